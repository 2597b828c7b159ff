import type { TicketPage } from '../../contract/ticket'
import type { Actor } from '../../domain/actor'
import { mayDo } from '../../domain/ticket/mayDo'
import type { TicketPhase } from '../../domain/ticket/ticket'

/** A step that waits on the phone, as far as the ticket's page must know it. */
interface Waiting {
  path: string
}

const LEADS_TO: Record<string, TicketPhase> = {
  take: 'taken',
  decline: 'waiting',
  start: 'working',
  pause: 'paused',
  resume: 'working',
  finish: 'finished',
}

/** The steps on this ticket among all that wait. */
export const stepsOn = <T extends Waiting>(ticketId: string, commands: readonly T[]): T[] =>
  commands.filter(({ path }) => path.includes(`/tickets/${ticketId}/`))

/**
 * The ticket as it will be once the steps that wait have arrived: with no signal one goes on from
 * there, by the same table of steps that the server holds to.
 */
export function ahead<T extends Pick<TicketPage, 'phase' | 'can' | 'mine'>>(ticket: T, steps: readonly Waiting[], actor: Actor): T {
  const last = steps.at(-1)?.path.split('/').at(-1)
  const phase = last && LEADS_TO[last]
  if (!phase) return ticket
  const taken = steps.some(({ path }) => path.endsWith('/take'))
  const mine = (ticket.mine || taken) && phase !== 'waiting'
  const workerId = mine ? actor.personId : undefined
  return { ...ticket, phase, mine, can: [...mayDo({ phase, workerId }, actor)] }
}
