import type { Hasher } from './hasher'
import { laneHasher } from './lanes'
import { plainHasher } from './plain'

let opened: Promise<Hasher> | undefined

/** The fastest hasher that this engine has. */
export function openHasher(): Promise<Hasher> {
  return (opened ??= laneHasher().then((lanes) => lanes ?? plainHasher, () => plainHasher))
}
