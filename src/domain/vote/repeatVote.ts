import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { VoteDrafted } from './events'
import { ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import { plansOf } from './planReasons'
import type { Vote } from './vote'

export type RepeatVoteRefusal = NotYours | VoteWrongPhase | { code: 'EVERYTHING_PASSED' }

/** The same questions again as a new draft, pointing to the former vote: after it was void, or did not pass in all. */
export function repeatVote(
  command: { id: string; number: number },
  former: Vote,
  actor: Actor,
  now: Instant,
): Decision<VoteDrafted, RepeatVoteRefusal> {
  const passed = former.phase === 'final' && former.count?.tally.questions.every(({ outcome }) => outcome === 'passed')
  return decideBy<VoteDrafted, RepeatVoteRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...phaseReasons(former, ['final', 'void']),
      ...(passed ? [{ code: 'EVERYTHING_PASSED' } as const] : []),
    ],
    () => [
      {
        type: 'VoteDrafted',
        id: command.id,
        number: command.number,
        plans: plansOf(former),
        ...(former.itemId === undefined ? {} : { itemId: former.itemId }),
        formerId: former.id,
        candidates: former.candidates,
        by: actor.personId,
        at: now,
      },
    ],
  )
}
