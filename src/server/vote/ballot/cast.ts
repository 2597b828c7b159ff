import { randomBytes } from 'node:crypto'
import { castBallot } from '../../../domain/vote/ballot/castBallot'
import type { Choice } from '../../../domain/vote/ballot'
import { fromHex, toHex } from '../../../verify/file/bytes'
import type { Deps } from '../../deps'
import { handle, type Command } from '../../handle'
import { addEntry, ballotBody, checkCode } from './entry'
import { onVoice, voiceDone } from './onVoice'
import { orderSoon } from './orderSoon'
import { notBefore } from './voice'

export interface Cast {
  readonly choices: readonly Choice[]
  /** 32 bytes from the voter's own phone, hexadecimal: what seals a secret ballot, and finds it again when all are opened. */
  readonly seed?: string
}

/**
 * Casts one voice's ballot, together with those that come at the same time. The choices go into the log's entry and nowhere
 * else: not into the event, nor into the answer that is kept under the command's key.
 */
export async function cast(deps: Pick<Deps, 'pool' | 'clock'>, command: Command, voteId: string, voiceId: string, { choices, seed }: Cast) {
  const { pool } = deps
  const own = seed === undefined ? new Uint8Array(randomBytes(32)) : (fromHex(seed, 32) as Uint8Array)
  let made: { entryId: string; secret: boolean } | undefined
  const answer = await handle(pool, command, async (work) => {
    const { vote, voice, box } = await onVoice(pool, work, voteId, voiceId)
    const now = notBefore(work.now, box)
    const decision = castBallot({ choices }, vote, box, work.actor, now)
    const after = await work.carryOut('voice', voiceId, decision)
    const [event] = decision.ok ? decision.events : []
    if (!event) throw new Error('a ballot was taken without an event')
    const at = new Date(event.at).toISOString()
    const body = ballotBody(vote, { no: event.no, channel: event.channel, by: event.by, at }, choices, own)
    const entryId = addEntry(work, voice, after, body)
    made = { entryId, secret: vote.secret }
    return { ...voiceDone(after), entryId, code: checkCode(body), at, channel: event.channel }
  })
  orderSoon(deps, command.estateId, voteId)
  const isNew = made?.secret === true && made.entryId === answer.entryId && seed === undefined
  return isNew ? { ...answer, seed: toHex(own) } : answer
}
