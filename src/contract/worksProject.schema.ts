import { z } from 'zod'
import { ENTRY_KINDS, INCOMES, WAYS } from '../domain/worksProject/books'
import { PAYMENT_KINDS } from '../domain/worksProject/worksProject'
import { day, done, id, pageOf, paging, photoIds, timelineEntry, words } from './shapes.schema'

const count = z.number().int()
const fen = z.number().int()
const amount = fen.min(1).max(1_000_000_000_000)
const name = z.string().max(200)
const key = z.string().min(1).max(64)
const way = z.enum(WAYS)
export const worksPhase = z.enum(['planning', 'underway', 'accepted', 'closed', 'dropped'])

const sums = z.object({ levied: fen, waived: fen, collected: fen, fund: fen, gift: fen, interest: fen, cost: fen, bank: fen, cash: fen, left: fen, owing: fen, credit: fen, owingUnits: count })
const basis = z.object({ voteId: id, voteNumber: count, questionId: key, title: z.string(), matter: count, decidedOn: day })
const part = z.object({ on: day, amount: fen, paid: fen })
export const worksRow = z.object({ id, number: count, title: z.string(), phase: worksPhase, scopeName: z.string(), budget: fen, collected: fen, levied: fen, cost: fen, left: fen })
const offer = z.object({ id, company: z.string(), amount: fen, days: count, warrantyMonths: count, words: z.string() })
const stage = z.object({
  id: key,
  name: z.string(),
  amount: fen,
  paid: fen,
  doneOn: day.optional(),
  reports: z.array(z.object({ words: z.string(), photoIds: z.array(id), on: day })),
})
export const accountRow = z.object({
  number: count,
  kind: z.enum(ENTRY_KINDS),
  undone: z.enum(ENTRY_KINDS).optional(),
  on: day,
  words: z.string(),
  where: z.string().optional(),
  amount: fen,
  in: fen,
  out: fen,
  left: fen,
  vouchers: z.array(id),
  reverses: count.optional(),
  reversed: z.boolean(),
})
const mine = z.object({ unitId: id, address: z.string(), share: fen, paid: fen, waived: fen, owing: fen, parts: z.array(part), entries: z.array(accountRow) })
export const waitingPayment = z.object({
  id,
  kind: z.enum(PAYMENT_KINDS),
  amount: fen,
  way,
  payee: z.string(),
  words: z.string(),
  voucherIds: z.array(id),
  stage: z.string().optional(),
  where: z.string().optional(),
  askedBy: z.string(),
  mine: z.boolean(),
})

export const worksPage = z.object({
  id,
  number: count,
  phase: worksPhase,
  title: z.string(),
  text: z.string(),
  basis,
  itemId: id.optional(),
  scopeName: z.string(),
  mayLevy: z.boolean(),
  budget: z.array(z.object({ id: key, name: z.string(), amount: fen })),
  budgetTotal: fen,
  offers: z.array(offer),
  contract: z.object({ company: z.string(), amount: fen, signedOn: day, until: day, photoIds: z.array(id) }).optional(),
  stages: z.array(stage),
  levy: z.object({ amount: fen, by: z.enum(['area', 'unit']), units: count, instalments: z.array(z.object({ on: day, percent: count, amount: fen })) }).optional(),
  sums,
  warranties: z.array(z.object({ what: z.string(), until: day, past: z.boolean() })),
  mine: z.array(mine),
  /** For those who keep the books. */
  keeps: z.boolean(),
  payments: z.array(waitingPayment),
  openLines: count,
  timeline: z.array(timelineEntry),
})

export const shareRow = z.object({ unitId: id, address: z.string(), areaCm2: count, share: fen, owing: fen, overdue: fen })
export const worksBasis = basis.extend({ scopeName: z.string(), text: z.string() })
const TRUSTS = ['sure', 'likely', 'none'] as const
export const bankLine = z.object({
  id,
  on: day,
  amount: fen,
  party: z.string(),
  words: z.string(),
  state: z.enum(['open', 'booked', 'aside']),
  entry: count.optional(),
  reason: z.string().optional(),
  match: z.object({ trust: z.enum(TRUSTS), why: z.string(), unitId: id.optional(), where: z.string().optional(), entry: count.optional(), interest: z.boolean().optional() }),
})
const levyTerms = z.object({ amount, by: z.enum(['area', 'unit']), instalments: z.array(z.object({ on: day, percent: count.min(1).max(100) })).min(1).max(24) })
const lineAs = z.union([
  z.object({ lineId: id, unitId: id }),
  z.object({ lineId: id, entry: count.min(1).max(1_000_000) }),
  z.object({ lineId: id, income: z.enum(INCOMES), words }),
  z.object({ lineId: id, aside: words }),
])
const on = day

export const worksSchemas = {
  listWorks: { answer: z.object({ rows: z.array(worksRow), keeps: z.boolean() }) },
  listBases: { answer: z.object({ rows: z.array(worksBasis) }) },
  readWorks: { answer: worksPage },
  /** `wall`: as everybody in the estate reads it, whoever asks. */
  readAccount: { query: paging.extend({ as: z.enum(['reader', 'wall']).default('reader') }), answer: pageOf(accountRow) },
  listShares: { query: paging.extend({ of: z.enum(['all', 'owing', 'late']).default('all'), search: z.string().max(40).optional() }), answer: pageOf(shareRow) },
  readShareReceipt: { answer: z.object({ number: count, no: z.string(), on: day, address: z.string(), amount: fen, way, words: z.string(), title: z.string(), estate: z.string(), by: z.string(), reversed: z.boolean() }) },
  beginWorks: { body: z.object({ voteId: id, questionId: key, title: name, text: z.string().max(4000).default('') }), answer: done },
  dropWorks: { body: z.object({ reason: words }), answer: done },
  setBudget: { body: z.object({ lines: z.array(z.object({ name, amount })).max(200) }), answer: done },
  addWorksOffer: { body: z.object({ company: name, amount, days: count.min(0).max(100_000), warrantyMonths: count.min(0).max(100_000), words }), answer: done },
  dropWorksOffer: { body: z.object({ offerId: id, reason: words }), answer: done },
  signWorksContract: { body: z.object({ company: name, amount, signedOn: day, until: day, photoIds, stages: z.array(z.object({ name, amount })).min(1).max(60) }), answer: done },
  reportStage: { body: z.object({ stageId: key, words, photoIds, finished: z.boolean() }), answer: done },
  previewLevy: { body: levyTerms, answer: z.object({ units: count, least: fen, most: fen, total: fen, perSquareMetre: z.string(), rows: z.array(z.object({ address: z.string(), areaCm2: count, share: fen })) }) },
  levyShares: { body: levyTerms, answer: done },
  receiveShare: { body: z.object({ unitId: id, amount, way, on, words: words.default(''), photoIds: photoIds.default([]) }), answer: done.extend({ entry: count }) },
  waiveShare: { body: z.object({ unitId: id, amount, decision: words }), answer: done },
  receiveIncome: { body: z.object({ from: z.enum(INCOMES), amount, way, on, words, photoIds }), answer: done },
  bankCash: { body: z.object({ amount, words: words.default(''), photoIds }), answer: done },
  askPayment: { body: z.object({ kind: z.enum(PAYMENT_KINDS), amount, way, payee: name, words, photoIds, stageId: key.optional(), unitId: id.optional() }), answer: done },
  signPayment: { body: z.object({ paymentId: id }), answer: done.extend({ entry: count }) },
  refusePayment: { body: z.object({ paymentId: id, reason: words }), answer: done },
  reverseEntry: { body: z.object({ entry: count.min(1).max(10_000_000), reason: words }), answer: done },
  acceptWorks: { body: z.object({ on, words, warranties: z.array(z.object({ what: name, until: day })).max(60) }), answer: done },
  handBack: { body: z.object({}), answer: done },
  closeBooks: { body: z.object({}), answer: done },
  /** multipart/form-data with one file, `statement`: the bank's CSV or Excel. */
  importStatement: { answer: z.object({ read: count, added: count, known: count, sure: count, likely: count, none: count }) },
  listBankLines: { query: paging.extend({ of: z.enum(['sure', 'likely', 'none', 'booked', 'aside']).default('sure') }), answer: pageOf(bankLine).extend({ counts: z.object({ sure: count, likely: count, none: count, booked: count, aside: count }) }) },
  decideBankLines: { body: z.object({ lines: z.array(lineAs).min(1).max(200) }), answer: done.extend({ booked: count }) },
  reopenBankLine: { body: z.object({ lineId: id }), answer: done },
}
