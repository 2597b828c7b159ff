import type { Actor } from '../domain/actor'
import type { Instant } from '../domain/calendar'
import { errorCode } from './startProblem'
import type { Pool } from './db/pool'
import { transaction } from './db/transaction'
import { Refused } from './refused'
import { Work } from './work'
import { write } from './write'

/** Who commands, in which estate, when, and under which key: sent twice under one key, it happens once. */
export interface Command {
  readonly estateId: string
  readonly actor: Actor
  readonly now: Instant
  readonly key?: string
}

const UNIQUE_VIOLATION = '23505'

/**
 * The only writer: load → decide → append → project, in one transaction.
 * What `body` returns is the answer, and is kept under the command's key; a second sending gets that answer.
 * Throws `Refused` when a rule says no, and then nothing is changed.
 */
export async function handle<T>(pool: Pool, command: Command, body: (work: Work) => Promise<T>): Promise<T> {
  try {
    return await transaction(pool, async (client) => {
      const work = new Work(client, command.estateId, command.actor, command.now)
      const answer = await body(work)
      await write(client, work, command.key, answer)
      return answer
    })
  } catch (error) {
    const earlier = mayBeSecond(error) ? await earlierAnswer<T>(pool, command) : undefined
    if (earlier) return earlier.answer
    throw error
  }
}

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
