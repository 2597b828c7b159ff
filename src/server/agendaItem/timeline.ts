import type { ItemEvent } from '../../domain/agendaItem/events'
import type { Opinion, Plan, Verdict, VoteOutcome } from '../../domain/agendaItem/agendaItem'
import { PHASE_NAMES } from '../../domain/agendaItem/stages'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import { writeYuan } from '../../domain/money'
import { MATTER_NAMES } from '../../domain/vote/question'
import { actorName, type EntryOf, type Reader } from '../timelineEntry'

export const OPINION_NAMES: Record<Opinion, string> = { support: '支持', oppose: '反对', neutral: '都可以', absent: '没在家' }
export const VERDICT_NAMES: Record<Verdict, string> = { good: '满意', fair: '一般', poor: '不满意' }

export const VOTE_ENDED: Record<VoteOutcome, string> = {
  passed: '业主表决通过，进入实施',
  rejected: '业主表决没有通过，退回方案',
  undecided: '业主表决没有结果，退回方案',
  void: '业主表决作废，退回方案',
}

interface Line {
  title: string
  words?: string
  note?: string
}

/** An item's event as its own page, or the page of a matter on it, shows it. Never whose door was knocked at. */
export const agendaItemEntry: EntryOf<ItemEvent> = (event, reader) => {
  const { data } = event
  const line = lineOf(data, reader)
  if (!line) return undefined
  return {
    id: String(event.seq),
    type: data.type,
    title: line.title,
    words: line.words || undefined,
    note: line.note,
    by: data.type === 'ItemQuestioned' && !mayReadQuestion(data.matterId, reader) ? '邻居' : actorName(event, reader),
    photos: photosOf(data, reader),
    at: new Date(data.at).toISOString(),
  }
}

function lineOf(data: ItemEvent, reader: Reader): Line | undefined {
  switch (data.type) {
    case 'ItemOpened':
      return { title: '列为小圆桌议题', words: data.title }
    case 'MatterAttachedToItem':
      if (reader.matterId) return reader.matterId === data.matterId ? { title: '并入小圆桌的一个议题' } : undefined
      return { title: '又有一件事项并进来一起议', words: reader.seesNames ? data.matterTitle : undefined }
    case 'MatterLeftItem':
      return reader.matterId ? undefined : { title: '有一件事项单独另外办理' }
    case 'ItemPutOnAgenda':
      return { title: '安排上会', words: `${timeInWords(data.startsAt)}，${data.place}，${data.meetingTitle}` }
    case 'ItemTakenOffAgenda':
      return { title: '这次不上会了', words: data.reason }
    case 'VisitRecorded':
      if (reader.matterId) return undefined
      return { title: '走访了 1 户', words: data.visit.words, note: OPINION_NAMES[data.visit.opinion] }
    case 'DiscussionRecorded':
      return {
        title: data.discussion.meetingId ? '上会议过' : '协商过',
        words: data.discussion.resolution || '还没有形成一致意见',
        note: `${data.discussion.persons} 人参加`,
      }
    case 'PlanProposed':
      return {
        title: data.plan.edition > 1 ? `修改方案（第 ${data.plan.edition} 稿）` : '提出方案',
        words: data.plan.text,
        note: planNote(data.plan),
      }
    case 'ItemVoteDrafted':
      return { title: '起草了业主表决', note: `表决 ${data.voteNumber}` }
    case 'ItemVoteEnded':
      return { title: VOTE_ENDED[data.outcome], words: data.words, note: `表决 ${data.voteNumber}` }
    case 'TaskAdded':
      return {
        title: '定了任务',
        words: data.task.what,
        note: `${reader.viewerId ? `${data.task.personName}，` : ''}${data.task.due} 前做完`,
      }
    case 'TaskFinished':
      return { title: '任务完成', words: data.words ? `${data.what}：${data.words}` : data.what }
    case 'TaskChased':
      return undefined
    case 'TaskDropped':
      return { title: '任务取消', words: `${data.what}：${data.reason}` }
    case 'VerdictWasGiven':
      return reader.matterId ? undefined : { title: `居民评价：${VERDICT_NAMES[data.verdict]}`, words: data.words }
    case 'ItemMovedForward':
      return { title: data.to === 'closed' ? '议题办结' : `进入${PHASE_NAMES[data.to]}`, words: data.words }
    case 'ItemMovedBack':
      return { title: `退回${PHASE_NAMES[data.to]}`, words: data.reason }
    case 'ItemQuestioned':
      if (reader.matterId && reader.matterId !== data.matterId) return undefined
      return { title: '有居民说没解决好，继续办', words: mayReadQuestion(data.matterId, reader) ? data.words : undefined }
    case 'SupervisorsNamed':
      return { title: '请居民一起管', note: reader.seesNames ? data.supervisors.map((one) => one.name).join('、') : `${data.supervisors.length} 位居民` }
    case 'SiteReported':
      return { title: '现场看到的', words: data.report.words }
    case 'LookBackAsked':
      return { title: `办结 ${data.days} 天，回头看` }
    case 'LookBackAnswered':
      return reader.matterId ? undefined : { title: data.fine ? '回头看：还好' : '回头看：又出了问题', words: data.words }
    case 'ItemReopened':
      return { title: '重新拿出来办', words: data.reason }
    case 'ItemHandedToCompany':
      // on a matter's page its own event tells of it already
      return reader.matterId ? undefined : { title: '转物业办理', words: data.words, note: `工单 ${data.ticketNumber}` }
  }
}

const planNote = ({ costFen, ownersDecide }: Plan): string =>
  [
    costFen === 0 ? '不用花钱' : `预算 ${writeYuan(costFen)}`,
    ...(ownersDecide ? [`要业主表决：${MATTER_NAMES[ownersDecide.matter]}`] : []),
  ].join('，')

/** The matter may not be shown to neighbours, so neither are the words with which it came back. */
const mayReadQuestion = (matterId: string, reader: Reader): boolean => reader.seesNames || reader.matterId === matterId

function photosOf(data: ItemEvent, reader: Reader): string[] {
  if (data.type === 'PlanProposed') return [...data.plan.photoIds]
  if (data.type === 'TaskFinished') return [...data.photoIds]
  if (data.type === 'SiteReported') return [...data.report.photoIds]
  return data.type === 'ItemQuestioned' && mayReadQuestion(data.matterId, reader) ? [...data.photoIds] : []
}
