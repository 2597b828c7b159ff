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
  /** What the statements on their way change, and the keys that they bear. */
  readonly flying: Set<string>
}

/** Another command of this process changed the same thing first: this one was decided on what is no longer so. */
export class MetAnother extends Error {}

const lanes = new WeakMap<Pool, Map<string, Lane>>()

/**
 * Writes what a command brought about together with those that wait at the same time in its estate: one statement and one
 * wait for the disk for all of them. Settles when it is durable. Where the statement fails, each is written alone,
 * so that nobody fails by another's fault.
 */
export function writeTogether(pool: Pool, estateId: string, decided: Decided): Promise<void> {
  const estates = lanes.get(pool) ?? new Map<string, Lane>()
  lanes.set(pool, estates)
  const lane = estates.get(estateId) ?? { waiting: [], going: 0, flying: new Set() }
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
  for (let together = next(lane); together.length > 0; together = next(lane)) {
    const names = together.flatMap(namesOf)
    for (const name of names) lane.flying.add(name)
    await writeAll(pool, estateId, together)
    for (const name of names) lane.flying.delete(name)
    turnAway(lane, new Set(together.flatMap(streamsOf)))
  }
  lane.going--
  if (lane.going === 0 && lane.waiting.length === 0) estates.delete(estateId)
}

/** What waited for a command that changed the same thing is stale: it is told so at once, and costs the others of its statement nothing. */
function turnAway(lane: Lane, changed: ReadonlySet<string>): void {
  const stale = lane.waiting.filter((one) => streamsOf(one).some((name) => changed.has(name)))
  lane.waiting = lane.waiting.filter((one) => !stale.includes(one))
  for (const { failed } of stale) failed(new MetAnother())
}

const streamsOf = ({ work }: Decided): string[] => work.events.map(({ stream_id }) => stream_id)
const namesOf = (one: Decided): string[] => [...streamsOf(one), ...(one.key === undefined ? [] : [`${one.work.actor.personId} ${one.key}`])]

/** Those that can go together: never two that change the same thing, or that bear the same key, nor one that does with what is on its way. */
function next(lane: Lane): Waiting[] {
  const taken = new Set(lane.flying)
  const together: Waiting[] = []
  const later: Waiting[] = []
  for (const one of lane.waiting) {
    const names = namesOf(one)
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
    else await Promise.all(together.map((one) => writeAll(pool, estateId, [one])))
  }
}
