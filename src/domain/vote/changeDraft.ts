import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { DraftChanged } from './events'
import { planReasons, plansOf, type PlanFault } from './planReasons'
import { ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import type { Plans, Vote } from './vote'

export type ChangeDraftRefusal = NotYours | VoteWrongPhase | PlanFault

/** Changes what is to be put to the owners, as long as the community is not looking at it. */
export function changeDraft(
  command: Plans,
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<DraftChanged, ChangeDraftRefusal> {
  return decideBy<DraftChanged, ChangeDraftRefusal>(
    [...roleReasons(actor, ORGANISERS), ...phaseReasons(vote, ['draft']), ...planReasons(command)],
    () => [{ type: 'DraftChanged', plans: plansOf(command), at: now }],
  )
}
