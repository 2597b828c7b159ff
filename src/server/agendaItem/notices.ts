import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import type { ItemEvent } from '../../domain/agendaItem/events'
import { PHASE_NAMES } from '../../domain/agendaItem/stages'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import type { NoticeDraft, Recipient } from '../concept'
import { teller } from '../tell'
import { VOTE_ENDED } from './timeline'

/** Who is told of a step of an item: those who follow it, those whose matter is on it, and whoever has to act. */
export function noticesOf(event: ItemEvent, item: AgendaItem): readonly NoticeDraft[] {
  const tell = teller(event, item, 'item')
  const followers: Recipient[] = [{ followersOf: item.id }, ...item.matterIds.map((id) => ({ followersOf: id }))]
  const chair: Recipient[] = [{ role: 'secretary' }]
  const name = `「${item.title}」`
  switch (event.type) {
    case 'ItemOpened':
      return [tell(chair, '有新议题', name, 'todo')]
    case 'MatterAttachedToItem':
      return [tell(chair, '又有一件事项并入议题', `${name}并入了事项 ${event.matterNumber}`)]
    case 'ItemPutOnAgenda':
      return [tell(followers, '您关注的议题要上会了', `${name}${timeInWords(event.startsAt)}，${event.place}`)]
    case 'ItemTakenOffAgenda':
      return [tell(followers, '议题这次不上会了', `${name}${event.reason}`)]
    case 'DiscussionRecorded':
      return [tell(followers, '议题协商过了', `${name}${event.discussion.resolution || '还没有形成一致意见'}`)]
    case 'PlanProposed':
      return [tell(followers, event.plan.edition > 1 ? '方案改了，请看看' : '方案出来了，请看看', name)]
    case 'ItemVoteEnded':
      return [tell([...followers, ...chair], VOTE_ENDED[event.outcome], `${name}${event.words}`)]
    case 'TaskAdded':
      return [tell([{ person: event.task.personId }], '有一项任务交给您', `${event.task.what}，${event.task.due} 前做完`, 'todo')]
    case 'TaskFinished':
      return [tell(chair, '任务完成了', `${name}${event.what}`)]
    case 'TaskChased':
      return event.chase === 'before'
        ? [tell(personOf(item, event.taskId), '任务快到日子了', `${event.what}，${event.due} 前做完`, 'todo')]
        : [tell(personOf(item, event.taskId), '任务过了日子还没做完', `${event.what}，应 ${event.due} 前做完。做完了请记上，做不了请跟书记说。`, 'todo'), tell(chair, '有一项任务过期了', `${name}${event.what}`)]
    case 'TaskDropped':
      return [tell(personOf(item, event.taskId), '任务不用做了', `${event.what}：${event.reason}`)]
    case 'ItemMovedForward':
      return [tell(followers, forwardTitle(event.to), name, event.to === 'evaluate' ? 'todo' : 'progress')]
    case 'ItemMovedBack':
      return [tell(followers, `议题退回${PHASE_NAMES[event.to]}`, `${name}${event.reason}`)]
    case 'ItemQuestioned':
      return [
        tell([...chair, { role: 'committee' }], '居民说没解决好', `${name}${event.words}`, 'todo'),
        tell(followers, '有居民说没解决好，继续办', name),
      ]
    case 'SupervisorsNamed':
      return [tell(event.supervisors.map(({ personId }) => ({ person: personId })), '请您一起管', `${name}请您常去现场看看，拍照发上来，大家都看得到。`, 'todo')]
    case 'SiteReported':
      return [tell(followers, '现场有新照片', `${name}${event.report.words}`)]
    case 'LookBackAsked':
      return [tell(followers, `办结 ${event.days} 天了，现在还好吗？`, `${name}点开说一句：还好，或者又出了问题。`, 'todo')]
    case 'LookBackAnswered':
      return event.fine ? [] : [tell([...chair, { role: 'committee' }], '回头看：居民说又出了问题', `${name}${event.words}`, 'todo')]
    case 'ItemReopened':
      return [tell(followers, '议题重新拿出来办', `${name}${event.reason}`)]
    case 'ItemHandedToCompany':
      return [tell(followers, '议题已转物业办理', event.words || name)]
    case 'ItemVoteDrafted': // the vote tells of itself, once it is in public
    case 'MatterLeftItem':
    case 'VisitRecorded':
    case 'VerdictWasGiven':
      return []
  }
}

function forwardTitle(to: AgendaItem['phase']): string {
  if (to === 'evaluate') return '做完了，请您评价'
  return to === 'closed' ? '议题办结了' : `议题进入${PHASE_NAMES[to]}`
}

const personOf = (item: AgendaItem, taskId: string): Recipient[] =>
  item.tasks.filter(({ id }) => id === taskId).map(({ personId }) => ({ person: personId }))
