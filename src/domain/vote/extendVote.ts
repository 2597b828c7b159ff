import type { Actor } from '../actor'
import { localDateOf, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Amount } from './amount'
import { WINDOW_MOST, windowDays } from './dates'
import type { VoteExtended } from './events'
import { ORGANISERS, phaseReasons, roleReasons, wordsReasons } from './reasons'
import type { NotYours, VoteWrongPhase, WordsMissing, WordsTooLong } from './reasons'
import { hasQuorum, quorumDistance } from './tally/turnout'
import type { Vote } from './vote'

export type ExtendVoteRefusal =
  | NotYours
  | VoteWrongPhase
  | WordsMissing
  | WordsTooLong
  | { code: 'EXTENDED_ALREADY'; closesOn: LocalDate }
  | { code: 'VOTING_IS_OVER'; closesAt: Instant }
  | { code: 'ENOUGH_TOOK_PART'; persons: number; areaCm2: number }
  | { code: 'EXTENSION_NOT_LATER'; closesOn: LocalDate; now: LocalDate }
  | { code: 'WINDOW_OUT_OF_RANGE'; days: number; least: number; most: number }

/** Too few took part: once, and said before the close, voting goes on some days longer (ours; 江门 publishes it likewise). */
export function extendVote(
  command: { closesOn: LocalDate; reason: string; turnout: Amount },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<VoteExtended, ExtendVoteRefusal> {
  const { closesOn, reason, turnout } = command
  const from = vote.notice?.closesOn ?? localDateOf(now)
  const { persons, areaCm2 } = turnout
  return decideBy<VoteExtended, ExtendVoteRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(vote, ['open']),
      ...wordsReasons(reason),
      ...(vote.phase === 'open' ? dayReasons(vote, closesOn, now) : []),
      ...(vote.roll && hasQuorum(quorumDistance(vote.rules, turnout, vote.roll.totals))
        ? [{ code: 'ENOUGH_TOOK_PART', persons, areaCm2 } as const]
        : []),
    ],
    () => [{ type: 'VoteExtended', from, closesOn, reason: reason.trim(), turnout: { persons, areaCm2 }, at: now }],
  )
}

function dayReasons(vote: Vote, closesOn: LocalDate, now: Instant): ExtendVoteRefusal[] {
  const { notice, extension, closesAt } = vote
  if (extension) return [{ code: 'EXTENDED_ALREADY', closesOn: extension.closesOn }]
  if (!notice || closesAt === undefined) return []
  if (now >= closesAt) return [{ code: 'VOTING_IS_OVER', closesAt }]
  if (closesOn <= notice.closesOn) return [{ code: 'EXTENSION_NOT_LATER', closesOn, now: notice.closesOn }]
  const days = windowDays({ opensOn: notice.opensOn, closesOn })
  return days > WINDOW_MOST ? [{ code: 'WINDOW_OUT_OF_RANGE', days, least: 1, most: WINDOW_MOST }] : []
}
