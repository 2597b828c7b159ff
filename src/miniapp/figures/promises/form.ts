import type { PromisePage } from '../../../contract/promise'
import type { Category } from '../../../domain/matter/matter'
import { CATEGORY_WORDS } from '../../words'

export type Settings = PromisePage['promises']
type Within = Settings['times']['normal']['repair']['accept']
type Times = Settings['times']['normal']['repair']
export type Step = keyof Times

export const CATEGORIES = Object.keys(CATEGORY_WORDS) as Category[]
export const STEPS = ['accept', 'onSite', 'finish'] as const satisfies readonly Step[]

/** The fields as they are typed. A time that is left empty is not promised. */
export interface PromiseForm {
  opens: string
  closes: string
  days: Settings['hours']['days']
  finishIn: 'day' | 'workingDay'
  normal: Record<Category, { accept: string; finish: string }>
  /** One set for whatever is urgent. */
  urgent: Record<Step, string>
  late: { normal: string[]; urgent: string[] }
}

const two = (part: number) => String(part).padStart(2, '0')
const clockOf = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
/** What is no time of day is minute 0: the rule then says what is wrong with the hours. */
const minuteOf = (text: string): number => {
  const [, hour, minute] = /^(\d{1,2})[:：](\d{2})$/.exec(text.trim()) ?? []
  const sum = Number(hour) * 60 + Number(minute)
  return sum >= 0 && sum <= 24 * 60 && Number(minute) < 60 ? sum : 0
}
const typed = (within: Within | undefined) => (within ? String('minutes' in within ? within.minutes : within.days) : '')
const whole = (text: string) => Math.min(Number(text.trim()) || 0, 366)
const minutes = (text: string) => Math.min(Number(text.trim()) || 0, 366 * 24 * 60)

export function formOf({ hours, times, escalation }: Settings): PromiseForm {
  const { repair } = times.urgent
  return {
    opens: clockOf(hours.opens),
    closes: clockOf(hours.closes),
    days: hours.days,
    finishIn: CATEGORIES.some((one) => times.normal[one].finish?.unit === 'workingDay') ? 'workingDay' : 'day',
    normal: Object.fromEntries(
      CATEGORIES.map((one) => [one, { accept: typed(times.normal[one].accept), finish: typed(times.normal[one].finish) }]),
    ) as PromiseForm['normal'],
    urgent: { accept: typed(repair.accept), onSite: typed(repair.onSite), finish: typed(repair.finish) },
    late: { normal: escalation.normal.map(lateTyped), urgent: escalation.urgent.map(lateTyped) },
  }
}

const lateTyped = ({ lateMinutes }: { lateMinutes: number }) => String(lateMinutes)

/** The settings that the fields mean; what was not touched stays as it stood, unit and all. */
export function settingsOf(form: PromiseForm, before: Settings): Settings {
  const start = formOf(before)
  const normal = Object.fromEntries(
    CATEGORIES.map((one) => {
      const { onSite, ...had } = before.times.normal[one]
      const accept = amended(had.accept, form.normal[one].accept)
      const finish = form.normal[one].finish.trim() ? inDays(amended(had.finish ?? DAYS, form.normal[one].finish), one, form) : undefined
      return [one, { accept, ...(onSite && { onSite }), ...(finish && { finish }) }]
    }),
  ) as Settings['times']['normal']
  const urgent = Object.fromEntries(
    CATEGORIES.map((one) => [one, urgentTimes(before.times.urgent[one], form.urgent, start.urgent)]),
  ) as Settings['times']['urgent']
  return {
    hours: { opens: minuteOf(form.opens), closes: minuteOf(form.closes), days: form.days },
    times: { normal, urgent },
    escalation: { normal: late(before.escalation.normal, form.late.normal), urgent: late(before.escalation.urgent, form.late.urgent) },
  }
}

const DAYS: Within = { unit: 'day', days: 0 }
const ROUND: Within = { unit: 'clock', minutes: 0 }

const amended = (within: Within, text: string): Within =>
  'minutes' in within ? { ...within, minutes: minutes(text) } : { ...within, days: whole(text) }

/** The law's days for fees are plain days, whatever the others are counted in. */
const inDays = (within: Within, category: Category, { finishIn }: PromiseForm): Within =>
  'minutes' in within ? within : { unit: category === 'fees' ? 'day' : finishIn, days: within.days }

function urgentTimes(had: Times, form: PromiseForm['urgent'], start: PromiseForm['urgent']): Times {
  const step = (name: Step): Within | undefined => {
    if (form[name].trim() === start[name]) return had[name]
    return form[name].trim() ? amended(had[name] ?? ROUND, form[name]) : undefined
  }
  const [onSite, finish] = [step('onSite'), step('finish')]
  return { accept: step('accept') ?? { ...had.accept, ...ROUND }, ...(onSite && { onSite }), ...(finish && { finish }) }
}

const late = (steps: Settings['escalation']['normal'], texts: readonly string[]) =>
  steps.map((step, at) => ({ ...step, lateMinutes: minutes(texts[at] ?? '') }))
