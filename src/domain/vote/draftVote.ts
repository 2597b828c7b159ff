import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { VoteDrafted } from './events'
import { planReasons, plansOf, type PlanFault } from './planReasons'
import { ORGANISERS, roleReasons, type NotYours } from './reasons'
import type { Plans } from './vote'

export interface DraftVote extends Plans {
  readonly id: string
  readonly number: number
  /** The agenda item that waits for the result. */
  readonly itemId?: string
}

export type DraftVoteRefusal = NotYours | PlanFault

/** The organisers write down what is to be put to the owners, and under which rules. */
export function draftVote(command: DraftVote, actor: Actor, now: Instant): Decision<VoteDrafted, DraftVoteRefusal> {
  const { id, number, itemId } = command
  return decideBy<VoteDrafted, DraftVoteRefusal>([...roleReasons(actor, ORGANISERS), ...planReasons(command)], () => [
    {
      type: 'VoteDrafted',
      id,
      number,
      plans: plansOf(command),
      ...(itemId === undefined ? {} : { itemId }),
      by: actor.personId,
      at: now,
    },
  ])
}
