import { emptyBox, countedOf, type CastRecord, type VoiceBox } from '../../../domain/vote/ballot/voiceBox'
import type { CountRules } from '../../../domain/vote/rules'

/** What of the vote's rules decides which of a voice's own ballots counts: frozen, so it may stand with each. */
export type StandingRules = Pick<CountRules, 'changes' | 'channels'>

/** One voice as it is stored: the fold of its events, beside what the roll says of it. */
export interface StoredVoice {
  readonly id: string
  readonly voteId: string
  /** The roll number. */
  readonly number: number
  /** `in` once a ballot of it counts that can be read: an invalid paper leaves it free to vote. */
  readonly phase: 'out' | 'in'
  readonly persons: number
  readonly areaCm2: number
  readonly rules: StandingRules
  /** Who its owners are is asked when it is needed: they may change while the vote is open. */
  readonly box: Omit<VoiceBox, 'ownerIds'>
}

export interface NewVoice {
  readonly id: string
  readonly voteId: string
  readonly no: number
  readonly persons: number
  readonly areaCm2: number
  readonly rules: StandingRules
}

/** What `vote_voice.state` holds of a voice of which nothing was cast yet (version 0). */
export function newVoiceState({ id, voteId, no, persons, areaCm2, rules: { changes, channels } }: NewVoice): StoredVoice {
  const { ownerIds: _asked, ...box } = emptyBox(no, [])
  return { id, voteId, number: no, phase: 'out', persons, areaCm2, rules: { changes, channels }, box }
}

/** The record that counts now. */
export const countedIn = ({ box, rules }: Pick<StoredVoice, 'box' | 'rules'>) => countedOf({ ...box, ownerIds: [] }, rules as CountRules)

export const phaseOf = (voice: Pick<StoredVoice, 'box' | 'rules'>): StoredVoice['phase'] => (countedIn(voice)?.kind === 'ballot' ? 'in' : 'out')

/** No two entries of a voice stand the wrong way round in the log, though two servers' clocks may. */
export function notBefore(now: number, { records }: { readonly records: readonly CastRecord[] }): number {
  return Math.max(now, records.at(-1)?.at ?? now)
}
