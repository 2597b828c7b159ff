import { v7 as newId } from 'uuid'
import { putOnAgenda, takeOffAgenda } from '../../domain/agendaItem/putOnAgenda'
import { recordDiscussion } from '../../domain/agendaItem/recordDiscussion'
import { OPEN_PHASES } from '../../domain/agendaItem/stages'
import { accept } from '../../domain/decision'
import type { Meeting, MeetingEvent, MeetingHeld } from '../../domain/meeting/meeting'
import { spokeAs } from '../../domain/meeting/publicNames'
import type { Work } from '../work'

const GOES_ON_WITHOUT_IT = '改在以后的会上议'
const NOT_REACHED = '这次没来得及议，留待下次'

/** What a meeting means for the items on its agenda, in the same transaction. */
export async function react(event: MeetingEvent, meeting: Meeting, work: Work): Promise<void> {
  switch (event.type) {
    case 'MeetingPlanned':
      return putOn(meeting, work)
    case 'MeetingChanged':
      await takeOff(meeting.id, event.dropped, GOES_ON_WITHOUT_IT, work)
      return putOn(meeting, work)
    case 'MeetingCancelled':
      return takeOff(meeting.id, event.itemIds, event.reason, work)
    case 'MeetingHeld':
      return discuss(event, meeting, work)
    case 'LeaveAsked':
    case 'LeaveWithdrawn':
    case 'PapersPut':
    case 'SpeakingAsked':
    case 'SpeakingWithdrawn':
    case 'MeetingReminded':
    case 'MinutesEdited':
    case 'MinutesSent':
    case 'MinutesSigned':
    case 'MinutesObjected':
    case 'PaperSignatureNoted':
    case 'MinutesPublished':
      return
  }
}

async function putOn({ id, title, startsAt, place, itemIds }: Meeting, work: Work): Promise<void> {
  for (const itemId of itemIds) {
    const told = { meetingId: id, meetingTitle: title, startsAt, place }
    await work.decide('agendaItem', itemId, (item) => putOnAgenda(told, item, work.now))
  }
}

async function takeOff(meetingId: string, itemIds: readonly string[], reason: string, work: Work): Promise<void> {
  for (const itemId of itemIds) {
    await work.decide('agendaItem', itemId, (item) => takeOffAgenda({ meetingId, reason }, item, work.now))
  }
}

/** Each item gets what was said of it; one that ended meanwhile is left as it is. */
async function discuss({ records, came, startsAt }: MeetingHeld, meeting: Meeting, work: Work): Promise<void> {
  for (const { itemId, said, resolution } of records) {
    const shown = said.map((one) => ({ ...one, shown: spokeAs(one.who, came) }))
    const discussion = { id: newId(), meetingId: meeting.id, at: startsAt, persons: came.length, said: shown, resolution }
    await work.decide('agendaItem', itemId, (item, actor, now) =>
      OPEN_PHASES.includes(item.phase) ? recordDiscussion(discussion, item, actor, now) : accept(),
    )
  }
  const left = meeting.itemIds.filter((id) => !records.some(({ itemId }) => itemId === id))
  await takeOff(meeting.id, left, NOT_REACHED, work)
}
