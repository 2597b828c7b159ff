import type { NoHolidayList } from '../calendar'
import type { ServiceHours, Within } from './promise'

/** 8小时, 1小时30分钟, 15分钟. */
export function wordsOfMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours ? `${hours}小时` : '', rest || !hours ? `${rest}分钟` : ''].join('')
}

/** How the page of 服务承诺 puts a promised time. */
export function wordsOfWithin(within: Within): string {
  switch (within.unit) {
    case 'clock':
      return `${wordsOfMinutes(within.minutes)}内（全天候）`
    case 'service':
      return `服务时间${wordsOfMinutes(within.minutes)}内`
    case 'day':
      return `${within.days}天内`
    case 'workingDay':
      return `${within.days}个工作日内`
  }
}

const timeOfDay = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** 每天 08:00–18:00, or 工作日. */
export const wordsOfHours = ({ opens, closes, days }: ServiceHours): string =>
  `${days === 'every' ? '每天' : '工作日'} ${timeOfDay(opens)}–${timeOfDay(closes)}`

/** What stands beside a day that was reckoned without the year's list. */
export const wordsOfWarning = ({ year }: NoHolidayList): string =>
  `${year}年放假安排尚未公布，按周末推算，公布后会更新`
