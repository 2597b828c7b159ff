import type { StudioCaseEvent } from '../../domain/deputyStudio/studioCase'
import { actorName, type EntryOf } from '../timelineEntry'
import { dayWords } from '../vote/inWords'

/** A case's event as its page shows it; only those whom it concerns ever read it. */
export const studioCaseEntry: EntryOf<StudioCaseEvent> = (event, reader) => {
  const { data } = event
  const line = lineOf(data)
  return line && { id: String(event.seq), type: data.type, ...line, by: actorName(event, reader), photos: [], at: new Date(data.at).toISOString() }
}

function lineOf(data: StudioCaseEvent): { title: string; words?: string } | undefined {
  switch (data.type) {
    case 'StudioCaseOpened':
      return opened(data.outcome)
    case 'StudioCaseAnswered':
      return { title: '答复了', words: data.words }
    case 'StudioCaseExtended':
      return { title: `延期到${dayWords(data.due)}前答复`, words: data.reason }
    case 'StudioCaseBecameMatter':
      return { title: `转成事项第 ${data.matter.number} 号`, words: data.words || undefined }
    case 'StudioCaseJudged':
      return { title: data.satisfied ? '说满意' : '说没有解决', words: data.words || undefined }
    case 'StudioCaseClosedQuiet':
      return { title: '到期没有回音，办完了' }
    case 'StudioConsentAsked':
      return { title: '问本人同不同意公开答复' }
    case 'StudioConsentSaid':
      return { title: data.agree ? '同意公开答复' : '不同意公开答复' }
    case 'StudioCaseChased':
      return data.chase === 'before' ? undefined : { title: data.chase === 'late' ? '答复过期，提醒了代表' : '过期多日，告诉了支部书记' }
  }
}

function opened(outcome: Extract<StudioCaseEvent, { type: 'StudioCaseOpened' }>['outcome']): { title: string; words?: string } {
  if (outcome.how === 'answered') return { title: '接访，当场答复', words: outcome.words }
  if (outcome.how === 'taken') return { title: `接访，带走办理，${dayWords(outcome.due)}前答复` }
  return { title: `接访，转成事项第 ${outcome.matter.number} 号` }
}
