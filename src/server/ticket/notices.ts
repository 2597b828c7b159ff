import type { Actor } from '../../domain/actor'
import type { LocalDate } from '../../domain/calendar'
import type { Ticket, TicketEvent } from '../../domain/ticket/ticket'
import type { NoticeDraft, Recipient } from '../concept'

/** Who is told of a step of a ticket: those who must act on it, and the followers of each matter that it is for. */
export function noticesOf(event: TicketEvent, ticket: Ticket, by: Actor): readonly NoticeDraft[] {
  const worker: Recipient[] = ticket.workerId === undefined ? [] : [{ person: ticket.workerId }]
  const manager: Recipient[] = [{ role: 'manager' }]
  const staff = (to: readonly Recipient[], title: string, body: string, todo = false): NoticeDraft[] =>
    to.length === 0
      ? []
      : [{ to, kind: event.type, title, body, link: `ticket:${ticket.id}`, subjectId: ticket.id, template: todo ? 'todo' : 'progress' }]
  const followers = (title: string, body = ticket.title): NoticeDraft[] =>
    ('matterIds' in event ? event.matterIds : []).map((matterId) => ({
      to: [{ followersOf: matterId }],
      kind: event.type,
      title,
      body,
      link: `matter:${matterId}`,
      subjectId: matterId,
      template: 'progress',
    }))
  const what = `${ticket.place.name}：${ticket.title}`
  switch (event.type) {
    case 'TicketOpened':
      return staff(manager, `${ticket.urgency === 'urgent' ? '紧急：' : ''}有新工单待派`, what, true)
    case 'MatterAttached':
      return staff(worker, '又有一户反映同一故障', `${what}。修好一次，各户分别确认`)
    case 'TicketAssigned':
      return [
        ...staff([{ person: event.workerId }], `${ticket.urgency === 'urgent' ? '紧急：' : ''}派给您一张工单`, event.words ? `${what}。${event.words}` : what, true),
        ...(event.from === undefined ? [] : staff([{ person: event.from }], '工单改派给别人了', what)),
        ...followers('已派师傅处理'),
      ]
    case 'TicketDeclined':
      return staff(manager, '师傅退单了，请另派', `${what}。${event.reason}`, true)
    case 'TicketTaken':
      return [...staff(manager, '师傅接单了', what), ...followers('师傅已接单')]
    case 'TicketStarted':
      return followers('师傅开始处理了')
    case 'TicketPaused':
      return [...staff(pausedReaders(by, worker), '工单暂停了', pausedWords(event)), ...followers('暂停处理，已写明原因', pausedWords(event))]
    case 'TicketResumed':
      return followers('恢复处理了')
    case 'TicketFinished':
      return [...staff(manager, '师傅完工了', `${what}。${event.words}`), ...staff(worker, '工单已完工', what)]
    case 'TicketReopened':
      return staff(worker, '居民说没修好，请再去看看', `${what}。${event.words}`, true)
    case 'TicketClosed':
      return staff(worker, '居民都确认了，工单办结', what)
    case 'TicketCancelled':
      return staff(worker, event.itemNumber === undefined ? '工单取消了' : '工单转小圆桌了', `${what}。${event.reason}`)
    case 'TicketWentOverdue':
      return [...staff([{ role: event.role }, ...worker], '工单超过承诺时间了', `${what}，请马上安排`, true), ...followers('超过承诺时间，已上报催办')]
    case 'TicketReckonedAnew':
      return event.due === event.before
        ? []
        : [...staff([...manager, ...worker], '承诺时间按放假安排重新算了', what), ...followers('承诺时间按放假安排重新算了')]
    case 'MatterDetached':
      return []
  }
}

const pausedReaders = (by: Actor, worker: readonly Recipient[]): readonly Recipient[] =>
  by.role === 'manager' ? worker : [{ role: 'manager' }]

const pausedWords = ({ reason, resumeOn }: { reason: string; resumeOn: LocalDate }) => `${reason}，${dayInWords(resumeOn)}恢复`

/** 3月9日. */
export function dayInWords(date: LocalDate): string {
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日`
}
