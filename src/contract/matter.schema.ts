import { z } from 'zod'
import { CATEGORIES, PLACE_KINDS, URGENCIES } from '../domain/matter/matter'
import { done, id, instant, pageOf, paging, personShown, photoIds, timelineEntry, words } from './shapes.schema'

const phase = z.enum([
  'reported',
  'returned',
  'accepted',
  'withCompany',
  'atRoundTable',
  'inMediation',
  'awaitingConfirmation',
  'closed',
  'merged',
  'withdrawn',
])

/** Where: the kind and, but for `estate`, whose id; `spot` are the reporter's own words for it (楼道, 三楼). */
const where = z.object({
  kind: z.enum(PLACE_KINDS),
  id: id.optional(),
  spot: z.string().trim().max(30).optional(),
})

export const matterRow = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  category: z.enum(CATEGORIES),
  urgency: z.enum(URGENCIES),
  phase,
  place: z.string(),
  joined: z.number().int(),
  photo: id.nullish(),
  photos: z.number().int(),
  /** Accept or finish by; absent when nothing runs. */
  due: instant.nullish(),
  pausedUntil: z.string().nullish(),
  worker: z.string().nullish(),
  mine: z.boolean(),
  joinedByMe: z.boolean(),
  check: z.enum(['pending', 'pass', 'withheld']),
  rating: z.number().int().nullish(),
  closedHow: z.enum(['confirmed', 'unconfirmed']).nullish(),
  reportedAt: instant,
  changedAt: instant,
})

export const matterPage = matterRow.extend({
  text: z.string(),
  photoIds: z.array(id),
  reporter: personShown.extend({ you: z.boolean(), address: z.string().optional(), phone: z.string().optional() }),
  enteredBy: personShown.optional(),
  seenBy: z.enum(['handlers', 'neighbours']),
  nameShown: z.boolean(),
  following: z.boolean(),
  slipCode: z.string().optional(),
  closeOn: instant.optional(),
  /** The year without a published holiday list: the due moment may still move. */
  dueWarning: z.number().int().optional(),
  timesSentBack: z.number().int(),
  ticket: z
    .object({
      id,
      number: z.number().int(),
      phase: z.string(),
      worker: personShown.optional(),
      due: instant.optional(),
      pausedUntil: z.string().optional(),
      pauseReason: z.string().optional(),
      matters: z.number().int(),
    })
    .optional(),
  item: z.object({ id, number: z.number().int(), phase: z.string(), title: z.string() }).optional(),
  /** Where its mediation stands; `opens` when the reader has a page of it. */
  mediation: z.object({ id, number: z.number().int(), phase: z.string(), tier: z.string(), opens: z.boolean() }).optional(),
  mergedInto: z.object({ id, number: z.number().int() }).optional(),
  /** Names of the routes that the reader may call on it now. */
  can: z.array(z.string()),
  timeline: z.array(timelineEntry),
})

const handOn = z.object({ words: words.default('') })

export const matterSchemas = {
  listMatters: {
    query: paging.extend({
      /** mine: reported or joined by me · neighbours: shown to all · accept: waiting to be accepted · check: waiting to be shown · confirm: waiting for my word · inHand: being dealt with · awaiting: waiting for anybody's word · open · all (handlers) */
      of: z.enum(['mine', 'neighbours', 'accept', 'check', 'confirm', 'inHand', 'awaiting', 'open', 'all']).default('neighbours'),
      category: z.enum(CATEGORIES).optional(),
      search: z.string().trim().max(50).optional(),
    }),
    answer: pageOf(matterRow),
  },
  /** Likely earlier ones from the same place, while a report is being written. */
  similarMatters: {
    query: z.object({
      kind: z.enum(PLACE_KINDS),
      id: id.optional(),
      category: z.enum(CATEGORIES).optional(),
      text: z.string().max(1000).default(''),
    }),
    answer: z.object({ rows: z.array(matterRow).max(5) }),
  },
  readMatter: { answer: matterPage },
  reportMatter: {
    body: z.object({
      category: z.enum(CATEGORIES),
      urgency: z.enum(URGENCIES).default('normal'),
      title: z.string().trim().max(100).optional(),
      text: z.string().max(4000),
      photoIds,
      where,
      seenBy: z.enum(['handlers', 'neighbours']),
      nameShown: z.boolean().default(false),
      /** In the name of someone without a phone; a slip with a code is made. */
      forPerson: z
        .object({ name: z.string().trim().min(1).max(20), unitId: id.optional(), phone: z.string().max(20).optional() })
        .optional(),
    }),
    answer: done.extend({ slipCode: z.string().optional(), check: z.enum(['pending', 'pass', 'withheld']) }),
  },
  supplementMatter: { body: z.object({ text: words, photoIds }), answer: done },
  resubmitMatter: { body: z.object({ text: z.string().max(4000), photoIds }), answer: done },
  withdrawMatter: { body: z.object({ reason: words.default('') }), answer: done },
  joinMatter: { answer: done },
  leaveMatter: { answer: done },
  followMatter: { answer: done },
  unfollowMatter: { answer: done },
  checkMatter: {
    body: z.object({ result: z.enum(['pass', 'withheld']), reason: words.optional() }),
    answer: done,
  },
  acceptMatter: { body: z.object({ words: words.default('') }), answer: done },
  returnMatter: { body: z.object({ reason: words, instead: words }), answer: done },
  mergeMatter: { body: z.object({ into: id, words: words.default('') }), answer: done },
  answerMatter: { body: z.object({ words }), answer: done },
  /** A new ticket, or on one that stands already (`ticketId`): the same fault, told again. `workerId` assigns it at once. */
  handMatterToCompany: {
    body: handOn.extend({ ticketId: id.optional(), workerId: id.optional(), urgency: z.enum(URGENCIES).optional() }),
    answer: done.extend({ ticketId: id }),
  },
  /** A new agenda item, or on one that stands already (`itemId`). */
  handMatterToRoundTable: {
    body: handOn.extend({ itemId: id.optional(), title: z.string().trim().max(60).optional() }),
    answer: done.extend({ itemId: id }),
  },
  handMatterToMediation: { body: handOn, answer: done.extend({ mediationId: id }) },
  confirmMatter: { body: z.object({ rating: z.number(), words: words.default('') }), answer: done },
  sendBackMatter: { body: z.object({ words, photoIds: photoIds.default([]) }), answer: done },
  readSlip: { answer: matterPage },
  confirmBySlip: { body: z.object({ rating: z.number(), words: words.default('') }), answer: done },
  sendBackBySlip: { body: z.object({ words, photoIds: photoIds.default([]) }), answer: done },
  /** What is printed for someone without a phone. */
  printSlip: {
    answer: z.object({ code: z.string(), number: z.number().int(), title: z.string(), estate: z.string(), link: z.string(), qr: z.string() }),
  },
  listReplies: {
    answer: z.object({ rows: z.array(z.object({ id, use: z.enum(['accept', 'return', 'answer', 'pause', 'finish']), text: z.string() })) }),
  },
  keepReply: {
    body: z.object({ use: z.enum(['accept', 'return', 'answer', 'pause', 'finish']), text: z.string().trim().min(1).max(200) }),
    answer: z.object({ id }),
  },
  dropReply: { answer: z.object({ id }) },
}
