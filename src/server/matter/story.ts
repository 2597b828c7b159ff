import type { ItemEvent } from '../../domain/agendaItem/events'
import type { Matter } from '../../domain/matter/matter'
import type { Queryable } from '../db/pool'
import { readEvents, type LoggedEvent } from '../timeline'

/** A matter's own log, and that of every ticket, agenda item and mediation that has had it in hand, in the order of recording. */
export async function readStory(db: Queryable, estateId: string, matter: Matter): Promise<LoggedEvent[]> {
  const now = [matter.ticketId, matter.itemId, matter.mediationId].filter((id) => id !== undefined)
  const events = await readEvents(db, estateId, [matter.id, ...now])
  const earlier = handedTo(events, matter.id).filter((id) => !now.includes(id))
  if (earlier.length === 0) return whileThere(events, matter.id)
  const before = await readEvents(db, estateId, earlier)
  return whileThere([...before, ...events].sort((a, b) => Number(a.seq) - Number(b.seq)), matter.id)
}

/** Most matters are handed on once, to what the matter names; its log alone knows of the others. */
function handedTo(events: readonly LoggedEvent[], matterId: string): string[] {
  const own = events.filter(({ streamId }) => streamId === matterId)
  return [...new Set(own.flatMap(({ data }) => {
    const { ticketId, itemId, mediationId } = data as { ticketId?: string; itemId?: string; mediationId?: string }
    return ticketId ?? itemId ?? mediationId ?? []
  }))]
}

/**
 * An item's life from before the matter came to it, or after it left, is not part of the matter's story.
 * A ticket's events name the matters that they are for (ticket/timeline.ts).
 */
function whileThere(events: readonly LoggedEvent[], matterId: string): LoggedEvent[] {
  const on = new Set<string>()
  return events.filter(({ kind, streamId, data }) => {
    if (kind !== 'agendaItem') return true
    const event = data as unknown as ItemEvent
    if (event.type === 'ItemOpened' && event.matterIds.includes(matterId)) on.add(streamId)
    if (event.type === 'MatterAttachedToItem' && event.matterId === matterId) on.add(streamId)
    if (event.type === 'MatterLeftItem' && event.matterId === matterId) on.delete(streamId)
    return on.has(streamId)
  })
}
