import type { Actor } from '../actor'
import { HOUR, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Amount } from './amount'
import { PAPER_ENTRY_HOURS } from './dates'
import type { VoteClosed } from './events'
import { isSystem, ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import type { Vote } from './vote'

export type CloseVoteRefusal =
  | NotYours
  | VoteWrongPhase
  | { code: 'VOTING_GOES_ON'; closesAt: Instant }
  | { code: 'PAPERS_WAIT_FOR_SECOND'; count: number }
  | { code: 'DESK_MAY_STILL_ENTER'; until: Instant }

/**
 * The log is sealed. Nobody can cast after the deadline, but papers that were in by then are still
 * entered: the organisers close once the box is empty, and after a day it closes by itself.
 */
export function closeVote(
  command: { turnout: Amount; papersWaiting: number },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<VoteClosed, CloseVoteRefusal> {
  const { turnout, papersWaiting } = command
  const deadline = vote.closesAt ?? now
  const until = deadline + PAPER_ENTRY_HOURS * HOUR
  return decideBy<VoteClosed, CloseVoteRefusal>(
    [
      ...(isSystem(actor) ? [] : roleReasons(actor, ORGANISERS)),
      ...phaseReasons(vote, ['open']),
      ...(now < deadline ? [{ code: 'VOTING_GOES_ON', closesAt: deadline } as const] : []),
      ...(papersWaiting > 0 ? [{ code: 'PAPERS_WAIT_FOR_SECOND', count: papersWaiting } as const] : []),
      ...(isSystem(actor) && now >= deadline && now < until ? [{ code: 'DESK_MAY_STILL_ENTER', until } as const] : []),
    ],
    () => [
      { type: 'VoteClosed', turnout: { persons: turnout.persons, areaCm2: turnout.areaCm2 }, at: now },
    ],
  )
}
