import type { Actor } from '../domain/actor'
import type { Instant } from '../domain/calendar'
import type { Pool } from './db/pool'
import { isGone, transaction } from './db/transaction'
import { OwnGroundNeeded, ownGround, sharedGround } from './ground'
import { Refused } from './refused'
import { errorCode } from './startProblem'
import { Work } from './work'
import { bringsSomething, write } from './write'
import { MetAnother, writeTogether } from './writeTogether'

/** Who commands, in which estate, when, and under which key: sent twice under one key, it happens once. */
export interface Command {
  readonly estateId: string
  readonly actor: Actor
  readonly now: Instant
  readonly key?: string
}

const UNIQUE_VIOLATION = '23505'

/**
 * The only writer: load → decide → append → project, all of it or nothing.
 * What `body` returns is the answer, and is kept under the command's key; a second sending gets that answer.
 * Throws `Refused` when a rule says no, and then nothing is changed. `body` may run more than once: it must do nothing
 * but load, decide and query.
 */
export async function handle<T>(pool: Pool, command: Command, body: (work: Work) => Promise<T>): Promise<T> {
  try {
    return await carryOut(pool, command, body)
  } catch (error) {
    const earlier = mayBeSecond(error) ? await earlierAnswer<T>(pool, command) : undefined
    if (earlier) return earlier.answer
    throw error
  }
}

/**
 * Together with other commands where that can be: nothing is locked, and one statement writes what many decided. A command
 * that locks or writes more than its events, that rests on what it does not change, or that met another one changing the
 * same thing, is carried out in a transaction of its own.
 */
async function carryOut<T>(pool: Pool, command: Command, body: (work: Work) => Promise<T>): Promise<T> {
  const shared = await together(pool, command, body)
  if (shared !== undefined) return shared.answer
  return transaction(pool, async (client) => {
    const work = new Work(ownGround(client), command.estateId, command.actor, command.now)
    const answer = await body(work)
    await write(client, command.estateId, [{ work, key: command.key, answer }])
    return answer
  })
}

async function together<T>(pool: Pool, { estateId, actor, now, key }: Command, body: (work: Work) => Promise<T>): Promise<{ answer: T } | undefined> {
  let sent = false
  try {
    const work = new Work(sharedGround(pool), estateId, actor, now)
    const answer = await body(work)
    if (work.restsOnOthers) return undefined
    const decided = { work, key, answer }
    sent = bringsSomething(decided)
    if (sent) await writeTogether(pool, estateId, decided)
    return { answer }
  } catch (error) {
    if (error instanceof OwnGroundNeeded) return undefined
    // the other one may have been this very command, sent twice
    if (metAnother(error)) return earlierAnswer<T>(pool, { estateId, actor, now, key })
    // what broke off on its way may have arrived: only its key makes sure that it does not happen twice
    if (isGone(error) && (!sent || key !== undefined)) return undefined
    throw error
  }
}

/** `still_holds` says that something which the command had read is no longer so; 40P01: two held what the other wanted. */
const ANOTHER = new Set(['XY001', '40P01', '40001'])

/** Another command took the number of this one's next event, or changed what it rests on: it is decided on anew. */
const metAnother = (error: unknown) =>
  error instanceof MetAnother ||
  ANOTHER.has(errorCode(error) ?? '') || (errorCode(error) === UNIQUE_VIOLATION && (error as { constraint?: string }).constraint === 'event_pkey')

/** A second sending shows as a key that is taken, or as a rule that no longer allows what was done already. */
const mayBeSecond = (error: unknown) => error instanceof Refused || errorCode(error) === UNIQUE_VIOLATION

async function earlierAnswer<T>(pool: Pool, { estateId, actor, key }: Command): Promise<{ answer: T } | undefined> {
  if (key === undefined) return undefined
  const found = await pool.query({
    name: 'earlier answer',
    text: 'select answer from command where estate_id = $1 and person_id = $2 and key = $3',
    values: [estateId, actor.personId, key],
  })
  return found.rows[0]
}
