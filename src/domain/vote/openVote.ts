import type { Actor } from '../actor'
import { daysBetween, localDateOf, startOfDay, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { earliestAfterRoll, WINDOW_LEAST } from './dates'
import type { VoteOpened } from './events'
import { isSystem, ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import { unanswered, type Vote } from './vote'

export type OpenVoteRefusal =
  | NotYours
  | VoteWrongPhase
  | { code: 'NOT_OPEN_YET'; opensAt: Instant }
  | { code: 'ROLL_TOO_FRESH'; earliest: LocalDate }
  | { code: 'OBJECTIONS_UNANSWERED'; count: number }
  | { code: 'VOTE_KEY_MISSING' }
  | { code: 'TOO_FEW_DAYS_LEFT'; days: number; least: number }

/**
 * Voting opens by itself on its day: the roll is frozen. When something still stands in the way, the
 * organisers clear it, or hang a notice with new days if too few are left.
 */
export function openVote(
  command: { publicKey?: string },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<VoteOpened, OpenVoteRefusal> {
  const { publicKey } = command
  const { roll, closesAt, opensAt } = vote
  return decideBy<VoteOpened, OpenVoteRefusal>(
    [
      ...(isSystem(actor) ? [] : roleReasons(actor, ORGANISERS)),
      ...phaseReasons(vote, ['roll']),
      ...timeReasons(vote, now),
      ...(vote.secret && !publicKey ? [{ code: 'VOTE_KEY_MISSING' } as const] : []),
    ],
    () =>
      roll && closesAt !== undefined && opensAt !== undefined
        ? [
            {
              type: 'VoteOpened',
              closesAt,
              totals: roll.totals,
              ...(vote.secret && publicKey !== undefined ? { publicKey } : {}),
              at: now,
            },
          ]
        : [],
  )
}

function timeReasons(vote: Vote, now: Instant): OpenVoteRefusal[] {
  const { notice, roll, opensAt } = vote
  if (!notice || !roll || opensAt === undefined) return []
  const earliest = earliestAfterRoll(roll.on, vote.rules.rollDays)
  const waiting = unanswered(vote, 'roll').length
  const days = daysBetween(localDateOf(now), notice.closesOn) + 1
  return [
    ...(now < opensAt ? [{ code: 'NOT_OPEN_YET', opensAt } as const] : []),
    ...(now < startOfDay(earliest) ? [{ code: 'ROLL_TOO_FRESH', earliest } as const] : []),
    ...(waiting > 0 ? [{ code: 'OBJECTIONS_UNANSWERED', count: waiting } as const] : []),
    ...(days < WINDOW_LEAST ? [{ code: 'TOO_FEW_DAYS_LEFT', days, least: WINDOW_LEAST } as const] : []),
  ]
}
