import type { z } from 'zod'
import { ESTATE, route, type Carried } from './route'
import type { ticketPage, ticketRow, ticketSchemas } from './ticket.schema'

type S = typeof ticketSchemas
export type TicketRow = z.output<typeof ticketRow>
export type TicketPage = z.output<typeof ticketPage>

const TICKETS = `${ESTATE}/tickets`
const TICKET = `${TICKETS}/:ticketId`

export const listTickets = route<Carried<S['listTickets']>>()('listTickets', 'GET', TICKETS, ['manager', 'secretary', 'worker'], '工单列表')
export const readTicket = route<Carried<S['readTicket']>>()('readTicket', 'GET', TICKET, ['manager', 'secretary', 'worker', 'officer'], '一张工单和它的全部经过')
export const assignTicket = route<Carried<S['assignTicket']>>()('assignTicket', 'POST', `${TICKET}/assign`, ['manager'], '派单或改派')
export const takeTicket = route<Carried<S['takeTicket']>>()('takeTicket', 'POST', `${TICKET}/take`, ['worker'], '接单')
export const declineTicket = route<Carried<S['declineTicket']>>()('declineTicket', 'POST', `${TICKET}/decline`, ['worker'], '退单并说明原因')
export const startTicket = route<Carried<S['startTicket']>>()('startTicket', 'POST', `${TICKET}/start`, ['worker'], '开始维修')
export const pauseTicket = route<Carried<S['pauseTicket']>>()('pauseTicket', 'POST', `${TICKET}/pause`, ['worker', 'manager'], '公开暂停：写明原因和恢复日期')
export const resumeTicket = route<Carried<S['resumeTicket']>>()('resumeTicket', 'POST', `${TICKET}/resume`, ['worker', 'manager'], '恢复维修')
export const finishTicket = route<Carried<S['finishTicket']>>()('finishTicket', 'POST', `${TICKET}/finish`, ['worker', 'manager'], '完工')
export const attachMatter = route<Carried<S['attachMatter']>>()('attachMatter', 'POST', `${TICKET}/attach`, ['manager', 'secretary'], '把同一故障的事项并到这张工单')
export const cancelTicket = route<Carried<S['cancelTicket']>>()('cancelTicket', 'POST', `${TICKET}/cancel`, ['manager', 'secretary'], '取消工单，事项退回受理')
export const handTicketToRoundTable = route<Carried<S['handTicketToRoundTable']>>()('handTicketToRoundTable', 'POST', `${TICKET}/hand-to-round-table`, ['manager', 'secretary'], '整张工单转小圆桌议')
export const listWorkers = route<Carried<S['listWorkers']>>()('listWorkers', 'GET', `${ESTATE}/workers`, ['manager', 'secretary'], '维修师傅和手上的工单')
