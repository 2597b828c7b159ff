import type { Refusal } from '../decision'
import { CATEGORIES, URGENCIES, type Category, type Urgency } from '../matter/matter'
import { FEE_OBJECTION_DAYS, PROMISED_STEPS, type PromisedStep, type PromiseSettings, type ServiceHours, type Within } from './promise'

/** What the law has a word on, so that it can stand beside the promise. */
export const LAW_BOUNDS = [
  { category: 'fees', step: 'finish', mostDays: FEE_OBJECTION_DAYS, law: '聊城市物业管理条例 35' },
] as const satisfies readonly { category: Category; step: PromisedStep; mostDays: number; law: string }[]

interface Where {
  readonly urgency: Urgency
  readonly category: Category
  readonly step: PromisedStep
}

export type CheckPromisesRefusal = Refusal &
  (
    | { code: 'SERVICE_HOURS_WRONG'; opens: number; closes: number }
    | ({ code: 'PROMISE_NOT_WHOLE'; amount: number } & Where)
    | ({ code: 'PROMISE_LONGER_THAN_LAW'; mostDays: number; law: string } & Where)
    | { code: 'ESCALATION_NOT_RISING'; urgency: Urgency; level: number }
  )

/**
 * What is wrong with an estate's promises; empty when they can be used. No law sets times for
 * repairs, so those are the estate's own word. An objection to fees has its three days: they may
 * be shortened, not lengthened.
 * @law 聊城市物业管理条例 35
 */
export function checkPromises(settings: PromiseSettings): readonly CheckPromisesRefusal[] {
  const steps = URGENCIES.flatMap((urgency) =>
    CATEGORIES.flatMap((category) =>
      PROMISED_STEPS.map((step) => ({ urgency, category, step })),
    ),
  )
  return [
    ...hoursReasons(settings.hours),
    ...steps.flatMap((where) => promiseReasons(settings, where)),
    ...URGENCIES.flatMap((urgency) => escalationReasons(settings, urgency)),
  ]
}

function hoursReasons({ opens, closes }: ServiceHours): readonly CheckPromisesRefusal[] {
  const right = [opens, closes].every(Number.isInteger) && opens >= 0 && opens < closes && closes <= 24 * 60
  return right ? [] : [{ code: 'SERVICE_HOURS_WRONG', opens, closes }]
}

function promiseReasons(settings: PromiseSettings, where: Where): readonly CheckPromisesRefusal[] {
  const within = settings.times[where.urgency][where.category][where.step]
  const bound = LAW_BOUNDS.find(({ category, step }) => category === where.category && step === where.step)
  if (bound && !(within && endsWithinDays(within, settings.hours, bound.mostDays))) {
    return [{ code: 'PROMISE_LONGER_THAN_LAW', ...where, mostDays: bound.mostDays, law: bound.law }]
  }
  if (!within) return []
  const amount = amountOf(within)
  return Number.isInteger(amount) && amount > 0 ? [] : [{ code: 'PROMISE_NOT_WHOLE', ...where, amount }]
}

const amountOf = (within: Within): number => ('minutes' in within ? within.minutes : within.days)

/** Surely over by the end of so many days; what depends on the year's holidays is not sure. */
function endsWithinDays(within: Within, hours: ServiceHours, days: number): boolean {
  if (within.unit === 'day') return within.days <= days
  if (within.unit === 'clock') return within.minutes <= days * 24 * 60
  return within.unit === 'service' && hours.days === 'every' && within.minutes <= days * (hours.closes - hours.opens)
}

function escalationReasons(settings: PromiseSettings, urgency: Urgency): readonly CheckPromisesRefusal[] {
  return settings.escalation[urgency].flatMap(({ lateMinutes }, index, steps) => {
    const before = steps[index - 1]?.lateMinutes ?? -1
    const rises = Number.isInteger(lateMinutes) && lateMinutes > before
    return rises ? [] : [{ code: 'ESCALATION_NOT_RISING', urgency, level: index + 1 } as const]
  })
}
