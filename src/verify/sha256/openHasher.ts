import type { BlockHasher } from './blockHasher'
import { laneHashers } from './lanes'
import { PlainHasher } from './plain'

let opened: ReturnType<typeof laneHashers> | undefined

/** The fastest hasher that this engine has, with memory of its own. */
export async function openHasher(): Promise<BlockHasher> {
  const make = await (opened ??= laneHashers().catch(() => undefined))
  return make ? make() : new PlainHasher()
}
