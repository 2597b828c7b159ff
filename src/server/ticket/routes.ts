import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/ticket'
import { ticketSchemas as s } from '../../contract/ticket.schema'
import type { LocalDate } from '../../domain/calendar'
import { assignTicket } from '../../domain/ticket/assignTicket'
import { cancelTicket } from '../../domain/ticket/cancelTicket'
import { declineTicket } from '../../domain/ticket/declineTicket'
import { finishTicket } from '../../domain/ticket/finishTicket'
import { pauseTicket } from '../../domain/ticket/pauseTicket'
import { stampOf } from '../../domain/ticket/reasons'
import { resumeTicket } from '../../domain/ticket/resumeTicket'
import { startTicket } from '../../domain/ticket/startTicket'
import { takeTicket } from '../../domain/ticket/takeTicket'
import type { Ticket } from '../../domain/ticket/ticket'
import type { Deps } from '../deps'
import { estateRules } from '../estate/promises'
import { handle, type Command } from '../handle'
import { putPhotos } from '../matter/report'
import { mount, Raw } from '../mount'
import type { Work } from '../work'
import { movedDue } from './due'
import { handOnRoutes } from './handOnRoutes'
import { listTicketsJson } from './list'
import { listWorkersJson } from './listWorkers'
import { workerIds } from './open'
import { readTicketPage } from './read'

/** Everything that is asked of a ticket, but for what changes matters too (handOnRoutes). */
export function ticketRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.listTickets, s.listTickets, async ({ estateId, actor, query, now }) =>
    new Raw(await listTicketsJson(pool, estateId, actor, now, query)),
    { kept: true },
  )
  mount(app, deps, contract.readTicket, s.readTicket, ({ estateId, params, actor, now }) =>
    readTicketPage(pool, estateId, params['ticketId'] as string, actor, now),
    { kept: true },
  )
  mount(app, deps, contract.listWorkers, s.listWorkers, async ({ estateId }) => new Raw(await listWorkersJson(pool, estateId)))

  /** A command on one ticket: loads it, lets the rule decide, answers with where it stands. */
  const on = (command: Command, params: Record<string, string>, act: (work: Work, id: string) => Promise<Ticket>) =>
    handle(pool, command, async (work) => done(await act(work, params['ticketId'] as string)))

  mount(app, deps, contract.assignTicket, s.assignTicket, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      const told = { ...body, workers: await workerIds(work.client, work.estateId) }
      return work.decide('ticket', id, (ticket, actor, now) => assignTicket(told, ticket, actor, now))
    }),
  )
  mount(app, deps, contract.takeTicket, s.takeTicket, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('ticket', id, (ticket, actor, now) => takeTicket(told(body), ticket, actor, now))),
  )
  mount(app, deps, contract.declineTicket, s.declineTicket, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('ticket', id, (ticket, actor, now) => declineTicket(told(body), ticket, actor, now))),
  )
  mount(app, deps, contract.startTicket, s.startTicket, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      const after = await work.decide('ticket', id, (ticket, actor, now) => startTicket(told(body), ticket, actor, now))
      // said twice it changes nothing, and the photos of the second saying belong to nothing
      await putPhotos(work, id, body.before.filter((photo) => after.before.includes(photo)), 'ticket')
      return after
    }),
  )
  mount(app, deps, contract.pauseTicket, s.pauseTicket, async ({ command, params, body, estateId }) => {
    const rules = await estateRules(pool, estateId)
    const { reason } = body
    const resumeOn = body.resumeOn as LocalDate
    return on(command, params, (work, id) =>
      work.decide('ticket', id, (ticket, actor, now) => {
        const { at } = stampOf(told(body), ticket, now)
        const due = movedDue(rules, ticket, [...ended(ticket, at), { from: at, resumeOn, reason }])
        return pauseTicket({ ...told(body), resumeOn, ...due }, ticket, actor, now)
      }),
    )
  })
  mount(app, deps, contract.resumeTicket, s.resumeTicket, async ({ command, params, body, estateId }) => {
    const rules = await estateRules(pool, estateId)
    return on(command, params, (work, id) =>
      work.decide('ticket', id, (ticket, actor, now) => {
        const { at } = stampOf(told(body), ticket, now)
        return resumeTicket({ ...told(body), ...movedDue(rules, ticket, ended(ticket, at)) }, ticket, actor, now)
      }),
    )
  })
  mount(app, deps, contract.finishTicket, s.finishTicket, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      const after = await work.decide('ticket', id, (ticket, actor, now) => finishTicket(told(body), ticket, actor, now))
      await putPhotos(work, id, [...body.before, ...body.after], 'ticket')
      return after
    }),
  )
  mount(app, deps, contract.cancelTicket, s.cancelTicket, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      await work.decide('ticket', id, (ticket, actor, now) => cancelTicket(body, ticket, actor, now))
      return work.load('ticket', id)
    }),
  )
  handOnRoutes(app, deps)
}

const done = ({ id, number, phase }: Ticket) => ({ id, number, phase })

/** What waited on a phone bears the time at which it was done. */
const told = <B extends { doneAt?: string }>({ doneAt, ...body }: B) => ({
  ...body,
  doneAt: doneAt === undefined ? undefined : Date.parse(doneAt),
})

const ended = (ticket: Ticket, at: number) =>
  ticket.pauses.map((pause) => (pause.until === undefined ? { ...pause, until: at } : pause))
