import { z } from 'zod'
import { OPINIONS, VERDICTS, VOTE_OUTCOMES } from '../domain/agendaItem/agendaItem'
import { done, id, instant, pageOf, paging, personShown, photoIds, timelineEntry, words } from './shapes.schema'

export const itemPhase = z.enum(['visit', 'negotiate', 'plan', 'vote', 'carryOut', 'evaluate', 'closed', 'handedOn'])
const date = z.iso.date()
const count = z.number().int()
const fen = z.number().int()
/** The owners decide the plan, as one of the nine matters of 民法典 278. */
const ownersDecide = z.object({ matter: z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9]) })

/** Names of the routes that the reader may call on it now. */
const can = z.array(z.string())
const said = z.object({ who: z.string().max(100), words })

export const itemRow = z.object({
  id,
  number: count,
  title: z.string(),
  phase: itemPhase,
  phaseSince: instant,
  /** People who told of it or met it too, through the matters on it. */
  touched: count,
  matters: count,
  /** Homes that were visited. */
  homes: count,
  costFen: fen.nullish(),
  /** Its plan goes to a vote of the owners: then its stages have 表决 among them. */
  ownersDecide: z.boolean(),
  tasksOpen: count,
  tasksDone: count,
  /** Of the open ones, those past their day. */
  tasksLate: count,
  /** The day of the open task that is due first. */
  nextDue: date.nullish(),
  verdicts: count,
  /** The meeting that is planned to take it. */
  meetsAt: instant.nullish(),
  following: z.boolean(),
  /** Why it waits for the reader, in the list `waiting`. */
  waits: z.enum(['myTask', 'myVerdict', 'tasksLate', 'readyToMove', 'standsStill']).nullish(),
  openedAt: instant,
  changedAt: instant,
})

/** Whose door it was is told only to those who visit; neighbours read the opinion and the words. */
const visit = z.object({
  id,
  unitId: id.optional(),
  address: z.string().optional(),
  at: instant.optional(),
  by: z.string().optional(),
  opinion: z.enum(OPINIONS),
  words: z.string(),
})

const discussion = z.object({
  id,
  meetingId: id.optional(),
  at: instant,
  persons: count,
  /** Who said what: by name for those who run the table, else only as what whoever spoke was there. */
  said: z.array(said),
  resolution: z.string(),
})

const plan = z.object({
  text: z.string(),
  costFen: fen,
  payers: z.array(z.object({ who: z.string(), fen })),
  photos: z.array(id),
  ownersDecide: ownersDecide.optional(),
  at: instant,
  by: z.string(),
  edition: count,
})

const task = z.object({
  id,
  what: z.string(),
  person: personShown,
  due: date,
  state: z.enum(['open', 'done', 'dropped']),
  late: z.boolean(),
  mine: z.boolean(),
  proof: z.object({ words: z.string(), photos: z.array(id) }).optional(),
  dropReason: z.string().optional(),
  endedAt: instant.optional(),
  can,
})

export const itemPage = itemRow.extend({
  text: z.string(),
  /** What each household said last. */
  opinions: z.object({ support: count, oppose: count, neutral: count, absent: count }),
  visits: z.array(visit),
  discussions: z.array(discussion),
  plan: plan.optional(),
  /** The vote that was drafted for it last, where the reader may read it; it has an outcome once it ended. */
  vote: z.object({ id, number: count, phase: z.string(), outcome: z.enum(VOTE_OUTCOMES).optional() }).optional(),
  tasks: z.array(task),
  verdictCounts: z.object({ good: count, fair: count, poor: count }),
  verdictWords: z.array(z.object({ verdict: z.enum(VERDICTS), words: z.string() })),
  myVerdict: z.object({ verdict: z.enum(VERDICTS), words: z.string() }).optional(),
  /** Residents who look after the work: by name for those who run the table, else how many. */
  supervisors: z.object({ count, persons: z.array(z.object({ personId: id, name: z.string() })).optional() }),
  siteReports: z.array(z.object({ id, words: z.string(), photos: z.array(id), at: instant, mine: z.boolean() })),
  /** After it was closed: how many say that it still holds, and whether the reader is asked now. */
  lookBacks: z.array(z.object({ days: count, fine: count, notFine: count, mine: z.boolean().optional(), open: z.boolean() })),
  /** While residents judge: from then on it may be closed without a word of theirs. */
  verdictsUntil: instant.optional(),
  /** The matters on it that the reader may see. */
  matterRows: z.array(z.object({ id, number: count, title: z.string(), place: z.string(), phase: z.string() })),
  meeting: z.object({ id, title: z.string(), startsAt: instant, place: z.string() }).optional(),
  ticket: z.object({ id, number: count }).optional(),
  /** What the stage still lacks before the next, in words. */
  lacks: z.array(z.object({ code: z.string(), words: z.string() })),
  can,
  timeline: z.array(timelineEntry),
})

/** An open item, as a candidate for the next meeting. */
export const suggestedItem = itemRow.extend({
  days: count,
  /** 说明为什么排在前面, in one line. */
  why: z.string(),
})

export const itemSchemas = {
  nameSupervisors: { body: z.object({ personIds: z.array(id).max(50) }), answer: done },
  reportSite: { body: z.object({ words, photoIds }), answer: done },
  answerLookBack: { body: z.object({ fine: z.boolean(), words: words.default('') }), answer: done },
  reopenItem: { body: z.object({ reason: words }), answer: done },
  listAgendaItems: {
    query: paging.extend({
      /** open · closed (and handed on) · mine: those I follow · waiting: those that wait for me */
      of: z.enum(['open', 'closed', 'mine', 'waiting']).default('open'),
      search: z.string().trim().max(50).optional(),
    }),
    answer: pageOf(itemRow),
  },
  suggestItems: { answer: z.object({ rows: z.array(suggestedItem).max(30) }) },
  readAgendaItem: { answer: itemPage },
  openAgendaItem: { body: z.object({ title: z.string().max(200), text: z.string().max(4000).default('') }), answer: done },
  recordVisit: {
    body: z.object({
      /** The home; or, where it is none of the estate's, its address in words. */
      unitId: id.optional(),
      address: z.string().trim().max(100).optional(),
      at: z.iso.datetime({ offset: true }).optional(),
      opinion: z.enum(OPINIONS),
      words: words.default(''),
    }),
    answer: done.extend({ visitId: id }),
  },
  unvisitedUnits: {
    answer: z.object({
      visited: count,
      all: count,
      buildings: z.array(
        z.object({
          id,
          name: z.string(),
          visited: count,
          units: z.array(z.object({ id, address: z.string(), opinion: z.enum(OPINIONS).nullish() })),
        }),
      ),
    }),
  },
  recordDiscussion: {
    body: z.object({
      at: z.iso.datetime({ offset: true }).optional(),
      persons: z.number().int().max(10_000),
      said: z.array(said).max(200).default([]),
      resolution: z.string().max(4000).default(''),
    }),
    answer: done.extend({ discussionId: id }),
  },
  proposePlan: {
    body: z.object({
      text: z.string().max(4000),
      costFen: z.number(),
      payers: z.array(z.object({ who: z.string().max(100), fen: z.number() })).max(50),
      photoIds: photoIds.default([]),
      ownersDecide: ownersDecide.optional(),
    }),
    answer: done.extend({ edition: count }),
  },
  addTask: { body: z.object({ what: words, personId: id, due: date }), answer: done.extend({ taskId: id }) },
  finishTask: { body: z.object({ words: words.default(''), photoIds: photoIds.default([]) }), answer: done },
  dropTask: { body: z.object({ reason: words }), answer: done },
  giveVerdict: { body: z.object({ verdict: z.enum(VERDICTS), words: words.default('') }), answer: done },
  moveForward: { body: z.object({ words: words.default('') }), answer: done },
  moveBack: { body: z.object({ to: itemPhase, reason: words }), answer: done },
  handItemToCompany: { body: z.object({ words: words.default('') }), answer: done.extend({ ticketId: id, ticketNumber: count }) },
  followItem: { answer: done },
  unfollowItem: { answer: done },
}
