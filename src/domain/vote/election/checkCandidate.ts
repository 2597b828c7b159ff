import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import { decideBy, type Decision } from '../../decision'
import type { CandidateChecked } from '../events'
import { lengthReasons, ORGANISERS, phaseReasons, REVIEWERS, roleReasons, wordsReasons } from '../reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from '../reasons'
import type { Vote } from '../vote'
import { CONDITIONS, type ConditionId } from './candidate'
import type { NoSuchCandidate } from './withdrawCandidate'

export type CheckCandidateRefusal =
  | NotYours
  | VoteWrongPhase
  | WordsMissing
  | WordsTooLong
  | NoSuchCandidate
  | { code: 'YOUR_OWN_STANDING' }

/** Each listed condition is looked at, by somebody else; what is not met is said in words. @law 指导规则 31，聊城 27 */
export function checkCandidate(
  command: { candidateId: string; met: readonly ConditionId[]; words: string },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<CandidateChecked, CheckCandidateRefusal> {
  const { candidateId, words } = command
  const candidate = vote.candidates.find(({ id }) => id === candidateId)
  const met = CONDITIONS.map(({ id }) => id).filter((id) => command.met.includes(id))
  const all = met.length === CONDITIONS.length
  return decideBy<CandidateChecked, CheckCandidateRefusal>(
    [
      ...roleReasons(actor, [...ORGANISERS, ...REVIEWERS]),
      ...phaseReasons(vote, ['draft']),
      ...(candidate ? [] : [{ code: 'NO_SUCH_CANDIDATE' } as const]),
      ...(candidate?.personId === actor.personId ? [{ code: 'YOUR_OWN_STANDING' } as const] : []),
      ...(all ? lengthReasons(words) : wordsReasons(words)),
    ],
    () => [
      {
        type: 'CandidateChecked',
        candidateId,
        name: candidate?.name ?? '',
        check: { met, words: words.trim(), by: actor.personId, at: now },
        at: now,
      },
    ],
  )
}
