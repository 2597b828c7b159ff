import type { Actor } from '../actor'
import { localDateOf, type Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { CountPublished } from './events'
import { isSystem, ORGANISERS, phaseReasons, roleReasons, type NotYours, type VoteWrongPhase } from './reasons'
import type { Tally } from './tally/result'
import type { Vote } from './vote'

export type PublishCountRefusal = NotYours | VoteWrongPhase

/** The preliminary count is hung for everybody to question. Counted anew after an objection, its days run again. */
export function publishCount(
  command: { tally: Tally },
  vote: Vote,
  actor: Actor,
  now: Instant,
): Decision<CountPublished, PublishCountRefusal> {
  const reasons = [...(isSystem(actor) ? [] : roleReasons(actor, ORGANISERS)), ...phaseReasons(vote, ['closed'])]
  if (reasons.length === 0 && vote.count && !vote.recountDue) return accept()
  return decideBy<CountPublished, PublishCountRefusal>(reasons, () => [
    {
      type: 'CountPublished',
      tally: command.tally,
      on: localDateOf(now),
      edition: (vote.count?.edition ?? 0) + 1,
      at: now,
    },
  ])
}
