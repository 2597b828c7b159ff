import type { Days } from './days'
import type { Person, Stage } from './stage'
import type { Town } from './town'

/** What a scene of the year has at hand. */
export interface Scene {
  readonly stage: Stage
  readonly town: Town
  readonly days: Days
  /** A line for whoever watches, with the date of the story before it. */
  tell(line: string): void
  /** What earlier scenes have made, for later ones. */
  readonly made: Made
}

/** Ids, once they are known. */
export interface Made {
  itemId: string
  voteId: string
  worksId: string
  /** Who told of the pipes, and as which matters. */
  readonly pipes: { matterId: string; by: Person }[]
}
