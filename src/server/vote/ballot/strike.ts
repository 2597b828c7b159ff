import { strikeBallot } from '../../../domain/vote/ballot/strikeBallot'
import type { Deps } from '../../deps'
import { handle, type Command } from '../../handle'
import { addEntry } from './entry'
import { onVoice, voiceDone } from './onVoice'
import { orderEntries } from './order'
import { notBefore } from './voice'

/** Strikes a ballot after an objection was upheld: the log bears the strike, with a new signed head over it. */
export async function strike({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, command: Command, voteId: string, voiceId: string, told: { reason: string; objectionId: string }) {
  const answer = await handle(pool, command, async (work) => {
    const { vote, voice, box } = await onVoice(pool, work, voteId, voiceId)
    const now = notBefore(work.now, box)
    const after = await work.carryOut('voice', voiceId, strikeBallot(told, vote, box, work.actor, now))
    addEntry(work, voice, after, { kind: 'strike', no: voice.number, reason: told.reason.trim(), at: new Date(now).toISOString() })
    return voiceDone(after)
  })
  await orderEntries(pool, command.estateId, voteId, { now: clock(), head: 'always' })
  return answer
}
