import type { Pool } from './pool'

/** So many reads of one sort may be on their way at a time; what comes meanwhile waits for the next. */
const ON_THEIR_WAY = 2

/**
 * Reads that come together go together: all keys that were asked for before a statement is sent are answered by it.
 * Nobody is given what was read before they asked, so nothing is ever shown late, and nothing is kept afterwards.
 * A read that fails fails for all who waited for it.
 */
export function gather<K, V>(read: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): (key: K) => Promise<V | undefined> {
  let next: { keys: Set<K>; answers: Promise<ReadonlyMap<K, V>> } | undefined
  const turn = turns(ON_THEIR_WAY)

  const begin = () => {
    const keys = new Set<K>()
    const answers = turn(() => {
      next = undefined
      return read([...keys])
    })
    return { keys, answers }
  }
  return async (key) => {
    next ??= begin()
    next.keys.add(key)
    return (await next.answers).get(key)
  }
}

interface Named {
  readonly waiting: Map<string, Promise<unknown>>
  readonly going: Map<string, { turn: ReturnType<typeof turns>; users: number }>
}
const named = new WeakMap<Pool, Named>()

/** The same for a read that has a name: those of one name that wait together are one read, and one goes at a time. */
export function readTogether<V>(pool: Pool, name: string, read: () => Promise<V>): Promise<V> {
  const { waiting, going } = named.get(pool) ?? { waiting: new Map(), going: new Map() }
  named.set(pool, { waiting, going })
  const known = waiting.get(name) as Promise<V> | undefined
  if (known) return known
  const lane = going.get(name) ?? { turn: turns(1), users: 0 }
  going.set(name, lane)
  lane.users++
  const answer = lane.turn(() => {
    waiting.delete(name)
    return read()
  })
  waiting.set(name, answer)
  const leave = () => {
    if (--lane.users === 0) going.delete(name)
  }
  answer.then(leave, leave)
  return answer
}

/** Lets so many go at a time, each no sooner than all that came in with it have been heard. */
function turns(most: number): <V>(go: () => Promise<V>) => Promise<V> {
  const queue: (() => void)[] = []
  let free = most
  const leave = () => {
    free++
    queue.shift()?.()
  }
  return (go) =>
    new Promise((resolve, reject) => {
      const start = () => {
        free--
        setImmediate(async () => {
          try {
            resolve(await go())
          } catch (error) {
            reject(error)
          } finally {
            leave()
          }
        })
      }
      if (free > 0) start()
      else queue.push(start)
    })
}
