import type { HolidayCalendar } from '../../domain/calendar'
import { DEFAULT_PROMISES, type PromiseSettings } from '../../domain/deadline/promise'
import type { Queryable } from '../db/pool'

/** Days with no word after which a matter closes itself. Ours; an estate may set more. */
export const CLOSE_AFTER_DAYS = 7

export interface EstateRules {
  readonly promises: PromiseSettings
  readonly calendar: HolidayCalendar
  readonly closeAfterDays: number
}

/** The estate's own promises, or the defaults, and the holiday lists that are published. */
export async function estateRules(db: Queryable, estateId: string): Promise<EstateRules> {
  const found = await db.query({
    name: 'estate rules',
    text: `select e.settings, (select coalesce(json_object_agg(year, json_build_object('off', off, 'work', work, 'source', source)), '{}')
        from holiday_list) as calendar
      from estate e where e.id = $1`,
    values: [estateId],
  })
  const row = found.rows[0] as { settings: { promises?: PromiseSettings; closeAfterDays?: number }; calendar: HolidayCalendar }
  return {
    promises: row?.settings.promises ?? DEFAULT_PROMISES,
    calendar: row?.calendar ?? {},
    closeAfterDays: Math.max(row?.settings.closeAfterDays ?? CLOSE_AFTER_DAYS, CLOSE_AFTER_DAYS),
  }
}
