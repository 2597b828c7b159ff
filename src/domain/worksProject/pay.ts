import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Fen } from '../money'
import { balanceOf, dueOf, moved, sumOf, type Line } from './books'
import type { PaymentAsked, PaymentRefused, PaymentSigned } from './events'
import { amountReasons, due, entryOf, moneyReasons, NAME_MOST, phaseReasons, photoReasons, WORKS_KEEPERS, wordsReasons, type NoSuchStage, type NotEnoughMoney, type WorksReason } from './reasons'
import { budgetTotal, type Payment, type WorksProject } from './worksProject'

export type PayRefusal =
  | WorksReason
  | NoSuchStage
  | NotEnoughMoney
  | { code: 'VOUCHER_NEEDED' }
  | { code: 'STAGE_NOT_DONE' }
  | { code: 'OVER_STAGE'; left: Fen }
  | { code: 'OVER_BUDGET'; left: Fen }
  | { code: 'REFUND_OVER_CREDIT'; credit: Fen }
  | { code: 'OVER_FUND'; left: Fen }
  | { code: 'NO_SUCH_PAYMENT' }
  | { code: 'SAME_SIGNER' }

/** Asks for money to go out: the first of its two signatures. */
export function askPayment(payment: Omit<Payment, 'askedBy' | 'askedAt'>, works: WorksProject, actor: Actor, now: Instant): Decision<PaymentAsked, PayRefusal> {
  const { amount, way, payee, words, voucherIds } = payment
  return decideBy<PaymentAsked, PayRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['underway', 'accepted']),
      ...amountReasons(amount),
      ...wordsReasons(payee, NAME_MOST),
      ...wordsReasons(words),
      ...photoReasons(voucherIds),
      ...moneyReasons(works, way, amount + sumOf(works.payments.filter((one) => one.way === way).map((one) => one.amount))),
      ...WITHIN[payment.kind](payment, works),
    ],
    () => [{ type: 'PaymentAsked', payment: { ...payment, payee: payee.trim(), words: words.trim(), askedBy: actor.personId, askedAt: now }, by: actor.personId, at: now }],
  )
}

/** The second signature, by somebody else: only then the money goes out. */
export function signPayment({ paymentId }: { paymentId: string }, works: WorksProject, actor: Actor, now: Instant): Decision<PaymentSigned, PayRefusal> {
  const payment = works.payments.find(({ id }) => id === paymentId)
  if (!payment) return decideBy<PaymentSigned, PayRefusal>([...roleReasons(actor, WORKS_KEEPERS), { code: 'NO_SUCH_PAYMENT' }], () => [])
  const { kind, amount, way, payee, words, voucherIds, stageId, unitId, askedBy } = payment
  return decideBy<PaymentSigned, PayRefusal>(
    [
      ...roleReasons(actor, WORKS_KEEPERS),
      ...phaseReasons(works, ['underway', 'accepted']),
      ...(askedBy === actor.personId ? [{ code: 'SAME_SIGNER' } as const] : []),
      ...moneyReasons(works, way, amount),
    ],
    () => {
      const told = { kind: ENTRY[kind], words: kind === 'refund' ? words : `${payee}：${words}`, voucherIds, ...(unitId && { unitId }), lines: linesOf(payment) }
      return [{ type: 'PaymentSigned', paymentId, ...(stageId && { stageId }), askedBy, entry: entryOf(works, told, actor, now), by: actor.personId, at: now }]
    },
  )
}

/** Not signed, with its reason; whoever asked may also take it back. */
export const refusePayment = ({ paymentId, reason }: { paymentId: string; reason: string }, works: WorksProject, actor: Actor, now: Instant): Decision<PaymentRefused, PayRefusal> => {
  const payment = works.payments.find(({ id }) => id === paymentId)
  return decideBy<PaymentRefused, PayRefusal>(
    [...roleReasons(actor, WORKS_KEEPERS), ...wordsReasons(reason), ...(payment ? [] : [{ code: 'NO_SUCH_PAYMENT' } as const])],
    () => [{ type: 'PaymentRefused', paymentId, askedBy: payment?.askedBy ?? '', reason: reason.trim(), by: actor.personId, at: now }],
  )
}

const ENTRY = { works: 'payment', refund: 'refund', fundReturn: 'fundReturn' } as const

function linesOf({ kind, amount, way, unitId }: Payment): readonly Line[] {
  if (kind === 'works') return moved(way, 'cost', amount)
  return kind === 'refund' ? moved(way, due(unitId as string), amount) : moved(way, 'fund', amount)
}

type Asked = Pick<Payment, 'amount' | 'stageId' | 'unitId' | 'voucherIds'>

/** What of each kind may go out at the most, what waits already counted. */
const WITHIN: Record<Payment['kind'], (payment: Asked, works: WorksProject) => readonly PayRefusal[]> = {
  works({ amount, stageId, voucherIds }, works) {
    const stage = works.stages.find(({ id }) => id === stageId)
    const left = budgetTotal(works) - balanceOf(works.balances, 'cost') - waiting(works, ({ kind }) => kind === 'works')
    const stageLeft = stage ? stage.amount - stage.paid - waiting(works, (one) => one.stageId === stageId) : left
    return [
      ...(voucherIds.length === 0 ? [{ code: 'VOUCHER_NEEDED' } as const] : []),
      ...(stageId !== undefined && !stage ? [{ code: 'NO_SUCH_STAGE' } as const] : []),
      ...(stage && !stage.doneOn ? [{ code: 'STAGE_NOT_DONE' } as const] : []),
      ...(amount > stageLeft && stage ? [{ code: 'OVER_STAGE', left: stageLeft } as const] : []),
      ...(amount > left ? [{ code: 'OVER_BUDGET', left } as const] : []),
    ]
  },
  refund({ amount, unitId }, works) {
    const credit = unitId === undefined ? 0 : 0 - dueOf(works.balances, unitId) - waiting(works, (one) => one.unitId === unitId)
    return amount > credit ? [{ code: 'REFUND_OVER_CREDIT', credit: Math.max(0, credit) }] : []
  },
  fundReturn({ amount, voucherIds }, works) {
    const left = 0 - balanceOf(works.balances, 'fund') - waiting(works, ({ kind }) => kind === 'fundReturn')
    return [...(voucherIds.length === 0 ? [{ code: 'VOUCHER_NEEDED' } as const] : []), ...(amount > left ? [{ code: 'OVER_FUND', left: Math.max(0, left) } as const] : [])]
  },
}

const waiting = ({ payments }: WorksProject, which: (payment: Payment) => boolean): Fen => sumOf(payments.filter(which).map(({ amount }) => amount))
