import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { AgendaItem, VoteOutcome } from './agendaItem'
import type { ItemVoteDrafted, ItemVoteEnded } from './events'
import { phaseReasons, voteReasons, type ItemWrongPhase, type VoteUnderWay } from './reasons'

export type VoteDraftedForRefusal = ItemWrongPhase | VoteUnderWay

/** The owners are asked about the item's plan: one vote at a time, and only where the item has come to it. */
export function voteDraftedFor(
  command: { voteId: string; voteNumber: number },
  item: AgendaItem,
  now: Instant,
): Decision<ItemVoteDrafted, VoteDraftedForRefusal> {
  if (item.voteId === command.voteId) return accept()
  return decideBy<ItemVoteDrafted, VoteDraftedForRefusal>([...phaseReasons(item, ['vote']), ...voteReasons(item)], () => [
    { type: 'ItemVoteDrafted', ...command, at: now },
  ])
}

/**
 * The vote's result moves the item, not a person: passed, to be carried out; rejected, undecided or void,
 * back to the plan. A vote that the item does not wait for changes nothing.
 */
export function hearOfVote(
  command: { voteId: string; voteNumber: number; outcome: VoteOutcome; words: string },
  item: AgendaItem,
  now: Instant,
): Decision<ItemVoteEnded, never> {
  if (item.phase !== 'vote' || item.voteId !== command.voteId) return accept()
  const to = command.outcome === 'passed' ? 'carryOut' : 'plan'
  return accept({ type: 'ItemVoteEnded', ...command, from: item.phase, to, at: now })
}
