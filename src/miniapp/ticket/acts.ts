import type { TicketPage } from '../../contract/ticket'
import type { TicketStep } from '../../domain/ticket/mayDo'

/** In the order in which they are wanted: the first that is open is the chief one. */
const WORK: readonly TicketStep[] = ['takeTicket', 'startTicket', 'resumeTicket', 'finishTicket', 'pauseTicket', 'declineTicket']
const GIVE: readonly TicketStep[] = ['assignTicket', 'attachMatter', 'finishTicket', 'resumeTicket', 'pauseTicket', 'handTicketToRoundTable', 'cancelTicket']
/** Beside the chief one they stand in the dock; the rest is under 更多. */
const IN_DOCK = 2

export interface Dealing {
  chief?: TicketStep
  second?: TicketStep
  more: readonly TicketStep[]
}

/** The steps that are open to the reader, the chief one told apart. */
export function dealing({ can, mine, phase }: Pick<TicketPage, 'can' | 'mine' | 'phase'>): Dealing {
  const worker = mine || can.includes('takeTicket')
  const open = (worker ? WORK : GIVE).filter((step) => can.includes(step))
  const [first, second, ...rest] = open
  if (!worker && phase !== 'waiting') return { second: first, more: open.slice(1) }
  // one that is alone under 更多 might as well be seen
  return open.length <= IN_DOCK ? { chief: first, second, more: [] } : { chief: first, second, more: rest }
}

/** What a step is called on its button. */
export function stepWords(step: TicketStep, { phase }: Pick<TicketPage, 'phase'>): string {
  switch (step) {
    case 'assignTicket':
      return phase === 'waiting' ? '派给师傅' : '改派'
    case 'pauseTicket':
      return phase === 'paused' ? '改恢复日期' : '暂停'
    default:
      return WORDS[step]
  }
}

const WORDS: Record<Exclude<TicketStep, 'assignTicket' | 'pauseTicket'>, string> = {
  takeTicket: '接单',
  declineTicket: '退单',
  startTicket: '开始维修',
  resumeTicket: '恢复维修',
  finishTicket: '完工',
  attachMatter: '并入事项',
  cancelTicket: '取消工单',
  handTicketToRoundTable: '转小圆桌议',
}
