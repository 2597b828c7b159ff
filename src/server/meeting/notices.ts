import { SIGNING_DAYS, signingCounts } from '../../domain/meeting/signing'
import type { Meeting, MeetingEvent } from '../../domain/meeting/meeting'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import type { NoticeDraft, Recipient } from '../concept'
import { teller } from '../tell'

/** Those who are asked learn of the meeting; the minutes go to them and to whoever follows what was discussed. */
export function noticesOf(event: MeetingEvent, meeting: Meeting): readonly NoticeDraft[] {
  const tell = teller(event, meeting, 'meeting')
  const asked: Recipient[] = meeting.asked.map(({ personId }) => ({ person: personId }))
  const came: Recipient[] = meeting.came.flatMap(({ personId }) => (personId ? [{ person: personId }] : []))
  const speakers: Recipient[] = (meeting.speakers ?? []).filter(({ itemId }) => meeting.itemIds.includes(itemId)).map(({ personId }) => ({ person: personId }))
  const chair: Recipient[] = [{ role: 'secretary' }]
  const followers: Recipient[] = meeting.itemIds.map((id) => ({ followersOf: id }))
  const when = `${timeInWords(meeting.startsAt)}，${meeting.place}，${meeting.title}`
  switch (event.type) {
    case 'MeetingPlanned':
      return [tell(asked, '请您参加议事会', when, 'todo')]
    case 'MeetingChanged': {
      const lost = (meeting.speakers ?? []).filter(({ itemId }) => event.dropped.includes(itemId)).map(({ personId }) => ({ person: personId }))
      return [tell([...asked, ...speakers], '议事会的安排改了', when, 'todo'), tell(lost, '您约发言的议题这次不议了', meeting.title)]
    }
    case 'PapersPut':
    case 'SpeakingWithdrawn':
      return []
    case 'SpeakingAsked':
      return [tell(chair, `${event.speaker.name}约了发言`, meeting.title)]
    case 'MeetingCancelled':
      return [tell([...asked, ...speakers], '议事会取消了', `${meeting.title}：${event.reason}`)]
    case 'LeaveAsked':
      return [tell(chair, `${event.leave.name}请假`, event.leave.words || meeting.title)]
    case 'MeetingReminded': {
      const coming = [...asked, ...speakers].filter((one) => !meeting.leaveAsked?.some(({ personId }) => 'person' in one && personId === one.person))
      return [tell(coming, event.what === 'day' ? '明天开议事会' : '一小时内开议事会', when, 'todo')]
    }
    case 'LeaveWithdrawn':
      return [tell(chair, '有人能来了', meeting.title)]
    case 'MinutesPublished':
      return [tell([...asked, ...came, ...followers], event.correction ? '议事会纪要有更正' : '议事会纪要公布了', meeting.title)]
    case 'MinutesSent':
      return [tell(toSign(meeting), '请您签认会议纪要', `${meeting.title}。请看写得对不对，${SIGNING_DAYS} 天内说一声`, 'todo')]
    case 'MeetingHeld':
    case 'MinutesEdited':
      return meeting.signing ? [tell(toSign(meeting), '纪要改过了，请再签认', `${meeting.title}。以前签的是改以前的文字`, 'todo')] : []
    case 'MinutesSigned': {
      const { objected = 0, silent = 0 } = meeting.signing ? signingCounts(meeting.signing) : {}
      return objected + silent === 0 ? [tell(chair, '纪要都签认了，可以公布', meeting.title, 'todo')] : []
    }
    case 'MinutesObjected':
      return [tell(chair, '有人对纪要有不同意见', `${meeting.title}。点开看写了什么`, 'todo')]
    case 'PaperSignatureNoted': {
      const person = meeting.signing?.signers.find(({ key }) => key === event.key)?.personId
      return person && event.signed ? [tell([{ person }], '书记记下：您在纸上签认了纪要', `${meeting.title}。不是这样的话，请进来改`)] : []
    }
  }
}

const toSign = ({ signing }: Meeting): Recipient[] => (signing?.signers ?? []).flatMap(({ personId }) => (personId ? [{ person: personId }] : []))
