import { z } from 'zod'
import { day, done, id, timelineEntry, words } from './shapes.schema'

const count = z.number().int()
/** A month and m², in fen. */
const fee = count.min(0).max(1_000_000)
const offer = z.object({ id, company: z.string(), fee, years: count, services: z.string() })

export const companyContractPage = z.object({
  id,
  phase: z.enum(['running', 'over']),
  company: z.string(),
  from: day,
  until: day,
  fee,
  services: z.string(),
  daysLeft: count,
  offers: z.array(offer),
  days: z.array(z.object({ what: z.string(), on: day, article: z.string(), past: z.boolean() })),
  votes: z.array(z.object({ id, number: count, title: z.string(), phase: z.string() })),
  keeps: z.boolean(),
  timeline: z.array(timelineEntry),
})

const drafted = z.object({ voteId: id, number: count })
const text = z.string().max(4000)

export const companyContractSchemas = {
  readContract: { answer: z.object({ contract: companyContractPage.optional(), keeps: z.boolean() }) },
  enterContract: { body: z.object({ company: z.string().max(200), from: day, until: day, fee, services: text.default('') }), answer: done },
  addOffer: { body: z.object({ company: z.string().max(200), fee, years: count.min(1).max(10), services: text }), answer: done },
  dropOffer: { body: z.object({ offerId: id, reason: words }), answer: done },
  draftHire: { body: z.object({}), answer: drafted },
  draftDismissal: { body: z.object({}), answer: drafted },
}
