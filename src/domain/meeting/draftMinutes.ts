import { localDateOf, longDay, minuteOfDay, type Instant } from '../calendar'
import type { Came, ItemRecord, Meeting } from './meeting'
import { cameInWords, spokeAs } from './publicNames'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The minutes as the record gives them, naming only who agreed: the secretary edits a text, and need not write one. */
export function draftMinutes({ title, startsAt, place, came, leave, records, itemIds }: Meeting): string {
  const putOff = itemIds.length - records.filter(({ itemId }) => itemIds.includes(itemId)).length
  return [
    `${title}纪要`,
    '',
    `时间：${timeInWords(startsAt)}`,
    `地点：${place}`,
    `参加（${came.length}人）：${cameInWords(came)}`,
    ...(leave.length > 0 ? [`请假：${leave.length}人`] : []),
    `议题：共${records.length}项`,
    ...records.flatMap((record, at) => recordInWords(record, at, came)),
    ...(putOff > 0 ? ['', `另有${putOff}项议题本次未议，留待下次。`] : []),
  ].join('\n')
}

function recordInWords({ title, said, resolution }: ItemRecord, at: number, came: readonly Came[]): string[] {
  return [
    '',
    `${chineseNumber(at + 1)}、${title}`,
    ...said.map(({ who, words }) => `${spokeAs(who, came)}：${words}`),
    resolution === '' ? '议定：未形成一致意见，下次再议。' : `议定：${resolution}`,
  ]
}

/** 2026年3月5日（星期四）19:30, as it is in the estate. */
export function timeInWords(at: Instant): string {
  const date = localDateOf(at)
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]
  const minute = minuteOfDay(at)
  const clock = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
  return `${longDay(date)}（星期${weekday}）${clock}`
}

/** 一 to 九十九: an agenda holds no more. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]}`
}
