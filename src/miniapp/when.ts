import { daysBetween, HOUR, localDateOf, MINUTE, minuteOfDay, type LocalDate } from '../domain/calendar/localDate'

/** Moments and days as people say them, by the estate's own clock whatever the phone's zone is. */

/** 今天 10:42, 昨天 19:20, 11月25日 18:00; another year is named. */
export function when(iso: string, now: number = Date.now()): string {
  const at = Date.parse(iso)
  return `${day(localDateOf(at), now)} ${clock(at)}`
}

/** A date, or the day of a moment: 今天, 明天, 11月25日, 2025年11月25日. */
export function day(text: string, now: number = Date.now()): string {
  const date = (text.length > 10 ? localDateOf(Date.parse(text)) : text) as LocalDate
  const today = localDateOf(now)
  return NEAR[daysBetween(today, date)] ?? plainDay(date, today)
}

const NEAR: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' }

function plainDay(date: LocalDate, today: LocalDate): string {
  const [year, month, date_] = date.split('-').map(Number)
  return `${date.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date_}日`
}

/** 18:00. */
export function clock(at: number): string {
  const minute = minuteOfDay(at)
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

const two = (count: number) => String(count).padStart(2, '0')

/** 20 分钟, 1 小时 10 分, 2 天 3 小时: the two largest parts. */
export function lasting(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE))
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  if (days > 0) return hours > 0 && days < 3 ? `${days} 天 ${hours} 小时` : `${days} 天`
  if (hours > 0) return rest > 0 ? `${hours} 小时 ${rest} 分` : `${hours} 小时`
  return `${rest} 分钟`
}

/** How long there is until a moment, or how long it is past: 还剩 1 小时 10 分, 超时 20 分钟. */
export function timeLeft(due: string, now: number = Date.now()): { late: boolean; soon: boolean; text: string } {
  const left = Date.parse(due) - now
  const late = left < 0
  return { late, soon: !late && left < 24 * HOUR, text: `${late ? '超时' : '还剩'} ${lasting(Math.abs(left))}` }
}
