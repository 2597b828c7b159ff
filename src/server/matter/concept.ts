import type { Matter, MatterEvent } from '../../domain/matter/matter'
import { evolve } from '../../domain/matter/evolve'
import { timestamp, type Concept, type FollowChange } from '../concept'
import { noticesOf } from './notices'
import { react } from './reactions'

/** How a matter is stored. */
export const matterConcept: Concept<Matter, MatterEvent> = {
  table: 'matter',
  evolve,
  notices: noticesOf,
  follows,
  react,
  columns: (matter) => ({
    category: matter.category,
    urgency: matter.urgency,
    title: matter.title,
    text: matter.text,
    place_kind: matter.place.kind,
    place_id: matter.place.id ?? null,
    place_name: matter.place.name,
    entrance_id: matter.place.entranceId ?? null,
    building_id: matter.place.buildingId ?? null,
    seen_by: matter.seenBy,
    check_state: matter.check,
    name_shown: matter.nameShown,
    reporter_id: matter.reporterId,
    entered_by: matter.enteredBy,
    slip_code: matter.slipCode ?? null,
    joined: matter.joined.length,
    photo: matter.photoIds[0] ?? null,
    photos: matter.photoIds.length,
    ticket_id: matter.ticketId ?? null,
    item_id: matter.itemId ?? null,
    merged_into: matter.mergedInto ?? null,
    left_at: timestamp(matter.leftAt),
    reported_at: timestamp(matter.reportedAt),
    accept_due: timestamp(matter.acceptDue),
    accepted_at: timestamp(matter.acceptedAt),
    finish_due: timestamp(matter.finishDue),
    finished_at: timestamp(matter.handledAt),
    closed_at: timestamp(matter.closedAt),
    closed_how: matter.closedHow ?? null,
    close_on: timestamp(matter.closeOn),
    rating: matter.rating ?? null,
    told_again: matter.toldAgain ?? false,
    overdue_level: matter.overdueLevel,
  }),
}

function follows(event: MatterEvent, state: Matter): FollowChange | undefined {
  switch (event.type) {
    case 'MatterReported':
      return {
        add: [
          { personId: event.reporterId, why: 'reporter' },
          ...(event.enteredBy === event.reporterId ? [] : [{ personId: event.enteredBy, why: 'chosen' } as const]),
        ],
      }
    case 'NeighbourJoined':
      return { add: [{ personId: event.personId, why: 'joined' }] }
    case 'MatterTookIn':
      return { add: [{ personId: event.reporterId, why: 'joined' }] }
    case 'MatterHandedToMediation':
      return { remove: state.joined.filter((id) => id !== state.reporterId && id !== state.enteredBy) }
    case 'NeighbourLeft':
      return { remove: [event.personId] }
    default:
      return undefined
  }
}
