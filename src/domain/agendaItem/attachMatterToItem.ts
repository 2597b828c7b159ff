import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { AgendaItem } from './agendaItem'
import type { MatterAttachedToItem, MatterLeftItem } from './events'
import { HANDERS, phaseReasons, type ItemWrongPhase, type NotYours } from './reasons'
import { WORK_PHASES } from './stages'

export type AttachMatterToItemRefusal = NotYours | ItemWrongPhase

/**
 * A further matter of the same kind joins an item that stands already. Joined twice it counts once.
 * Once residents judge it, what comes new is an item of its own.
 */
export function attachMatterToItem(
  command: { matterId: string; matterNumber: number; matterTitle: string },
  item: AgendaItem,
  actor: Actor,
  now: Instant,
): Decision<MatterAttachedToItem, AttachMatterToItemRefusal> {
  if (item.matterIds.includes(command.matterId)) return accept()
  return decideBy<MatterAttachedToItem, AttachMatterToItemRefusal>(
    [...roleReasons(actor, HANDERS), ...phaseReasons(item, WORK_PHASES)],
    () => [{ type: 'MatterAttachedToItem', ...command, at: now }],
  )
}

/** The matter went on by itself: the item goes on with the others. Gone to be mediated, it takes its words along where they were the item's own (`title` stands in for them). */
export function releaseMatter(
  command: { matterId: string; title?: string },
  item: AgendaItem,
  now: Instant,
): Decision<MatterLeftItem, never> {
  if (item.phase === 'handedOn' || !item.matterIds.includes(command.matterId)) return accept()
  const alone = command.title !== undefined && item.matterIds.length === 1
  return accept({ type: 'MatterLeftItem', matterId: command.matterId, ...(alone && { title: command.title }), at: now })
}
