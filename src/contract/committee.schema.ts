import { z } from 'zod'
import { HAND_OVER_ITEMS } from '../domain/vote/election/handOver'
import { RECALL_GROUNDS, SEAT_ENDS } from '../domain/vote/election/recall'
import { day, done, id, timelineEntry, words } from './shapes.schema'

const count = z.number().int()
const name = z.string().max(100)
const ground = z.enum(RECALL_GROUNDS.map((one) => one.id))
const item = z.enum(HAND_OVER_ITEMS.map((one) => one.id))
const why = z.enum([...SEAT_ENDS.map((one) => one.id), 'resigned', 'recalled'])

const member = z.object({
  id,
  name,
  title: z.enum(['director', 'deputy', 'member']),
  since: day,
  ended: z.object({ on: day, why, words: z.string() }).optional(),
})

/** One term of the owners' committee. Its members' names are public: they act for all owners. */
export const committeePage = z.object({
  id,
  number: count,
  phase: z.enum(['sitting', 'over']),
  electedOn: day,
  endsOn: day,
  seats: count,
  members: z.array(member),
  alternates: z.array(z.object({ id, name })),
  vacancy: z.enum(['none', 'alternate', 'byElection', 'reelect']),
  voteId: id.optional(),
  filedOn: day.optional(),
  handed: z.array(z.object({ item, on: day })),
  duties: z.array(z.object({ what: z.string(), on: day, article: z.string(), done: z.boolean(), late: z.boolean() })),
  recalls: z.array(z.object({ memberId: id, voteId: id, voteNumber: count, ground })),
  /** Whether the reader keeps it. */
  keeps: z.boolean(),
  timeline: z.array(timelineEntry),
})

const person = z.object({ name })
const drafted = z.object({ voteId: id, number: count })

export const committeeSchemas = {
  readCommittee: { answer: z.object({ committee: committeePage.optional(), mayEnter: z.boolean(), former: z.array(z.object({ id, number: count, electedOn: day, endsOn: day, names: z.array(name) })) }) },
  enterCommittee: {
    body: z.object({ electedOn: day, years: count.min(1).max(10), seats: count.min(1).max(50), members: z.array(person).max(50), alternates: z.array(person).max(50).default([]) }),
    answer: done,
  },
  chooseOfficers: { body: z.object({ directorId: id, deputyIds: z.array(id).max(10).default([]) }), answer: done },
  endSeat: { body: z.object({ memberId: id, why, words }), answer: done },
  seatAlternate: { body: z.object({}), answer: done },
  handOverItem: { body: z.object({ item }), answer: done },
  fileCommittee: { body: z.object({}), answer: done },
  draftByElection: { body: z.object({}), answer: drafted },
  draftRecall: { body: z.object({ memberId: id, ground, by: z.enum(['committee', 'owners']), proposed: count.min(0).max(1_000_000) }), answer: drafted },
}
