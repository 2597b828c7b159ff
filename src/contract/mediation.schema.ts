import { z } from 'zod'
import { END_REASONS, JUDICIAL_RESULTS, SIDES } from '../domain/mediation/mediation'
import { TIER_DAYS_LEAST, TIER_DAYS_MOST, TIERS } from '../domain/mediation/tiers'
import { day, id, instant, photoIds, timelineEntry, words } from './shapes.schema'

const count = z.number().int()
const tier = z.enum(TIERS)
const phase = z.enum(['waiting', 'underway', 'agreed', 'performing', 'settled', 'ended'])
const fen = count.min(1).max(1_000_000_000_000)
const standing = z.enum(['mediator', 'party', 'tier', 'past', 'organiser'])
const how = z.enum(['app', 'told', 'paper'])
const done = z.object({ id, number: count, phase })
const moment = z.iso.datetime({ offset: true })

export const mediationRow = z.object({
  id,
  number: count,
  matterNumber: count,
  title: z.string(),
  phase,
  tier,
  due: day,
  late: z.boolean(),
  standing,
  /** What the reader is waited for, if anything. */
  waits: z.string().optional(),
  changedAt: instant,
})

const party = z.object({
  id,
  side: z.enum(SIDES),
  name: z.string(),
  you: z.boolean(),
  /** Reached by their own phone, or only through a mediator. */
  hasAccount: z.boolean(),
  phone: z.string().optional(),
  address: z.string().optional(),
  stance: z.enum(['asked', 'agrees', 'refuses']),
  how: how.optional(),
})
const statement = z.object({ id, partyId: id, words: z.string(), photos: z.array(id), private: z.boolean(), tier, notedBy: z.string().optional(), mine: z.boolean(), at: instant })
const session = z.object({
  id,
  tier,
  state: z.enum(['offered', 'set', 'held', 'cancelled']),
  place: z.string(),
  times: z.array(instant),
  choices: z.array(z.object({ partyId: id, times: z.array(instant), words: z.string() })),
  startsAt: instant.optional(),
  came: z.array(id).optional(),
  record: z.string().optional(),
  reason: z.string().optional(),
})
const term = z.object({
  id,
  partyId: id,
  what: z.string(),
  amount: count.optional(),
  due: day.optional(),
  late: z.boolean(),
  state: z.enum(['open', 'reported', 'done']),
  report: z.object({ words: z.string(), photos: z.array(id), at: instant }).optional(),
  can: z.array(z.string()),
})
const agreement = z.object({
  edition: count,
  facts: z.string(),
  terms: z.array(term),
  manner: z.string(),
  oral: z.boolean(),
  confirmed: z.array(z.object({ partyId: id, how, at: instant })),
  signedPhotos: z.array(id),
  effectiveOn: day.optional(),
  judicialUntil: day.optional(),
  judicial: z.object({ on: day, court: z.string(), no: z.string(), result: z.enum(JUDICIAL_RESULTS) }).optional(),
})

/** A case as its reader may see it: what is not theirs to read is not in the answer. */
export const mediationPage = z.object({
  id,
  number: count,
  matterNumber: count,
  title: z.string(),
  phase,
  tier,
  due: day,
  late: z.boolean(),
  standing,
  /** The tiers it has been through and where it is, each with its people. */
  tiers: z.array(z.object({ tier, days: count, state: z.enum(['past', 'now', 'ahead']), mediators: z.array(z.object({ personId: id, name: z.string() })), reason: z.string().optional(), at: instant.optional() })),
  parties: z.array(party),
  /** Whom a party would not have, and why: for those who choose another. */
  released: z.array(z.object({ name: z.string(), words: z.string() })).optional(),
  /** What was told once, on the matter itself: nobody is asked for it again. */
  matter: z.object({ id, text: z.string(), photos: z.array(id), place: z.string() }).optional(),
  statements: z.array(statement).optional(),
  sessions: z.array(session).optional(),
  agreement: agreement.optional(),
  /** What was in effect before it. */
  pastAgreements: z.array(agreement).optional(),
  ended: z.object({ why: z.enum(END_REASONS), words: z.string() }).optional(),
  can: z.array(z.string()),
  timeline: z.array(timelineEntry),
})

const partyId = z.object({ partyId: id.optional() })
const place = z.string().trim().max(60)

export const mediationSchemas = {
  listMediations: { query: z.object({ of: z.enum(['open', 'done']).default('open'), search: z.string().max(40).optional() }), answer: z.object({ rows: z.array(mediationRow) }) },
  readMediation: { answer: mediationPage },
  listTierPeople: { answer: z.object({ rows: z.array(z.object({ personId: id, name: z.string(), title: z.string(), appointed: z.boolean() })) }) },
  findParty: { query: z.object({ unitId: id }), answer: z.object({ address: z.string(), rows: z.array(z.object({ personId: id, name: z.string(), tie: z.enum(['owner', 'tenant', 'family']) })) }) },
  appointMediators: { body: z.object({ personIds: z.array(id).max(10) }), answer: done },
  askOtherMediator: { body: z.object({ personId: id, words: words.default('') }), answer: done },
  /** Somebody of the estate by their id; else by name, with a phone and an address where they are known. */
  addParty: { body: z.object({ side: z.enum(SIDES), personId: id.optional(), name: z.string().trim().max(60).default(''), phone: z.string().trim().max(20).default(''), address: z.string().trim().max(60).default('') }), answer: done },
  dropParty: { body: z.object({ reason: words }), answer: done },
  answerMediation: { body: z.object({ agrees: z.boolean() }), answer: done },
  makeStatement: { body: partyId.extend({ words, photoIds: photoIds.default([]), private: z.boolean() }), answer: done },
  offerTimes: { body: z.object({ place, times: z.array(moment).max(10) }), answer: done },
  chooseTimes: { body: z.object({ times: z.array(moment).max(10), words: words.default('') }), answer: done },
  setSession: { body: z.object({ startsAt: moment, place }), answer: done },
  holdSession: { body: z.object({ came: z.array(id).max(20), record: z.string().max(5000) }), answer: done },
  cancelSession: { body: z.object({ reason: words }), answer: done },
  drawAgreement: {
    body: z.object({ facts: z.string().max(3000), terms: z.array(z.object({ partyId: id, what: z.string().max(1000), amount: fen.optional(), due: day.optional() })).max(30), manner: words.default(''), oral: z.boolean().default(false) }),
    answer: done,
  },
  confirmAgreement: { body: partyId.extend({ edition: count }), answer: done },
  objectToAgreement: { body: partyId.extend({ words }), answer: done },
  signAgreement: { body: z.object({ on: day, photoIds }), answer: done },
  downloadAgreement: { answer: z.any().meta({ description: 'Word 文件' }) },
  reportTerm: { body: z.object({ words: words.default(''), photoIds: photoIds.default([]) }), answer: done },
  confirmTerm: { answer: done },
  disputeTerm: { body: z.object({ words }), answer: done },
  noteJudicial: { body: z.object({ on: day, court: z.string().max(100), no: z.string().max(100).default(''), result: z.enum(JUDICIAL_RESULTS) }), answer: done },
  handUp: { body: z.object({ reason: words }), answer: done },
  endMediation: { body: z.object({ why: z.enum(['failed', 'notPerformed', 'notForMediation']), words }), answer: done },
  readMediationDays: { answer: z.object({ estate: count, street: count, county: count, can: z.array(z.string()) }) },
  setMediationDays: { body: z.object(Object.fromEntries(TIERS.map((one) => [one, count.min(TIER_DAYS_LEAST).max(TIER_DAYS_MOST)])) as Record<(typeof TIERS)[number], z.ZodNumber>), answer: z.object({ estate: count, street: count, county: count, can: z.array(z.string()) }) },
  readMediationFigures: {
    answer: z.object({
      all: count,
      open: count,
      settled: count,
      ended: count,
      /** By the tier at which each was settled. */
      settledAt: z.object({ estate: count, street: count, county: count }),
    }),
  },
}
