import type { Days } from './days'
import { grouped } from './grouped'

/** Something that happens at a time of a day of the story. */
export interface Moment {
  readonly day: number
  /** `19:30`. */
  readonly time: string
  act(): Promise<unknown>
}

/** The people of the estate do things side by side, but not all at once. */
const SIDE_BY_SIDE = 6

/** Lets everything happen in its order; what stands at one time happens side by side. */
export async function play(moments: readonly Moment[], days: Days, goTo: (at: Date) => Promise<void>): Promise<void> {
  const byTime = grouped(moments, ({ day, time }) => days.at(day, time).getTime())
  for (const at of [...byTime.keys()].sort((one, other) => one - other)) {
    await goTo(new Date(at))
    await sideBySide((byTime.get(at) ?? []).map(({ act }) => act))
  }
}

/** Does all of it, a few at a time. */
export async function sideBySide(acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const left = [...acts]
  const hands = Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (let act = left.shift(); act; act = left.shift()) await act()
  })
  await Promise.all(hands)
}
