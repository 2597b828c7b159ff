import fc from 'fast-check'
import { type Instant, type LocalDate, DAY, MINUTE, PUBLISHED_HOLIDAYS, localDateOf, toIso } from '../../src/domain/calendar'
import type { Pause } from '../../src/domain/deadline/pause'
import { ROUND_THE_CLOCK, SERVICE_HOURS, type ServiceHours, type Within } from '../../src/domain/deadline/promise'

export const calendar = PUBLISHED_HOLIDAYS
/** 08:00–18:00, on every day and on working days. */
export const everyDay = SERVICE_HOURS
export const workingDays: ServiceHours = { ...SERVICE_HOURS, days: 'working' }

/** "2026-09-30 17:30" in the estate. */
export const at = (local: string): Instant => Date.parse(`${local.replace(' ', 'T')}+08:00`)
/** The other way, so that a table and its failures can be read. */
export const local = (moment: Instant): string => toIso(moment + DAY / 3).slice(0, 16).replace('T', ' ')

export const someHours = fc.oneof(
  fc.constant(ROUND_THE_CLOCK),
  fc.record({
    opens: fc.integer({ min: 0, max: 1000 }),
    length: fc.integer({ min: 1, max: 440 }),
    days: fc.constantFrom('every' as const, 'working' as const),
  }).map(({ opens, length, days }): ServiceHours => ({ opens, closes: opens + length, days })),
)
/** Any millisecond of 2025 and 2026. */
export const someMoment = fc.integer({ min: at('2025-01-01 00:00'), max: at('2026-12-31 23:59') })
/** Up to some twenty service days, to the millisecond. */
export const someSpan = fc.nat({ max: 200 * 60 * MINUTE })
export const someWithin = fc.oneof<fc.Arbitrary<Within>[]>(
  fc.record({ unit: fc.constant('clock'), minutes: fc.integer({ min: 1, max: 5000 }) }),
  fc.record({ unit: fc.constant('service'), minutes: fc.integer({ min: 1, max: 5000 }) }),
  fc.record({ unit: fc.constant('day'), days: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ unit: fc.constant('workingDay'), days: fc.integer({ min: 1, max: 40 }) }),
)

/** Up to four pauses, one after the other, each from a moment to a day, some resumed before it. */
export const pausesAfter = (start: Instant): fc.Arbitrary<readonly Pause[]> =>
  fc.array(fc.tuple(fc.nat({ max: 4 * DAY }), fc.nat({ max: 5 * DAY }), fc.boolean()), { maxLength: 4 }).map((gaps) => {
    const pauses: Pause[] = []
    let free = start
    for (const [wait, length, early] of gaps) {
      const from = free + wait
      const until = from + length
      const pause: Pause = { from, promisedOn: dayAfter(until) }
      pauses.push(early ? { ...pause, resumedAt: until } : pause)
      free = early ? until : at(`${pause.promisedOn} 00:00`)
    }
    return pauses
  })

const dayAfter = (moment: Instant): LocalDate => localDateOf(moment + DAY)
