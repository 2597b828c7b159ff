import type { Instant } from '../domain/calendar'
import type { Connection } from './db/pool'
import type { Deps } from './deps'

/** Where a server has its time from. */
export interface Time {
  readonly clock: () => Instant
  /** Called once, when the server answers and its jobs run. */
  serving?(deps: Deps, connection: Connection): void
}

/** The clock of the machine: what every server goes by, but one whose story is told (story/toldTime.ts). */
export const MACHINE_TIME: Time = { clock: () => Date.now() }
