import { hasRole, type Actor } from '../../actor'
import { ORGANISERS, REVIEWERS } from '../reasons'
import type { Vote } from '../vote'

export type ElectionVerb = 'nominateCandidate' | 'withdrawCandidate' | 'checkCandidate' | 'draftRunOff'

/** What this person may do with the list of an election now; `withdrawCandidate` of their own name, or as an organiser. */
export function openElectionVerbs(vote: Vote, actor: Actor): readonly ElectionVerb[] {
  const drafting = vote.phase === 'draft' && vote.questions.some(({ kind }) => kind === 'election')
  const own = vote.candidates.some(({ personId }) => personId === actor.personId)
  const others = vote.candidates.some(({ personId }) => personId !== actor.personId)
  const tied = vote.phase === 'final' && vote.count?.tally.questions.some(({ runOff }) => runOff)
  return [
    ...(drafting && (!own || hasRole(actor, [...ORGANISERS, ...REVIEWERS])) ? (['nominateCandidate'] as const) : []),
    ...(drafting && (own || (others && hasRole(actor, ORGANISERS))) ? (['withdrawCandidate'] as const) : []),
    ...(drafting && others && hasRole(actor, [...ORGANISERS, ...REVIEWERS]) ? (['checkCandidate'] as const) : []),
    ...(tied && hasRole(actor, ORGANISERS) ? (['draftRunOff'] as const) : []),
  ]
}
