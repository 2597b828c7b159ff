import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from '../startProblem'
import type { Client, Pool } from './pool'

/** 40001 serialization failure, 40P01 deadlock: PostgreSQL undid everything, and asks that it be tried again. */
const TRY_AGAIN = new Set(['40001', '40P01'])

/** The connection or the whole server went away: the network's codes, and PostgreSQL's classes 08 and 57P. */
const GONE = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT', 'ETIMEDOUT', '57P01', '57P02', '57P03'])

/** Waits between tries: about five seconds in all, in which the embedded PostgreSQL has long restarted. */
const WAITS = [10, 30, 80, 200, 400, 700, 1000, 1200, 1400]

export interface TransactionOptions {
  isolation?: 'read committed' | 'repeatable read' | 'serializable'
}

/**
 * Runs `work` in one transaction: committed when it returns, rolled back when it throws.
 * `work` may run more than once, after a deadlock, a serialization failure, or a connection that broke
 * before the commit was sent, so it must do nothing but query. When the connection breaks during the commit
 * nobody knows whether it took effect: that error is passed on, and the client's key makes a resend safe.
 */
export async function transaction<T>(
  pool: Pool,
  work: (client: Client) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let tries = 0; ; tries++) {
    const outcome = await attempt(pool, work, options)
    if (outcome.done) return outcome.value
    const wait = WAITS[tries]
    if (!outcome.again || wait === undefined) throw outcome.error
    await pause(wait * (0.5 + Math.random()))
  }
}

/** Runs a read again while PostgreSQL is restarting. Never for a write: it might happen twice. */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await read()
    } catch (error) {
      const wait = WAITS[tries]
      if (!isGone(error) || wait === undefined) throw error
      await pause(wait * (0.5 + Math.random()))
    }
  }
}

/** Whether this error says that the connection, or the server behind it, is gone. */
export function isGone(error: unknown): boolean {
  const code = errorCode(error)
  if (code !== undefined) return GONE.has(code) || code.startsWith('08')
  return /^Connection terminated|^timeout exceeded when trying to connect|not queryable/.test((error as Error)?.message ?? '')
}

type Outcome<T> = { done: true; value: T } | { done: false; again: boolean; error: unknown }

async function attempt<T>(
  pool: Pool,
  work: (client: Client) => Promise<T>,
  { isolation }: TransactionOptions,
): Promise<Outcome<T>> {
  let client: Client
  try {
    client = await pool.connect()
  } catch (error) {
    return { done: false, again: isGone(error), error }
  }
  let broken: Error | undefined
  const onBroken = (error: Error) => (broken = error)
  client.on('error', onBroken)
  let committing = false
  try {
    await client.query(isolation ? `begin isolation level ${isolation}` : 'begin')
    const value = await work(client)
    committing = true
    await client.query('commit')
    return { done: true, value }
  } catch (error) {
    const gone = isGone(error)
    if (gone) broken ??= error as Error
    else await client.query('rollback').catch((failed: Error) => (broken = failed))
    return { done: false, again: TRY_AGAIN.has(errorCode(error) ?? '') || (gone && !committing), error }
  } finally {
    client.off('error', onBroken)
    client.release(broken)
  }
}
