import type { Meeting, MeetingEvent } from '../../domain/meeting/meeting'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import type { NoticeDraft, Recipient } from '../concept'
import { teller } from '../tell'

/** Those who are asked learn of the meeting; the minutes go to them and to whoever follows what was discussed. */
export function noticesOf(event: MeetingEvent, meeting: Meeting): readonly NoticeDraft[] {
  const tell = teller(event, meeting, 'meeting')
  const asked: Recipient[] = meeting.asked.map(({ personId }) => ({ person: personId }))
  const came: Recipient[] = meeting.came.flatMap(({ personId }) => (personId ? [{ person: personId }] : []))
  const followers: Recipient[] = meeting.itemIds.map((id) => ({ followersOf: id }))
  const when = `${timeInWords(meeting.startsAt)}，${meeting.place}，${meeting.title}`
  switch (event.type) {
    case 'MeetingPlanned':
      return [tell(asked, '请您参加议事会', when, 'todo')]
    case 'MeetingChanged':
      return [tell(asked, '议事会的安排改了', when, 'todo')]
    case 'MeetingCancelled':
      return [tell(asked, '议事会取消了', `${meeting.title}：${event.reason}`)]
    case 'LeaveAsked':
      return [tell([{ person: meeting.plannedBy }], `${event.leave.name}请假`, event.leave.words || meeting.title)]
    case 'MeetingReminded': {
      const coming = meeting.asked.filter(({ personId }) => !meeting.leaveAsked?.some((one) => one.personId === personId))
      return [tell(coming.map(({ personId }) => ({ person: personId })), event.what === 'day' ? '明天开议事会' : '一小时内开议事会', when, 'todo')]
    }
    case 'LeaveWithdrawn':
      return [tell([{ person: meeting.plannedBy }], '有人能来了', meeting.title)]
    case 'MinutesPublished':
      return [tell([...asked, ...came, ...followers], event.correction ? '议事会纪要有更正' : '议事会纪要公布了', meeting.title)]
    case 'MeetingHeld':
    case 'MinutesEdited':
      return []
  }
}
