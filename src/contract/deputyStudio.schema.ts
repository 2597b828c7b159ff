import { z } from 'zod'
import { CASE_VERBS, DAY_VERBS } from '../domain/deputyStudio/openVerbs'
import { CATEGORIES } from '../domain/matter/matter'
import { share } from './home.schema'
import { day, done, id, instant, pageOf, paging, timelineEntry, words } from './shapes.schema'

const count = z.number().int()
const numbered = z.object({ id, number: count })
const host = z.object({ personId: id, title: z.string() })

export const studioDayRow = numbered.extend({
  phase: z.enum(['planned', 'held', 'cancelled']),
  from: instant,
  until: instant,
  place: z.string(),
  minutes: count,
  deputies: z.array(z.string()),
  places: count,
  free: count,
  /** When the reader's own talk is. */
  mine: instant.optional(),
})

export const studioCaseRow = numbered.extend({
  phase: z.enum(['taken', 'answered', 'closed', 'matter']),
  talkedOn: day,
  due: day.optional(),
  late: z.boolean(),
  deputy: z.string(),
  matterNumber: count.optional(),
  /** Only for those who received that day. */
  name: z.string().optional(),
  /** What the resident is asked for. */
  asks: z.enum(['judge', 'consent']).optional(),
})

/** Counts only: whoever was received stays unnamed. */
export const studioFigures = z.object({
  daysHeld: count,
  received: count,
  taken: count,
  /** Of what was promised for a date, by the date that stood last. */
  inTime: share,
  extended: count,
  satisfied: count,
  judged: count,
})

export const studioPage = z.object({
  days: z.array(studioDayRow),
  figures: studioFigures,
  answers: z.array(z.object({ id, on: day, question: z.string(), answer: z.string() })),
  myCases: z.array(studioCaseRow),
  /** For the desk: days past whose talks may still be written down, and what is to be answered, by date. */
  desk: z.object({ today: z.array(studioDayRow), open: z.array(studioCaseRow) }).optional(),
  /** Whom the reader may set a day for. */
  hosts: z.array(host),
})

export const studioDayPage = studioDayRow.extend({
  cancelReason: z.string().optional(),
  times: z.array(z.object({ place: count, from: instant, free: z.boolean() })),
  booking: z.object({ id, from: instant, words: z.string(), matter: numbered.optional(), begun: z.boolean(), caseId: id.optional() }).optional(),
  /** Only for the day's deputies and the secretary. */
  bookings: z
    .array(z.object({ id, from: instant.optional(), name: z.string(), words: z.string(), matter: numbered.optional(), caseId: id.optional() }))
    .optional(),
  hosts: z.array(host).optional(),
  can: z.array(z.enum(DAY_VERBS)),
})

export const studioCasePage = studioCaseRow.extend({
  dayId: id,
  mine: z.boolean(),
  said: z.string(),
  matter: numbered.optional(),
  extended: z.boolean(),
  answers: z.array(z.object({ words: z.string(), at: instant })),
  judgements: z.array(z.object({ satisfied: z.boolean(), words: z.string(), at: instant })),
  publicAnswer: z.object({ question: z.string(), answer: z.string(), edition: count, consent: z.enum(['asked', 'given', 'refused']) }).optional(),
  can: z.array(z.enum(CASE_VERBS)),
  timeline: z.array(timelineEntry),
})

const long = z.string().max(4000)
const category = z.enum(CATEGORIES)

export const deputyStudioSchemas = {
  readStudio: { answer: studioPage },
  listStudioCases: { query: paging.extend({ of: z.enum(['taken', 'answered', 'all']).default('all') }), answer: pageOf(studioCaseRow) },
  readStudioDay: { answer: studioDayPage },
  readStudioCase: { answer: studioCasePage },
  planStudioDay: {
    body: z.object({ from: z.iso.datetime({ offset: true }), until: z.iso.datetime({ offset: true }), place: z.string().max(200), minutes: count, deputyIds: z.array(id).max(20) }),
    answer: done,
  },
  cancelStudioDay: { body: z.object({ reason: words }), answer: done },
  bookStudio: { body: z.object({ place: count, words: words.default(''), matterId: id.optional() }), answer: done.extend({ bookingId: id, from: instant }) },
  cancelStudioBooking: { body: z.object({ bookingId: id }), answer: done },
  receiveAtStudio: {
    body: z.object({
      bookingId: id.optional(),
      /** Came without booking. */
      walkIn: z.object({ name: z.string().trim().min(1).max(20), phone: z.string().trim().max(20).optional() }).optional(),
      deputyId: id,
      said: long,
      outcome: z.discriminatedUnion('how', [
        z.object({ how: z.literal('answered'), words: long }),
        z.object({ how: z.literal('taken'), due: day }),
        z.object({ how: z.literal('matter'), category }),
      ]),
    }),
    answer: done.extend({ caseId: id, caseNumber: count, matterId: id.optional(), matterNumber: count.optional() }),
  },
  answerStudioCase: { body: z.object({ words: long }), answer: done },
  extendStudioCase: { body: z.object({ due: day, reason: words }), answer: done },
  turnStudioCaseIntoMatter: { body: z.object({ category, words: words.default('') }), answer: done.extend({ matterId: id, matterNumber: count }) },
  judgeStudioCase: { body: z.object({ satisfied: z.boolean(), words: words.default('') }), answer: done },
  askStudioConsent: { body: z.object({ question: long, answer: long }), answer: done },
  sayStudioConsent: { body: z.object({ agree: z.boolean(), edition: count }), answer: done },
}
