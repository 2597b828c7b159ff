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
  const [vote, voice, ownerIds] = await Promise.all([
    work.read('vote', voteId),
    work.load('voice', voiceId),
    // a command with a transaction of its own must not wait for a second connection
    work.reads === pool ? ownersOf(pool, work.estateId, voiceId) : readOwners(work.reads, work.estateId, [voiceId]).then((all) => all.get(voiceId) ?? []),
  ])
  if (voice.voteId !== voteId) throw refused({ code: 'NOT_FOUND', kind: 'voice' })
  return { vote, voice, box: { ...voice.box, ownerIds } }
}

export const voiceDone = ({ id, number, phase }: StoredVoice) => ({ voiceId: id, no: number, phase })
