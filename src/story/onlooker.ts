import type { Compared } from './compare'
import type { Figures } from './recount/recount'

/** What whoever follows the story is told where it stops for them. */
export interface Waypoint {
  readonly waypoint: string
  readonly origin: string
  /** The moment of the story. */
  readonly now: string
  readonly figures: readonly Compared[]
  /** The same as they were counted again. */
  readonly counted: Figures
  /** What the figures are of, to be opened on a phone. */
  readonly ids: { readonly itemId: string; readonly voteId: string; readonly worksId: string }
}

/**
 * Stops for the process that started the story, where it listens: it is told where the story stands, looks around, and says
 * anything to let it go on. Nobody listens when the story is typed at a terminal.
 */
export async function stopFor(waypoint: Waypoint): Promise<void> {
  if (!process.send) return
  const goOn = new Promise<void>((resolve) => {
    process.once('message', () => resolve())
    process.once('disconnect', () => resolve())
  })
  process.send(waypoint)
  await goOn
}

/** Nobody is waited for any more. */
export const letGo = (): void => {
  if (process.connected) process.disconnect()
}
