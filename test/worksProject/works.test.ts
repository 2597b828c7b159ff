import type { LocalDate } from '../../src/domain/calendar'
import { beginWorks } from '../../src/domain/worksProject/beginWorks'
import { receiveShare, waiveShare } from '../../src/domain/worksProject/collect'
import { acceptWorks, closeBooks, handBack } from '../../src/domain/worksProject/endWorks'
import { levyShares, overdueOf } from '../../src/domain/worksProject/levy'
import { askPayment, signPayment } from '../../src/domain/worksProject/pay'
import { reportStage, setBudget, signWorksContract } from '../../src/domain/worksProject/planWorks'
import { remindOfInstalments, remindOfWarranties } from '../../src/domain/worksProject/remind'
import type { WorksProject } from '../../src/domain/worksProject/worksProject'
import { as, begun, carried, codes, KEEPER, levied, NOW, planned, SECOND, signed, TERMS, TODAY, UNITS } from './givenWorks'

const DAY = 86_400_000
const receive = (works: WorksProject, unitId: string, amount: number) => carried(works, receiveShare({ unitId, amount, way: 'bank', on: TODAY, words: '' }, works, KEEPER, NOW))
const PAYMENT = { id: 'p1', kind: 'works', amount: 200_000, way: 'bank', payee: '甲电梯', words: '拆除进度款', voucherIds: ['f'], stageId: 's1' } as const
const done = (works: WorksProject, stageId: string) => carried(works, reportStage({ stageId, words: '完工', photoIds: ['p'], finished: true }, works, KEEPER, NOW))
const pay = (works: WorksProject, payment: Parameters<typeof askPayment>[0]) => {
  const askedFor = carried(works, askPayment(payment, works, KEEPER, NOW))
  return carried(askedFor, signPayment({ paymentId: payment.id }, askedFor, SECOND, NOW))
}

test('works begin on what the owners carried, once for each decision, and never by the company', () => {
  const command = { id: 'w', number: 1, title: '更换电梯', text: '', scope: { kind: 'estate' }, basis: begun().basis } as const
  const begin = (decided: Partial<Parameters<typeof beginWorks>[1]>, actor = KEEPER) => codes(beginWorks(command, { final: true, outcome: 'passed', matter: 6, ...decided }, actor, NOW))
  expect(begin({})).toEqual([])
  expect(begin({}, as('manager'))).toEqual(['NOT_YOUR_ROLE'])
  expect(begin({ final: false })).toEqual(['VOTE_NOT_FINAL'])
  expect(begin({ outcome: 'undecided' })).toEqual(['NOT_CARRIED'])
  expect(begin({ matter: 4 })).toEqual(['NOT_A_WORKS_MATTER'])
  expect(begin({ known: 3 })).toEqual(['WORKS_KNOWN'])
})

test('owners are asked for money only by a vote on raising it, within the budget, once, in whole instalments', () => {
  const ask = (change: object, works = planned()) => codes(levyShares({ ...TERMS, ...change }, UNITS, works, KEEPER, NOW))
  expect(ask({})).toEqual([])
  expect(ask({ amount: 600_001 })).toEqual(['LEVY_OVER_BUDGET'])
  expect(ask({ instalments: [{ on: '2026-04-01', percent: 99 }] })).toEqual(['INSTALMENTS_NOT_WHOLE'])
  expect(ask({ instalments: [{ on: '2026-04-02', percent: 50 }, { on: '2026-04-01', percent: 50 }] })).toEqual(['INSTALMENT_DAYS'])
  expect(ask({}, levied())).toEqual(['LEVIED_ALREADY'])
  expect(ask({}, { ...planned(), basis: { ...planned().basis, matter: 5 } })).toEqual(['LEVY_NEEDS_VOTE'])
  expect(levied().levy?.shares).toEqual([['u1', 100_000], ['u2', 200_000], ['u3', 300_000]])
  expect(codes(setBudget({ budget: [{ id: 'b', name: '少了', amount: 599_999 }] }, levied(), KEEPER, NOW))).toEqual(['BUDGET_BELOW_LEVY'])
})

test('only what has fallen due is late, and part payments count', () => {
  const works = receive(levied(), 'u1', 20_000)
  const late = (today: string) => overdueOf(works, works.levy!, 'u1', 100_000, today as LocalDate)
  expect([late('2026-03-31'), late('2026-04-01'), late('2026-06-01')]).toEqual([0, 40_000, 80_000])
})

test('a share is waived by a named decision and never beyond what is owed', () => {
  const waive = (amount: number, decision = '业主大会决定') => codes(waiveShare({ unitId: 'u1', amount, decision }, levied(), KEEPER, NOW))
  expect([waive(100_000), waive(100_001), waive(1, ' ')]).toEqual([[], ['WAIVER_OVER_DUE'], ['WORDS_MISSING']])
})

test('a payment needs a voucher, a finished stage, the money, and a second person who signs', () => {
  const ready = done(receive(signed(), 'u3', 300_000), 's1')
  const ask = (change: object, works = ready) => codes(askPayment({ ...PAYMENT, ...change }, works, KEEPER, NOW))
  expect(ask({})).toEqual([])
  expect(ask({ voucherIds: [] })).toEqual(['VOUCHER_NEEDED'])
  expect(ask({ stageId: 's2' })).toEqual(['STAGE_NOT_DONE'])
  expect(ask({ amount: 200_001 })).toEqual(['OVER_STAGE'])
  expect(ask({ way: 'cash' })).toEqual(['NOT_ENOUGH_MONEY'])
  const asked = carried(ready, askPayment(PAYMENT, ready, KEEPER, NOW))
  expect(ask({ id: 'p2', amount: 1 }, asked)).toEqual(['OVER_STAGE'])
  expect(codes(signPayment({ paymentId: 'p1' }, asked, KEEPER, NOW))).toEqual(['SAME_SIGNER'])
  expect(codes(signPayment({ paymentId: 'p1' }, asked, as('secretary', KEEPER.personId), NOW))).toEqual(['SAME_SIGNER'])
  expect(carried(asked, signPayment({ paymentId: 'p1' }, asked, SECOND, NOW))).toMatchObject({ balances: { bank: 100_000, cost: 200_000 }, payments: [], stages: [{ paid: 200_000 }, { paid: 0 }] })
})

test('the contract is within the budget and its stages are its price', () => {
  const contract = { company: '甲', amount: 500_000, signedOn: TODAY, until: TODAY, photoIds: ['p'] }
  const sign = (change: object, amounts: number[]) => codes(signWorksContract({ contract: { ...contract, ...change }, stages: amounts.map((amount, at) => ({ id: `${at}`, name: '段', amount })) }, planned(), KEEPER, NOW))
  expect(sign({}, [500_000])).toEqual([])
  expect(sign({}, [499_999])).toEqual(['STAGES_DO_NOT_ADD_UP'])
  expect(sign({ amount: 700_000 }, [700_000])).toEqual(['OVER_BUDGET'])
  expect(sign({ photoIds: [] }, [500_000])).toEqual(['PHOTO_NEEDED'])
})

test('at the end what is left goes back by share, is refunded with two signatures, and only empty books close', () => {
  let works = signed()
  for (const [unitId, share] of works.levy!.shares) works = receive(works, unitId, share)
  works = done(done(works, 's1'), 's2')
  works = pay(works, PAYMENT)
  works = pay(works, { ...PAYMENT, id: 'p2', amount: 300_000, stageId: 's2' })
  expect(codes(closeBooks(works, KEEPER, NOW))).toEqual(['WORKS_WRONG_PHASE', 'BOOKS_NOT_EMPTY'])
  works = carried(works, acceptWorks({ on: TODAY, words: '合格', warranties: [{ what: '整机', until: '2028-03-04' as LocalDate }] }, works, KEEPER, NOW))
  works = carried(works, handBack(works, KEEPER, NOW))
  expect([works.balances['due:u1'], works.balances['due:u2'], works.balances['due:u3']]).toEqual([-16_667, -33_333, -50_000])
  expect(codes(closeBooks(works, KEEPER, NOW))).toEqual(['BOOKS_NOT_EMPTY'])
  expect(codes(askPayment({ id: 'r', kind: 'refund', amount: 16_668, way: 'bank', payee: '甲一', words: '退结余', voucherIds: [], unitId: 'u1' }, works, KEEPER, NOW))).toEqual(['REFUND_OVER_CREDIT'])
  for (const [unitId, amount] of [['u1', 16_667], ['u2', 33_333], ['u3', 50_000]] as const) {
    works = pay(works, { id: unitId, kind: 'refund', amount, way: 'bank', payee: '业主', words: '退结余', voucherIds: [], unitId })
  }
  expect(carried(works, closeBooks(works, KEEPER, NOW)).phase).toBe('closed')
})

test('owners who still owe are told once before a day and once after it; a warranty is told of a month before it ends', () => {
  const owners = new Map([['u1', ['a']], ['u2', ['b', 'c']], ['u3', []]])
  const works = receive(levied(), 'u1', 60_000)
  const told = (at: number, some = works) => {
    const answer = remindOfInstalments(owners, some, at)
    return answer.ok ? answer.events : []
  }
  expect(told(Date.UTC(2026, 2, 24))).toEqual([])
  const [first] = told(Date.UTC(2026, 2, 25, 1))
  expect(first).toMatchObject({ what: 'before 2026-04-01', owners: [{ personId: 'b', owing: 120_000 }, { personId: 'c', owing: 120_000 }] })
  const after = carried(works, { ok: true, events: [first!] })
  expect(told(Date.UTC(2026, 2, 26), after)).toEqual([])
  expect(told(Date.UTC(2026, 3, 8), after).map(({ what }) => what)).toEqual(['late 2026-04-01'])
  const watched = { ...works, warranties: [{ what: '整机', until: '2026-04-03' as LocalDate }] }
  expect([NOW - DAY, NOW].map((at) => { const answer = remindOfWarranties(watched, at); return answer.ok ? answer.events.length : -1 })).toEqual([0, 1])
})
