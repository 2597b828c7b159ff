import type { Matter, MatterEvent } from '../../domain/matter/matter'
import type { NoticeDraft, Recipient } from '../concept'
import { teller } from '../tell'

/** Who is told of a step of a matter, and in which words. */
export function noticesOf(event: MatterEvent, matter: Matter): readonly NoticeDraft[] {
  const tell = teller(event, matter, 'matter')
  const reporter: Recipient[] = [{ person: matter.reporterId }, { person: matter.enteredBy }]
  // a quarrel that is or was mediated is told of to nobody but who told of it and those who deal with it
  const others: Recipient[] = matter.mediationId === undefined ? [{ followersOf: matter.id }] : []
  const followers: Recipient[] = [...reporter, ...others]
  const handlers: Recipient[] = [{ role: 'manager' }, { role: 'secretary' }]
  const name = `「${matter.title}」`
  switch (event.type) {
    case 'MatterReported':
      return [tell(handlers, `${matter.urgency === 'urgent' ? '紧急：' : ''}有新事项待受理`, `${matter.place.name}：${matter.title}`, 'todo')]
    case 'MatterResubmitted':
      return [tell(handlers, '退回的事项改好了，请受理', name, 'todo')]
    case 'MatterSupplemented':
      return [tell(handlers, '居民补充了情况', `${name}${event.text}`)]
    case 'MatterChecked':
      return event.result === 'pass'
        ? []
        : [tell(reporter, '没有公开给邻居看', `${name}${event.reason ?? '内容不适合公开'}。照常办理，不受影响。`)]
    case 'NeighbourJoined':
      return [tell([{ person: matter.reporterId }], '有邻居也遇到了', `${name}已有 ${matter.joined.length} 位邻居也遇到了`)]
    case 'MatterAccepted':
      return [tell(followers, '已受理', event.words || name)]
    case 'MatterReturned':
      return [tell(reporter, '已退回，请看怎么办', `${event.reason}。${event.instead}`, 'todo')]
    case 'MatterMerged':
      return [tell(reporter, `已并入事项 ${event.intoNumber}`, event.words || `${name}和它是同一件事，一起办，进展照样通知您`)]
    case 'MatterHandedToCompany':
      return [tell(followers, '已转物业办理', event.words || name)]
    case 'MatterHandedToRoundTable':
      return [tell(followers, '已请小圆桌来议', event.words || name)]
    case 'MatterHandedToMediation':
      return [
        tell(reporter, '已转调处', event.words || name),
        // its page is not theirs to open any more
        ...matter.joined.map((person) => ({ ...tell([{ person }], '您也遇到过的一件事转调处了', '后面由当事人和调解员来谈。您自己还有这样的事，请另外反映。'), link: '' })),
      ]
    case 'MatterHandled':
      return [
        tell(reporter, HANDLED[event.by], event.words, 'todo'),
        tell(others, '办好了，等反映人确认', name),
      ]
    case 'MatterConfirmed':
      return [tell([...handlers, ...others], '居民确认办好了', `${name}评价 ${event.rating} 分${event.words && matter.handledBy !== 'mediation' ? `：${event.words}` : ''}`)]
    case 'MatterRated':
      return [tell(handlers, '居民补了评价', `${name}评价 ${event.rating} 分`)]
    case 'MatterSentBack':
      // its mediators hear of it from their own case
      if (event.backTo === 'inMediation') return []
      return [tell(handlers, '居民说没修好', `${name}${event.words}`, 'todo')]
    case 'MatterClosedUnconfirmed':
      return [tell(reporter, '到期没有回音，已自动办结', `${name}还没好？15 天内仍可退回重办`)]
    case 'MatterTakenBack':
      if (event.from) return [tell(handlers, '调解结束了，事项要另外安排', name, 'todo'), tell(reporter, '调解结束了，正在另外安排', name)]
      return [tell(handlers, '工单取消了，事项要另外安排', `${name}${event.reason}`, 'todo'), tell(followers, '这次没有修，正在另外安排', event.reason)]
    case 'MatterWithdrawn':
      return [tell(handlers, '居民撤回了事项', name)]
    case 'MatterWentOverdue':
      return [tell(overdueReaders(event.level), '超过承诺时间了', `${name}已超时，请马上处理`, 'todo')]
    case 'MatterReckonedAnew':
      return event.due === event.before ? [] : [tell([...handlers, ...followers], '承诺时间按放假安排重新算了', name)]
    case 'MatterTookIn':
    case 'NeighbourLeft':
      return []
  }
}

const HANDLED = { answer: '已答复，请您看看', ticket: '修好了，请您确认', roundTable: '修好了，请您确认', mediation: '调解的约定都做到了，请您确认' } as const

/** Level 1: whoever should have acted; each level further goes one up. */
function overdueReaders(level: number): Recipient[] {
  const ladder: Recipient[][] = [[{ role: 'manager' }], [{ role: 'secretary' }], [{ role: 'officer' }]]
  return ladder[Math.min(level, ladder.length) - 1] ?? []
}
