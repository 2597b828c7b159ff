import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import type { CandidateWithdrew } from '../events'
import { ORGANISERS, phaseReasons, roleReasons, wordsReasons } from '../reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from '../reasons'
import type { Vote } from '../vote'

export type NoSuchCandidate = { code: 'NO_SUCH_CANDIDATE' }
export type WithdrawCandidateRefusal = NotYours | VoteWrongPhase | WordsMissing | WordsTooLong | NoSuchCandidate

/** A candidate steps back, or the organisers take a name off with the reason, before the list is looked over. */
export function withdrawCandidate(
  command: { candidateId: string; reason: string },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<CandidateWithdrew, WithdrawCandidateRefusal> {
  const { candidateId, reason } = command
  const candidate = vote.candidates.find(({ id }) => id === candidateId)
  const own = candidate?.personId === actor.personId
  return decideBy<CandidateWithdrew, WithdrawCandidateRefusal>(
    [
      ...(own ? [] : roleReasons(actor, ORGANISERS)),
      ...phaseReasons(vote, ['draft']),
      ...(candidate ? [] : [{ code: 'NO_SUCH_CANDIDATE' } as const]),
      ...wordsReasons(reason),
    ],
    () => [{ type: 'CandidateWithdrew', candidateId, name: candidate?.name ?? '', reason: reason.trim(), at: now }],
  )
}
