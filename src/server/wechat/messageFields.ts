import { localDateOf, longDay, minuteOfDay, type Instant } from '../../domain/calendar'
import type { MessageTemplate } from './settings'

/** A template's fields as WeChat wants them. */
export type MessageData = Readonly<Record<string, { value: string }>>
/** Our words for the fields, as in the template's settings. */
export type MessageValues = Readonly<Record<string, string>>

export type FittedData = { ok: true; data: MessageData } | { ok: false; field: string }

/** Stands where a text was left empty: WeChat refuses an empty value. */
const NOTHING = '无'

const DATE = String.raw`\d{4}年\d{1,2}月\d{1,2}日`
const TIME = String.raw`\d{1,2}:\d{2}(:\d{2})?`
const MOMENT = String.raw`(${DATE}( ?${TIME})?|${TIME})`
const MOMENTS = new RegExp(`^${MOMENT}(~${MOMENT})?$`)

type Fit = (text: string) => string | undefined
type Cut = (text: string) => string

const matching = (pattern: RegExp): Fit => (text) => (pattern.test(text) ? text : undefined)
const cut = (most: number): Cut => (text) => {
  const letters = [...text]
  if (letters.length <= most) return text
  return `${letters.slice(0, most - 1).join('').replace(/[\p{P}\s]+$/u, '')}…`
}

/**
 * The limits of each field type: what is words is cut to fit, what is a figure, a time or a
 * plate is taken whole or not at all, since half a figure would be a false one.
 */
const FITS = new Map<string, Fit>(Object.entries({
  thing: (text) => cut(20)(text || NOTHING),
  name: (text) => fitName(text || NOTHING),
  phrase: (text) => [...text.replace(/\P{Script=Han}/gu, '')].slice(0, 5).join('') || NOTHING,
  number: matching(/^-?\d{1,32}(\.\d{1,31})?$/),
  character_string: (text) => text.replace(/\P{ASCII}/gu, '').slice(0, 32) || undefined,
  time: matching(MOMENTS),
  date: matching(MOMENTS),
  amount: matching(/^[¥￥$€£-]?\d{1,10}(\.\d{1,2})?元?$/),
  phone_number: matching(/^[\d+-]{1,17}$/),
  car_number: matching(/^[\p{Script=Han}A-Z0-9·]{1,8}$/u),
}))

/** At most ten Chinese characters, or twenty letters. */
function fitName(text: string): string {
  return cut(/\p{Script=Han}/u.test(text) ? 10 : 20)(text)
}

/** Fits one value to its field (`thing1`, `time2` …); undefined when it cannot be made to fit. */
export function fitField(field: string, value: string): string | undefined {
  const text = value.replace(/\s+/g, ' ').trim()
  const fit = FITS.get(field.replace(/\d+$/, ''))
  return fit ? fit(text) : text || undefined
}

/** Puts our values into the template's fields; a field left without a value is named. */
export function fitData(template: MessageTemplate, values: MessageValues): FittedData {
  const data: Record<string, { value: string }> = {}
  for (const [word, field] of Object.entries(template.fields)) {
    const value = fitField(field, values[word] ?? '')
    if (value === undefined) return { ok: false, field }
    data[field] = { value }
  }
  return { ok: true, data }
}

/** A moment as `time` and `date` fields want it: `2019年10月1日 15:01`, in China's time. */
export function messageTime(at: Instant): string {
  const minutes = minuteOfDay(at)
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  return `${longDay(localDateOf(at))} ${clock}`
}
