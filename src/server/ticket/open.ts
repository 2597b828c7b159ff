import { v7 as newId } from 'uuid'
import type { Matter, Urgency } from '../../domain/matter/matter'
import { attachMatter } from '../../domain/ticket/attachMatter'
import { openTicket } from '../../domain/ticket/openTicket'
import type { Ticket } from '../../domain/ticket/ticket'
import type { Queryable } from '../db/pool'
import { estateRules } from '../estate/promises'
import type { Work } from '../work'
import { ticketDue } from './due'

export interface OpenTicketFor {
  readonly number: number
  readonly matter: Matter
  readonly urgency: Urgency
  readonly workerId?: string
  readonly words?: string
}

/** Opens a ticket for a matter, inside a command that hands the matter over (handMatterToCompany). */
export async function openTicketFor(work: Work, { number, matter, urgency, workerId, words = '' }: OpenTicketFor): Promise<Ticket> {
  const id = newId()
  const { title, category, place } = matter
  const rules = await estateRules(work.reads, work.estateId)
  const workers = workerId === undefined ? [] : await workerIds(work.client, work.estateId)
  const due = ticketDue(rules, { category, urgency }, work.now)
  const told = { id, number, title, category, urgency, place, matterId: matter.id, words, workerId, workers, ...due }
  return work.carryOut('ticket', id, openTicket(told, work.actor, work.now))
}

/** Puts a further matter of the same fault on a ticket that stands, inside the command that hands it over. */
export function attachMatterTo(work: Work, { ticketId, matter }: { ticketId: string; matter: Matter }): Promise<Ticket> {
  return work.decide('ticket', ticketId, (ticket, actor, now) => attachMatter({ matterId: matter.id }, ticket, actor, now))
}

/** Who works for the estate today. */
export async function workerIds(db: Queryable, estateId: string): Promise<string[]> {
  const found = await db.query({
    name: 'worker ids',
    text: `select person_id from duty where estate_id = $1 and role = 'worker' and ended_at is null`,
    values: [estateId],
  })
  return found.rows.map(({ person_id: id }) => id)
}
