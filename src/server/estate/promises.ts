import type { HolidayCalendar, Instant } from '../../domain/calendar'
import { DEFAULT_PROMISES, type PromiseSettings } from '../../domain/deadline/promise'
import type { PromisesSet } from '../../domain/deadline/setPromises'
import type { Queryable } from '../db/pool'

/** Days with no word after which a matter closes itself. Ours; an estate may set more. */
export const CLOSE_AFTER_DAYS = 7

export interface EstateRules {
  /** What holds for whatever begins now. */
  readonly promises: PromiseSettings
  /** What held at that moment: a promise once given is kept as it was given. */
  promisesAt(moment: Instant): PromiseSettings
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
  const row = found.rows[0] as { settings: StoredSettings; calendar: HolidayCalendar } | undefined
  const promises = row?.settings.promises ?? DEFAULT_PROMISES
  const earlier = row?.settings.earlierPromises ?? []
  return {
    promises,
    promisesAt: (moment) => earlier.find(({ until }) => moment < until)?.promises ?? promises,
    calendar: row?.calendar ?? {},
    closeAfterDays: Math.max(row?.settings.closeAfterDays ?? CLOSE_AFTER_DAYS, CLOSE_AFTER_DAYS),
  }
}

interface StoredSettings {
  readonly promises?: PromiseSettings
  /** Those that were replaced, the oldest first, each with the moment at which it was. */
  readonly earlierPromises?: readonly { readonly until: Instant; readonly promises: PromiseSettings }[]
  readonly closeAfterDays?: number
}

/** Puts new promises in the place of those that held until now. */
export async function keepPromises(client: Queryable, estateId: string, { promises, before, at }: PromisesSet): Promise<void> {
  await client.query(
    `update estate set settings = settings || jsonb_build_object('promises', $2::jsonb,
        'earlierPromises', coalesce(settings->'earlierPromises', '[]') || jsonb_build_array(jsonb_build_object('until', $4::bigint, 'promises', $3::jsonb)))
      where id = $1`,
    [estateId, JSON.stringify(promises), JSON.stringify(before), at],
  )
}
