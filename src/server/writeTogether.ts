import type { Pool } from './db/pool'
import { errorCode } from './startProblem'
import { isGone } from './db/transaction'
import { write, type Decided } from './write'

/** So many commands are written by one statement at most. */
const TOGETHER = 64
/** So many statements of one estate are on their way at a time: while they wait for the disk, the next ones gather. */
const ON_THEIR_WAY = 7

interface Waiting extends Decided {
  done(): void
  failed(error: unknown): void
}

interface Lane {
  waiting: Waiting[]
  going: number
}

const lanes = new WeakMap<Pool, Map<string, Lane>>()

/**
 * Writes what a command brought about together with those that wait at the same time in its estate: one statement and one
 * wait for the disk for all of them. Settles when it is durable. Where the statement fails, each is written alone,
 * so that nobody fails by another's fault.
 */
export function writeTogether(pool: Pool, estateId: string, decided: Decided): Promise<void> {
  const estates = lanes.get(pool) ?? new Map<string, Lane>()
  lanes.set(pool, estates)
  const lane = estates.get(estateId) ?? { waiting: [], going: 0 }
  estates.set(estateId, lane)
  return new Promise((done, failed) => {
    lane.waiting.push({ ...decided, done, failed })
    if (lane.going < ON_THEIR_WAY) void run(pool, estateId, lane, estates)
  })
}

async function run(pool: Pool, estateId: string, lane: Lane, estates: Map<string, Lane>): Promise<void> {
  lane.going++
  // what comes in with this one goes with it
  await new Promise(setImmediate)
  for (let together = next(lane); together.length > 0; together = next(lane)) await writeAll(pool, estateId, together)
  lane.going--
  if (lane.going === 0 && lane.waiting.length === 0) estates.delete(estateId)
}

/** Those that can go together: never two that change the same thing, or that bear the same key. */
function next(lane: Lane): Waiting[] {
  const taken = new Set<string>()
  const together: Waiting[] = []
  const later: Waiting[] = []
  for (const one of lane.waiting) {
    const names = one.work.events.map(({ stream_id }) => stream_id)
    if (one.key !== undefined) names.push(`${one.work.actor.personId} ${one.key}`)
    if (together.length < TOGETHER && !names.some((name) => taken.has(name))) together.push(one)
    else later.push(one)
    for (const name of names) taken.add(name)
  }
  lane.waiting = later
  return together
}

async function writeAll(pool: Pool, estateId: string, together: readonly Waiting[]): Promise<void> {
  try {
    await write(pool, estateId, together)
    for (const { done } of together) done()
  } catch (error) {
    // a lost connection leaves unknown what became of them, and is no reason to write them again
    if (together.length === 1 || isGone(error) || errorCode(error) === undefined) for (const { failed } of together) failed(error)
    else for (const one of together) await writeAll(pool, estateId, [one])
  }
}
