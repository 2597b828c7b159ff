import type { Moment } from '../moments'
import type { Scene } from '../scene'
import { collecting } from './collecting'
import { readConcerns } from './concerns'
import { hotline } from './hotline'
import { meetings } from './meetings'
import { verdicts } from './verdicts'
import { visits } from './visits'
import { ownersVote } from './vote'
import { works } from './works'

/** So many days the story lasts; the last is today. */
export const YEAR = 365

/** Where whoever follows the story may look around. */
export const WAYPOINTS = [
  { day: 52, name: '走访做完' },
  { day: 122, name: '表决公布' },
  { day: 283, name: '钱收齐' },
] as const

/** All that happens in the year, in no order yet. */
export async function year(scene: Scene, lookAround: (name: string) => Promise<void>): Promise<Moment[]> {
  const concerns = await readConcerns()
  return [
    ...hotline(scene, concerns),
    ...visits(scene),
    ...meetings(scene),
    ...ownersVote(scene),
    ...works(scene),
    ...collecting(scene),
    ...verdicts(scene),
    ...WAYPOINTS.map(({ day, name }): Moment => ({ day, time: '08:30', act: () => lookAround(name) })),
  ]
}
