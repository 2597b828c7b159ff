import type { Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import type { AgendaItem } from './agendaItem'
import type { ItemPutOnAgenda, ItemTakenOffAgenda } from './events'
import { OPEN_PHASES } from './stages'

/** A meeting is planned, or moved, that will discuss it: whoever follows the item learns when and where. */
export function putOnAgenda(
  command: { meetingId: string; meetingTitle: string; startsAt: Instant; place: string },
  item: AgendaItem,
  now: Instant,
): Decision<ItemPutOnAgenda, never> {
  return OPEN_PHASES.includes(item.phase) ? accept({ type: 'ItemPutOnAgenda', ...command, at: now }) : accept()
}

/** The meeting is called off, or goes on without it. */
export function takeOffAgenda(
  command: { meetingId: string; reason: string },
  item: AgendaItem,
  now: Instant,
): Decision<ItemTakenOffAgenda, never> {
  return item.meetingId === command.meetingId ? accept({ type: 'ItemTakenOffAgenda', ...command, at: now }) : accept()
}
