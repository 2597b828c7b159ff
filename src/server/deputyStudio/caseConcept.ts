import type { LocalDate } from '../../domain/calendar'
import { evolve, promiseOf, type StudioCase, type StudioCaseEvent } from '../../domain/deputyStudio/studioCase'
import { timestamp, type Concept, type NoticeDraft, type Recipient } from '../concept'
import { dayWords } from '../vote/inWords'

/** How a case of the studio is stored. */
export const studioCaseConcept: Concept<StudioCase, StudioCaseEvent> = {
  table: 'studio_case',
  evolve,
  notices: noticesOf,
  columns: (one) => ({
    day_id: one.dayId,
    person_id: one.personId,
    host_ids: one.hostIds,
    deputy_id: one.deputyId,
    matter_id: one.matter?.id ?? null,
    due_on: one.phase === 'taken' ? (promiseOf(one)?.due ?? null) : null,
    asks: asksOf(one) ?? null,
    public_at: one.publicAnswer?.consent === 'given' ? timestamp(one.publicAnswer.at) : null,
  }),
}

/** What the resident is asked for: first whether it is settled. */
export const asksOf = ({ phase, publicAnswer }: StudioCase): 'judge' | 'consent' | undefined =>
  phase === 'answered' ? 'judge' : publicAnswer?.consent === 'asked' ? 'consent' : undefined

/** The one whom it concerns and the deputy who answers for it; what was said stands on the page only. */
function noticesOf(event: StudioCaseEvent, one: StudioCase): readonly NoticeDraft[] {
  const tell = (to: Recipient, title: string, body: string): NoticeDraft => ({
    to: [to], title, body, kind: event.type, link: `studioCase:${one.id}`, subjectId: one.id, template: 'todo',
  })
  const resident = { person: one.personId }
  const deputy = { person: one.deputyId }
  const which = `接访登记第 ${one.number} 号`
  switch (event.type) {
    case 'StudioCaseOpened':
      return [tell(resident, '您说的事登记好了', `${which}，${cameOf(one)}`)]
    case 'StudioCaseAnswered':
      return [tell(resident, '您说的事有答复了', `${which}，请看看，满意不满意说一声`)]
    case 'StudioCaseExtended':
      return [tell(resident, '答复要晚几天', `${which}，改在${dayWords(event.due)}前答复，原因写在里面`)]
    case 'StudioCaseBecameMatter':
      return [tell(resident, '您说的事转成了事项', `${which}，现在是事项第 ${event.matter.number} 号，在“我的事项”里能一直看到进度`)]
    case 'StudioCaseJudged':
      return [tell(deputy, event.satisfied ? '来访的人说满意' : '来访的人说没有解决', event.nextDue ? `${which}，请在${dayWords(event.nextDue)}前再答复一次` : which)]
    case 'StudioCaseClosedQuiet':
      return []
    case 'StudioConsentAsked':
      return [tell(resident, '想把答复公开，先问您同不同意', `${which}，不写姓名；不同意也没关系`)]
    case 'StudioConsentSaid':
      return [tell(deputy, event.agree ? '本人同意公开答复' : '本人不同意公开答复', which)]
    case 'StudioCaseChased':
      return event.chase === 'secretary'
        ? [tell({ role: 'secretary' }, '工作室有事过期没答复', `${which}，说好${dayWords(event.due)}前答复`)]
        : [tell(deputy, event.chase === 'late' ? '答复过期了' : '该答复了', `${which}，说好${dayWords(event.due)}前答复`)]
  }
}

function cameOf(one: StudioCase): string {
  if (one.phase === 'matter') return `转成了事项第 ${one.matter?.number ?? ''} 号`
  return one.phase === 'taken' ? `${dayWords(promiseOf(one)?.due as LocalDate)}前给您答复` : '已经当场答复，满意不满意请说一声'
}
