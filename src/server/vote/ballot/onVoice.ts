import type { VoiceBox } from '../../../domain/vote/ballot/voiceBox'
import type { Vote } from '../../../domain/vote/vote'
import type { Pool } from '../../db/pool'
import { refused } from '../../refused'
import type { Work } from '../../work'
import { ownersOf, readOwners } from './owners'
import type { StoredVoice } from './voice'

/** A voice with its vote and its owners of now: all that a command on it is judged by. */
export interface OnVoice {
  readonly vote: Vote
  readonly voice: StoredVoice
  readonly box: VoiceBox
}

/** Loads a voice for a command on it; the vote is read and not changed, so that many do this at once. */
export async function onVoice(pool: Pool, work: Work, voteId: string, voiceId: string): Promise<OnVoice> {
  // a command with a transaction of its own has one connection: it asks one thing after another, and waits for no second one
  const [vote, voice, ownerIds] =
    work.reads === pool
      ? await Promise.all([work.read('vote', voteId), work.load('voice', voiceId), ownersOf(pool, work.estateId, voiceId)])
      : ([await work.read('vote', voteId), await work.load('voice', voiceId), (await readOwners(work.reads, work.estateId, [voiceId])).get(voiceId) ?? []] as const)
  if (voice.voteId !== voteId) throw refused({ code: 'NOT_FOUND', kind: 'voice' })
  return { vote, voice, box: { ...voice.box, ownerIds } }
}

export const voiceDone = ({ id, number, phase }: StoredVoice) => ({ voiceId: id, no: number, phase })
