import { forget, keep, recall } from '../storage'
import { personId } from '../token'

const KEY = 'ballotSecrets'
/** So many ballots: those of some years. */
const MOST = 40

/** What opens one's own secret ballot in the published file: nobody else has it, and no server. */
export interface BallotSecret {
  readonly seed: string
  readonly choices: readonly (readonly [string, readonly string[]])[]
}
interface Kept {
  by?: string
  /** By entry, newest last. */
  ballots: [entryId: string, secret: BallotSecret][]
}

// whoever logs in next on this phone, or takes it up after a logout, learns nothing of how its owner voted
personId.watch((id) => {
  if (recall<Kept>(KEY)?.by !== id) forget(KEY)
})

/** Keeps it on this phone until its owner logs out. */
export function keepSecret(entryId: string, secret: BallotSecret): void {
  const by = personId.get()
  if (!by) return
  const kept = recall<Kept>(KEY)
  const others = kept?.by === by ? kept.ballots.filter(([known]) => known !== entryId) : []
  keep(KEY, { by, ballots: [...others.slice(1 - MOST), [entryId, secret]] } satisfies Kept)
}

/** What was kept of that ballot; undefined when it was cast elsewhere. */
export function secretOf(entryId: string): BallotSecret | undefined {
  const kept = recall<Kept>(KEY)
  return kept?.by === personId.get() ? kept?.ballots.find(([known]) => known === entryId)?.[1] : undefined
}
