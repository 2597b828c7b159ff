import { z } from 'zod'
import { CONDITIONS, NOMINATORS } from '../domain/vote/election/candidate'
import { POSTERS } from '../domain/vote/posters'
import { CHANGES, CHANNEL_RULES, PARKING, SILENCE } from '../domain/vote/rules'
import { day, done, id, instant, pageOf, paging, photoIds, timelineEntry, words } from './shapes.schema'

const count = z.number().int()
const key = z.string().min(1).max(64)
const amount = z.object({ persons: count, areaCm2: count })
const share = z.object({ n: count.min(1).max(1000), d: count.min(1).max(1000), over: z.boolean().optional() })
const distance = z.object({ share, part: amount, whole: amount, needed: amount, missing: amount })
export const votePhase = z.enum(['draft', 'review', 'notice', 'roll', 'open', 'closed', 'final', 'void'])
const outcome = z.enum(['passed', 'rejected', 'undecided'])
const totals = amount.extend({ voices: count, units: count })
const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('estate') }),
  z.object({ kind: z.literal('building'), buildingId: id }),
  z.object({ kind: z.literal('entrance'), entranceId: id }),
])
const option = z.object({ id: key, text: z.string().max(200), meaning: z.enum(['agree', 'against', 'abstain']).optional(), detail: z.string().max(2000).optional() })
const question = z.object({
  id: key,
  title: z.string().max(200),
  text: z.string().max(10_000),
  matter: z.union([z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9]), z.enum(['unanimous', 'election'])]),
  kind: z.enum(['single', 'multiple', 'election']),
  options: z.array(option).max(60),
  seats: count.min(1).max(99).optional(),
  vacancies: z.boolean().optional(),
  maxChoices: count.min(1).max(99).optional(),
})

/** The rules of procedure (议事规则); what is left out is as the law and the defaults say. */
export const voteRules = z.object({
  quorum: share,
  ordinary: share,
  weighty: share,
  silence: z.enum(SILENCE),
  silenceClause: z.string().max(2000).optional(),
  changes: z.enum(CHANGES),
  channels: z.enum(CHANNEL_RULES),
  parking: z.enum(PARKING),
  proxiesMost: count.min(0).max(1000),
  remindEveryDays: count.min(0).max(1000),
  noticeDays: count.min(0).max(1000),
  rollDays: count.min(0).max(1000),
  queryDays: count.min(0).max(1000),
  termYears: count.min(0).max(1000).optional(),
  ownersNominate: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('share'), share, article: z.string().max(200) }),
    z.object({ kind: z.literal('count'), count: count.min(1).max(1000), article: z.string().max(200) }),
  ]),
  streetAllowsThree: z.boolean().optional(),
})

const plans = z.object({
  title: z.string().max(200),
  text: z.string().max(20_000),
  scope,
  secret: z.boolean(),
  questions: z.array(question).max(20),
  /** What differs in this vote from the estate's own rules of procedure. */
  rules: voteRules.partial().default({}),
})

export const voteRow = z.object({
  id,
  number: count,
  title: z.string(),
  phase: votePhase,
  opensAt: instant.nullish(),
  closesAt: instant.nullish(),
  secret: z.boolean(),
  questions: count,
  /** Of the final result, one a question. */
  outcomes: z.array(outcome),
  changedAt: instant,
})

const candidate = z.object({
  id,
  name: z.string(),
  words: z.string(),
  by: z.enum(NOMINATORS),
  supporters: count.optional(),
  mine: z.boolean(),
  /** The conditions that are met, and what was said; absent until they were looked at. */
  check: z.object({ met: z.array(z.string()), words: z.string(), at: instant }).optional(),
})

const objection = z.object({
  id,
  about: z.enum(['roll', 'count']),
  no: count.optional(),
  words: z.string(),
  photoIds: z.array(id),
  at: instant,
  mine: z.boolean(),
  answer: z.object({ upheld: z.boolean(), words: z.string(), at: instant }).optional(),
})

const counted = z.array(amount.extend({ optionId: z.string() }))
export const voteTally = z.object({
  all: amount,
  tookPart: amount,
  questions: z.array(
    z.object({
      questionId: z.string(),
      options: counted,
      blank: amount,
      invalid: amount,
      outcome,
      quorum: distance,
      majority: distance,
      silence: amount.extend({ optionId: z.string() }).optional(),
      chosen: z.array(z.string()),
      alternates: z.array(z.string()).optional(),
      vacant: count.optional(),
      runOff: z.object({ optionIds: z.array(z.string()), seats: count }).optional(),
    }),
  ),
})

export const votePage = voteRow.omit({ questions: true }).extend({
  text: z.string(),
  scope,
  /** 整个小区, or the building's or entrance's name. */
  scopeName: z.string(),
  questions: z.array(question),
  rules: voteRules,
  item: z.object({ id, number: count, title: z.string() }).optional(),
  former: z.object({ id, number: count }).optional(),
  review: z.object({ approved: z.boolean(), words: z.string(), at: instant }).optional(),
  notice: z.object({ on: day, opensOn: day, closesOn: day, edition: count }).optional(),
  roll: z.object({ on: day, totals, corrections: count }).optional(),
  /** Until when the roll or the count may be objected to. */
  objectUntil: instant.optional(),
  extension: z.object({ from: day, closesOn: day, reason: z.string(), turnout: amount }).optional(),
  count: z.object({ on: day, edition: count, tally: voteTally }).optional(),
  publicKey: z.string().optional(),
  candidates: z.array(candidate),
  /** What hangs on the wall by now. */
  posters: z.array(z.enum(POSTERS)),
  objections: z.array(objection),
  voidReason: z.string().optional(),
  /** Every step that is open to the reader: of the vote, of its election, and `objectTo`. */
  can: z.array(z.string()),
  timeline: z.array(timelineEntry),
})

const rollRow = amount.extend({
  no: count,
  label: z.string(),
  units: z.array(z.object({ label: z.string(), areaCm2: count, areaSource: z.enum(['register', 'survey', 'contract']) })),
  developer: z.boolean(),
  flags: z.array(z.enum(['overlapping', 'ownerUnknown'])),
  mine: z.boolean(),
})

const reason = z.object({ reason: words })
const nothing = z.object({})

export const voteSchemas = {
  listVotes: { query: paging.extend({ of: z.enum(['live', 'ended', 'all']).default('all') }), answer: pageOf(voteRow) },
  readVote: { answer: votePage },
  readRoll: { query: paging.extend({ search: z.string().max(40).optional() }), answer: pageOf(rollRow) },
  readVoteRules: { answer: z.object({ rules: voteRules, maySet: z.boolean() }) },
  setVoteRules: { body: voteRules.partial(), answer: z.object({ rules: voteRules }) },
  draftVote: { body: plans.extend({ itemId: id.optional() }), answer: done },
  changeDraft: { body: plans, answer: done },
  nominateCandidate: { body: z.object({ personId: id.optional(), name: z.string().max(100), words: words.default(''), by: z.enum(NOMINATORS), supporters: count.min(0).max(100_000).optional() }), answer: done },
  withdrawCandidate: { body: z.object({ candidateId: id, reason: words }), answer: done },
  checkCandidate: { body: z.object({ candidateId: id, met: z.array(z.enum(CONDITIONS.map((one) => one.id))).max(20), words }), answer: done },
  sendToReview: { body: nothing, answer: done },
  reviewVote: { body: z.object({ approved: z.boolean(), words }), answer: done },
  publishNotice: { body: z.object({ opensOn: day, closesOn: day }), answer: done },
  publishRoll: { body: nothing, answer: done },
  correctRoll: {
    body: z.object({
      no: count.optional(),
      reason: words,
      objectionId: id.optional(),
      /** What the register says of a unit; owners are put right in the estate's homes, and are read anew. */
      areas: z.array(z.object({ unitId: id, areaCm2: count.min(1).max(100_000_000_000), areaSource: z.enum(['register', 'survey', 'contract']) })).max(50).default([]),
    }),
    answer: done,
  },
  objectTo: { body: z.object({ about: z.enum(['roll', 'count']), no: count.optional(), words, photoIds: photoIds.default([]) }), answer: done },
  answerObjection: { body: z.object({ objectionId: id, upheld: z.boolean(), words }), answer: done },
  openVote: { body: nothing, answer: done },
  extendVote: { body: z.object({ closesOn: day, reason: words }), answer: done },
  closeVote: { body: nothing, answer: done },
  publishCount: { body: nothing, answer: done },
  publishResult: { body: nothing, answer: done },
  voidVote: { body: reason, answer: done },
  repeatVote: { body: nothing, answer: done },
  draftRunOff: { body: nothing, answer: done },
}
