import { asProblem, isOffline } from './problem'
import { forget, keep, recall } from './storage'
import { personId } from './token'

const KEY = 'kept'
/** So many pages stay: a worker's day, with room. */
const MOST = 40

interface Kept {
  /** For whom: another who logs in on this phone sees none of it. */
  by?: string
  /** Newest last. */
  pages: [name: string, data: unknown][]
}

personId.watch((id) => {
  if (recall<Kept>(KEY)?.by !== id) forget(KEY)
})

/** Loads it and keeps it on this phone; with no network gives what was last seen under that name. */
export async function orKept<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    const data = await load()
    keepPage(name, data)
    return data
  } catch (thrown) {
    const found = isOffline(asProblem(thrown)) ? lastSeen<T>(name) : undefined
    if (found === undefined) throw thrown
    return found
  }
}

/** What was last seen under that name on this phone. */
export function lastSeen<T>(name: string): T | undefined {
  const kept = recall<Kept>(KEY)
  return kept?.by === personId.get() ? (kept?.pages.find(([known]) => known === name)?.[1] as T | undefined) : undefined
}

/** Keeps it under that name in place of what was seen before, as when the phone knows what has become of it since. */
export function keepPage(name: string, data: unknown): void {
  const by = personId.get()
  if (!by) return
  const kept = recall<Kept>(KEY)
  const others = kept?.by === by ? kept.pages.filter(([known]) => known !== name) : []
  keep(KEY, { by, pages: [...others.slice(1 - MOST), [name, data]] } satisfies Kept)
}
