import fc from 'fast-check'
import type { Decision, Refusal } from '../../src/domain/decision'
import { isBalanced, moneyIn, moneyLeft, type Entry } from '../../src/domain/worksProject/books'
import { bankCash, receiveIncome, receiveShare, waiveShare } from '../../src/domain/worksProject/collect'
import { acceptWorks, handBack } from '../../src/domain/worksProject/endWorks'
import type { WorksEvent } from '../../src/domain/worksProject/events'
import { evolve } from '../../src/domain/worksProject/evolve'
import { askPayment, refusePayment, signPayment } from '../../src/domain/worksProject/pay'
import { reportStage } from '../../src/domain/worksProject/planWorks'
import { reverseEntry } from '../../src/domain/worksProject/reverseEntry'
import type { WorksProject } from '../../src/domain/worksProject/worksProject'
import { carried, codes, KEEPER, NOW, SECOND, signed, TODAY, UNITS } from './givenWorks'

interface Course {
  works: WorksProject
  entries: Entry[]
}
type Act = (course: Course) => Decision<WorksEvent, Refusal>

const amount = fc.integer({ min: 1, max: 400_000 })
const unitId = fc.constantFrom(...UNITS.map((unit) => unit.unitId), 'nobody')
const way = fc.constantFrom('bank' as const, 'cash' as const)
const at = fc.nat({ max: 30 })

const acts: fc.Arbitrary<Act>[] = [
  fc.record({ unitId, amount, way }).map((told): Act => ({ works }) => receiveShare({ ...told, on: TODAY, words: '' }, works, KEEPER, NOW)),
  fc.record({ unitId, amount }).map((told): Act => ({ works }) => waiveShare({ ...told, decision: '业主大会决定' }, works, KEEPER, NOW)),
  fc.record({ from: fc.constantFrom('fund' as const, 'gift' as const, 'interest' as const), amount, way }).map((told): Act => ({ works }) => receiveIncome({ ...told, on: TODAY, words: '收入', voucherIds: ['p'] }, works, KEEPER, NOW)),
  amount.map((sum): Act => ({ works }) => bankCash({ amount: sum, words: '', voucherIds: [] }, works, KEEPER, NOW)),
  fc.record({ amount, way, kind: fc.constantFrom('works' as const, 'refund' as const, 'fundReturn' as const), stageId: fc.constantFrom(undefined, 's1', 's2'), unitId, id: fc.uuid() }).map(
    ({ unitId: unit, stageId, kind, ...told }): Act =>
      ({ works }) => askPayment({ ...told, kind, payee: '甲', words: '付款', voucherIds: ['p'], ...(kind === 'works' && stageId && { stageId }), ...(kind === 'refund' && { unitId: unit }) }, works, KEEPER, NOW),
  ),
  fc.record({ at, yes: fc.boolean() }).map(({ at: which, yes }): Act => ({ works }) => {
    const paymentId = works.payments[which % Math.max(1, works.payments.length)]?.id ?? 'none'
    return yes ? signPayment({ paymentId }, works, SECOND, NOW) : refusePayment({ paymentId, reason: '不对' }, works, SECOND, NOW)
  }),
  fc.constantFrom('s1', 's2').map((stageId): Act => ({ works }) => reportStage({ stageId, words: '完工', photoIds: ['p'], finished: true }, works, KEEPER, NOW)),
  at.map((which): Act => ({ works, entries }) => reverseEntry({ entry: entries[which % entries.length], reason: '记错了' }, works, KEEPER, NOW)),
  fc.constant<Act>(({ works }) => acceptWorks({ on: TODAY, words: '合格', warranties: [] }, works, KEEPER, NOW)),
  fc.constant<Act>(({ works }) => handBack(works, KEEPER, NOW)),
]

const start = (): Course => {
  const works = signed()
  const lines = [...UNITS.map((unit) => ({ account: `due:${unit.unitId}` as const, amount: works.balances[`due:${unit.unitId}`] as number })), { account: 'levied' as const, amount: -600_000 }]
  return { works, entries: [{ number: 1, kind: 'levy', on: TODAY, words: '', lines, voucherIds: [], left: 0, by: '', at: NOW }] }
}

test('after any sequence of acts every entry balances, the books balance, no money is spent that is not there, and the journal alone gives the same books', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(...acts), { minLength: 1, maxLength: 60 }), (sequence) => {
      const course = start()
      for (const act of sequence) {
        const decision = act(course)
        if (!decision.ok) continue
        for (const event of decision.events) {
          course.works = evolve(course.works, event)
          if ('entry' in event) course.entries.push(event.entry)
        }
        const { balances } = course.works
        expect(Object.values(balances).reduce((sum, one) => sum + one, 0)).toBe(0)
        expect(Math.min(balances['bank'] ?? 0, balances['cash'] ?? 0)).toBeGreaterThanOrEqual(0)
      }
      const { works, entries } = course
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1))
      for (const { lines } of entries) expect(isBalanced(lines)).toBe(true)
      expect(entries.reduce((sum, { lines }) => sum + moneyIn(lines), 0)).toBe(moneyLeft(works.balances))
      expect(entries.at(-1)?.left).toBe(moneyLeft(works.balances))
      const fromJournal: Record<string, number> = {}
      for (const { account, amount: one } of entries.flatMap(({ lines }) => lines)) fromJournal[account] = (fromJournal[account] ?? 0) + one
      expect(fromJournal).toEqual(works.balances)
      expect(works.stages.reduce((sum, stage) => sum + stage.paid, 0)).toBeLessThanOrEqual(500_000)
    }),
    { numRuns: 400 },
  )
})

test('undoing an entry brings every balance back, and cannot be done twice or undone itself', () => {
  const before = signed()
  const event = receiveShare({ unitId: 'u2', amount: 5_000, way: 'cash', on: TODAY, words: '' }, before, KEEPER, NOW)
  if (!event.ok) throw new Error('refused')
  const entry = event.events[0]!.entry
  const after = carried(before, event)
  const undone = reverseEntry({ entry, reason: '记到别家了' }, after, KEEPER, NOW)
  const again = carried(after, undone)
  expect({ ...again.balances, cash: 0 }).toEqual({ ...before.balances, cash: 0 })
  expect(again.balances['cash']).toBe(0)
  expect(codes(reverseEntry({ entry, reason: '再来' }, again, KEEPER, NOW))).toContain('ENTRY_REVERSED')
  if (!undone.ok) throw new Error('refused')
  expect(codes(reverseEntry({ entry: undone.events[0]!.entry, reason: '再来' }, again, KEEPER, NOW))).toEqual(['REVERSAL_STANDS'])
})
