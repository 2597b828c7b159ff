import { z } from 'zod'
import { CATEGORIES, URGENCIES } from '../domain/matter/matter'
import { TICKET_PHASES } from '../domain/ticket/ticket'
import { done, id, instant, pageOf, paging, personShown, photoIds, timelineEntry, words } from './shapes.schema'

const phase = z.enum(TICKET_PHASES)
const date = z.iso.date()

/** Names of the routes that the reader may call on it now. */
const can = z.array(z.string())

export const ticketRow = z.object({
  id,
  number: z.number().int(),
  phase,
  title: z.string(),
  category: z.enum(CATEGORIES),
  urgency: z.enum(URGENCIES),
  place: z.string(),
  worker: personShown.nullish(),
  /** The reader is its worker. */
  mine: z.boolean(),
  matters: z.number().int(),
  /** How many of them still need the work: one, after a 没修好. */
  outstanding: z.number().int(),
  photo: id.nullish(),
  openedAt: instant,
  due: instant.nullish(),
  pausedUntil: date.nullish(),
  pauseReason: z.string().nullish(),
  finishedAt: instant.nullish(),
  overdueLevel: z.number().int(),
  timesReopened: z.number().int(),
  changedAt: instant,
  can,
})

const material = z.object({ name: z.string().max(100), quantity: z.number(), fen: z.number() })

const finish = z.object({
  at: instant,
  by: personShown,
  words: z.string(),
  before: photoIds,
  after: photoIds,
  materials: z.array(material),
  minutes: z.number().int(),
})

/** One reporter's matter on the ticket; `address` and `phone` only for whoever must go there, and each reading is kept. */
const matterOnTicket = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  text: z.string(),
  photoIds: z.array(id),
  place: z.string(),
  phase: z.string(),
  reporter: personShown.extend({ address: z.string().optional(), phone: z.string().optional() }),
  /** It still needs the work. */
  outstanding: z.boolean(),
  sentBackWords: z.string().optional(),
  sentBackPhotos: z.array(id).optional(),
  rating: z.number().int().optional(),
})

export const ticketPage = ticketRow.extend({
  /** Told to the company when the matter was handed on. */
  words: z.string(),
  /** The year without a published holiday list: the due moment may still move. */
  dueWarning: z.number().int().nullish(),
  items: z.array(matterOnTicket),
  pauses: z.array(z.object({ from: instant, resumeOn: date, reason: z.string(), until: instant.optional() })),
  /** Photos taken on arrival, while the work goes on. */
  before: z.array(id),
  finishes: z.array(finish),
  timeline: z.array(timelineEntry),
})

/** When it really happened, if it waited on the phone; left out when it is sent at once. */
const late = z.object({ doneAt: z.iso.datetime({ offset: true }).optional() })

export const ticketSchemas = {
  listTickets: {
    query: paging.extend({
      /** waiting: nobody's yet · mine: given to me and not finished · working: anybody's and not finished · finished: by me, or by all for handlers · overdue · all */
      of: z.enum(['waiting', 'mine', 'working', 'finished', 'overdue', 'all']).default('waiting'),
      workerId: id.optional(),
      search: z.string().trim().max(50).optional(),
    }),
    answer: pageOf(ticketRow),
  },
  readTicket: { answer: ticketPage },
  assignTicket: { body: z.object({ workerId: id, words: words.default('') }), answer: done },
  takeTicket: { body: late, answer: done },
  declineTicket: { body: late.extend({ reason: words }), answer: done },
  startTicket: { body: late.extend({ before: photoIds.default([]) }), answer: done },
  pauseTicket: { body: late.extend({ reason: words, resumeOn: date }), answer: done },
  resumeTicket: { body: late, answer: done },
  finishTicket: {
    body: late.extend({
      words,
      before: photoIds.default([]),
      after: photoIds.default([]),
      materials: z.array(material).max(50).default([]),
      minutes: z.number().default(0),
    }),
    answer: done,
  },
  attachMatter: { body: z.object({ matterId: id }), answer: done },
  cancelTicket: { body: z.object({ reason: words }), answer: done },
  handTicketToRoundTable: {
    body: z.object({ words, title: z.string().trim().max(60).optional() }),
    answer: done.extend({ itemId: id }),
  },
  listWorkers: {
    answer: z.object({
      rows: z.array(
        z.object({
          id,
          name: z.string(),
          title: z.string(),
          /** Given to them and not finished. */
          inHand: z.number().int(),
          nextDue: instant.nullish(),
        }),
      ),
    }),
  },
}
