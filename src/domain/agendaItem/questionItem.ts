import type { Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import type { AgendaItem, ItemPhase } from './agendaItem'
import type { ItemQuestioned } from './events'

const AFTER_WORK: readonly ItemPhase[] = ['carryOut', 'evaluate', 'closed']

/** A reporter is not content with what the table did: back to work, and something new must be done before it goes on. */
export function questionItem(
  command: { matterId: string; words: string; photoIds: readonly string[] },
  item: AgendaItem,
  now: Instant,
): Decision<ItemQuestioned, never> {
  if (!AFTER_WORK.includes(item.phase)) return accept()
  return accept({ type: 'ItemQuestioned', ...command, from: item.phase, at: now })
}
