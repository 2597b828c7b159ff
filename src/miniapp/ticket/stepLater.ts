import { keepPhoto } from '../../contract/photo'
import type { Carries, Route } from '../../contract/route'
import type { TicketPage } from '../../contract/ticket'
import type { TicketStep } from '../../domain/ticket/mayDo'
import { doLater, type Doing } from '../queue/outbox'
import { numberText } from '../words'
import { stepWords } from './acts'

type Named = Pick<TicketPage, 'id' | 'number' | 'title' | 'phase'>

/** A step of the work: kept on the phone first, and sent now or when there is a signal. Answers whether it is there already. */
export function stepLater<C extends Carries>(route: Route<C>, ticket: Named, body: C['body'], key: string, files?: Doing['files']) {
  const about = `${stepWords(route.name as TicketStep, ticket)} ${numberText(ticket.number)} ${ticket.title}`
  const input = { params: { ticketId: ticket.id }, body, key } as never
  return doLater(route, input, { about, files, photoRoute: keepPhoto, lateField: 'doneAt' })
}

/** What is said once a step is done: what comes next, or that it waits here. */
export const saidOf = (arrived: 'sent' | 'waiting', next: string): string =>
  arrived === 'sent' ? next : '已存在手机里，有信号后自动补发，您可以接着干'
