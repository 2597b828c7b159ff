import type { MatterPage } from '../../../contract/matter'
import { day, when } from '../../when'

/** What comes next, so that nobody has to ask: who must do what, and by when. */
export function nextStep(matter: MatterPage): string {
  switch (matter.phase) {
    case 'reported':
      return matter.due ? `物业应在 ${when(matter.due)} 前受理${doubt(matter)}` : '等物业受理'
    case 'returned':
      return matter.mine ? '改好以后可以再报；不用报了也可以撤回' : '等反映人改好再报'
    case 'accepted':
      return matter.due ? `已受理，应在 ${when(matter.due)} 前办好${doubt(matter)}` : '已受理，正在安排'
    case 'withCompany':
      return companyStep(matter)
    case 'atRoundTable':
      return '小圆桌在议，每走一步都会告诉您'
    case 'inMediation':
      return matter.mediation?.opens ? '在调处。点下面的“调处”看经过，轮到您时会通知您' : '在调处，有结果会告诉您'
    case 'awaitingConfirmation':
      return matter.can.includes('confirmMatter')
        ? `还差一步：修好没有，请您说一声。${closing(matter)}`
        : `等反映人确认。${closing(matter)}`
    case 'closed':
      return matter.closedHow === 'unconfirmed' ? '到期没有回音，自动办结了' : '已经办结，谢谢您'
    case 'merged':
      return '和另一件事项一起办，进度请看那一件'
    case 'withdrawn':
      return '反映人撤回了'
  }
}

function companyStep({ ticket, due }: MatterPage): string {
  if (ticket?.pausedUntil) {
    return `暂停到 ${day(ticket.pausedUntil)}，这段时间不计时${ticket.pauseReason ? `：${ticket.pauseReason}` : ''}`
  }
  const by = ticket?.due ?? due
  const who = ticket?.worker ? `${ticket.worker.name} 在办` : '等物业派人'
  return by ? `${who}，应在 ${when(by)} 前修好` : who
}

const doubt = ({ dueWarning }: MatterPage) => (dueWarning ? `（${dueWarning} 年放假安排还没公布，公布后可能再变）` : '')

const closing = ({ closeOn }: MatterPage) => (closeOn ? `${when(closeOn)} 前没有回音会自动办结。` : '')
