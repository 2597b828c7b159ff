import type { MeetingEvent } from '../../domain/meeting/meeting'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import { actorName, type EntryOf, type Reader } from '../timelineEntry'

interface Line {
  title: string
  words?: string
  note?: string
}

/** A meeting's event as its page shows it. */
export const meetingEntry: EntryOf<MeetingEvent> = (event, reader) => {
  const { data } = event
  const line = lineOf(data, reader, event.personId === reader.viewerId)
  return line && { id: String(event.seq), type: data.type, ...line, by: actorName(event, reader), photos: [], at: new Date(data.at).toISOString() }
}

function lineOf(data: MeetingEvent, reader: Reader, own: boolean): Line | undefined {
  switch (data.type) {
    case 'MeetingPlanned':
      return { title: '安排了议事会', words: `${timeInWords(data.startsAt)}，${data.place}` }
    case 'MeetingChanged':
      return { title: '改了安排', words: `${timeInWords(data.startsAt)}，${data.place}` }
    case 'MeetingCancelled':
      return { title: '取消了', words: data.reason }
    case 'MeetingHeld':
      return { title: '开过了', note: `${data.came.length} 人参加，议了 ${data.records.length} 项` }
    case 'LeaveAsked':
      return reader.seesNames ? { title: `${data.leave.name}请假`, words: data.leave.words || undefined } : undefined
    case 'PapersPut':
      // the papers stand by their item: what was taken away again is not told of here
      return { title: '放了会议材料', note: data.papers.photoIds.length > 0 ? `照片 ${data.papers.photoIds.length} 张` : undefined }
    case 'SpeakingAsked':
      // all of them stand by their items
      return own ? { title: '约了发言', words: data.speaker.words || undefined } : undefined
    case 'SpeakingWithdrawn':
    case 'LeaveWithdrawn':
    case 'MeetingReminded':
      return undefined
    case 'MinutesEdited':
      return reader.seesNames ? { title: '修改了纪要' } : undefined
    case 'MinutesSent':
      return { title: '纪要送到会的人签认' }
    // who signed stands beside the minutes; who objected is between them and the secretary
    case 'MinutesSigned':
      return own || reader.seesNames ? { title: '签认了纪要', note: `第 ${data.edition} 稿` } : undefined
    case 'MinutesObjected':
      return own ? { title: '对纪要有不同意见', words: data.words, note: `第 ${data.edition} 稿` } : undefined
    case 'PaperSignatureNoted':
      return reader.seesNames ? { title: data.signed ? '记下一位在纸上签认' : '去掉一条纸上签认', note: `第 ${data.edition} 稿` } : undefined
    case 'MinutesPublished':
      return { title: data.correction ? '更正了纪要' : '公布了纪要' }
  }
}
