import { hasRole, type Actor, type Role } from '../actor'
import { NOTICED_IN } from './publishNotice'
import { ORGANISERS, REVIEWERS } from './reasons'
import { LIVE_PHASES, unanswered, type Vote, type VotePhase } from './vote'
import { mayVoid } from './voidVote'

/** The steps of a vote, by those who run it. */
export const VOTE_VERBS = [
  'changeDraft',
  'sendToReview',
  'reviewVote',
  'publishNotice',
  'publishRoll',
  'correctRoll',
  'answerObjection',
  'openVote',
  'extendVote',
  'closeVote',
  'publishCount',
  'publishResult',
  'voidVote',
  'repeatVote',
] as const
export type VoteVerb = (typeof VOTE_VERBS)[number]

/** What this person may do with the vote now, apart from what words, days or figures may still lack. */
export function openVerbs(vote: Vote, actor: Actor): readonly VoteVerb[] {
  const open = (verb: VoteVerb, roles: readonly Role[], phases: readonly VotePhase[], also = true): VoteVerb[] =>
    hasRole(actor, roles) && phases.includes(vote.phase) && also ? [verb] : []
  const about = vote.phase === 'roll' ? 'roll' : 'count'
  const toAnswer = unanswered(vote, about).some(({ by }) => by !== actor.personId)
  const passed = vote.phase === 'final' && vote.count?.tally.questions.every(({ outcome }) => outcome === 'passed')
  return [
    ...open('changeDraft', ORGANISERS, ['draft']),
    ...open('sendToReview', ORGANISERS, ['draft']),
    ...open('reviewVote', REVIEWERS, ['review']),
    ...open('publishNotice', ORGANISERS, NOTICED_IN, vote.review?.approved === true),
    ...open('publishRoll', ORGANISERS, ['notice']),
    ...open('correctRoll', ORGANISERS, ['roll']),
    ...open('answerObjection', ORGANISERS, ['roll', 'closed'], toAnswer),
    ...open('openVote', ORGANISERS, ['roll']),
    ...open('extendVote', ORGANISERS, ['open'], !vote.extension),
    ...open('closeVote', ORGANISERS, ['open']),
    ...open('publishCount', ORGANISERS, ['closed'], !vote.count || vote.recountDue),
    ...open('publishResult', ORGANISERS, ['closed'], vote.count !== undefined && !vote.recountDue),
    ...open('voidVote', mayVoid(vote), LIVE_PHASES),
    ...open('repeatVote', ORGANISERS, ['final', 'void'], !passed),
  ]
}
