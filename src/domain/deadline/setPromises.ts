import { roleReasons, type Actor, type NotYours, type Role } from '../actor'
import { localDateOf, type HolidayCalendar, type Instant, type NoHolidayList } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { same } from '../same'
import { checkPromises, type CheckPromisesRefusal } from './checkPromises'
import { promisedTimes, type PromiseSettings } from './promise'

/** Who gives the estate's word: those who speak for its owners and for the round table. The company keeps it. */
export const PROMISERS = ['committee', 'secretary'] as const satisfies readonly Role[]

/** `before` is what held until then, and holds on for whatever was begun under it. */
export type PromisesSet = { type: 'PromisesSet'; promises: PromiseSettings; before: PromiseSettings; at: Instant }

export type SetPromisesRefusal = NotYours | CheckPromisesRefusal | NoHolidayList

/** Sets an estate's 服务承诺, for what is told and opened from now on. In working days only once this year's are known. */
export function setPromises(
  command: { promises: PromiseSettings; calendar: HolidayCalendar },
  before: PromiseSettings,
  actor: Actor,
  now: Instant,
): Decision<PromisesSet, SetPromisesRefusal> {
  const { promises, calendar } = command
  const reasons = [...roleReasons(actor, PROMISERS), ...checkPromises(promises), ...listReasons(promises, calendar, now)]
  if (reasons.length === 0 && same(promises, before)) return accept()
  return decideBy<PromisesSet, SetPromisesRefusal>(reasons, () => [{ type: 'PromisesSet', promises, before, at: now }])
}

function listReasons(promises: PromiseSettings, calendar: HolidayCalendar, now: Instant): readonly NoHolidayList[] {
  const year = Number(localDateOf(now).slice(0, 4))
  return inWorkingDays(promises) && !calendar[year] ? [{ code: 'NO_HOLIDAY_LIST', year }] : []
}

/** Whether anything in them depends on which days people work. */
export const inWorkingDays = (promises: PromiseSettings): boolean =>
  promises.hours.days === 'working' || promisedTimes(promises).some(({ within }) => within.unit === 'workingDay')
