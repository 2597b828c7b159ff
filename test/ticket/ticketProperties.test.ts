import fc from 'fast-check'
import { ROLES, type Actor } from '../../src/domain/actor'
import { HOUR, type Instant } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { assignTicket } from '../../src/domain/ticket/assignTicket'
import { attachMatter } from '../../src/domain/ticket/attachMatter'
import { cancelTicket, detachMatter, handTicketToRoundTable } from '../../src/domain/ticket/cancelTicket'
import { closeTicket } from '../../src/domain/ticket/closeTicket'
import { declineTicket } from '../../src/domain/ticket/declineTicket'
import { escalateTicket } from '../../src/domain/ticket/escalateTicket'
import { evolve, isOpen } from '../../src/domain/ticket/evolve'
import { finishTicket } from '../../src/domain/ticket/finishTicket'
import { mayDo, TICKET_STEPS, type TicketStep } from '../../src/domain/ticket/mayDo'
import { openTicket } from '../../src/domain/ticket/openTicket'
import { pauseTicket } from '../../src/domain/ticket/pauseTicket'
import { reckonAnew } from '../../src/domain/ticket/reckonAnew'
import { reopenTicket } from '../../src/domain/ticket/reopenTicket'
import { resumeTicket } from '../../src/domain/ticket/resumeTicket'
import { startTicket } from '../../src/domain/ticket/startTicket'
import { takeTicket } from '../../src/domain/ticket/takeTicket'
import { NEXT_PHASES, TICKET_PHASES, type Ticket, type TicketEvent } from '../../src/domain/ticket/ticket'
import { as, finishing, LI, manager, NOW, opening, replay, ticketIn, WANG, WORKERS } from './givenTicket'

type Rule = (ticket: Ticket, actor: Actor, now: Instant, matterId: string) => Decision<TicketEvent, Refusal>
const item = { itemId: 'item-1', itemNumber: 7 }

/** Each step with input that nothing is wrong with, so that only the phase and the role decide. */
const STEPS: Record<TicketStep, Rule> = {
  assignTicket: (ticket, actor, now) =>
    assignTicket({ workerId: ticket.workerId === LI ? WANG : LI, workers: WORKERS, words: '' }, ticket, actor, now),
  takeTicket: (ticket, actor, now) => takeTicket({}, ticket, actor, now),
  declineTicket: (ticket, actor, now) => declineTicket({ reason: '没有工具' }, ticket, actor, now),
  startTicket: (ticket, actor, now) => startTicket({ before: [] }, ticket, actor, now),
  pauseTicket: (ticket, actor, now) => pauseTicket({ reason: `等配件${now}`, resumeOn: '2026-04-20' }, ticket, actor, now),
  resumeTicket: (ticket, actor, now) => resumeTicket({}, ticket, actor, now),
  finishTicket: (ticket, actor, now) => finishTicket(finishing(), ticket, actor, now),
  attachMatter: (ticket, actor, now, matterId) => attachMatter({ matterId }, ticket, actor, now),
  cancelTicket: (ticket, actor, now) => cancelTicket({ reason: '不用修了' }, ticket, actor, now),
  handTicketToRoundTable: (ticket, actor, now) => handTicketToRoundTable({ ...item, words: '大家议' }, ticket, actor, now),
}
const BY_CLOCK: Record<string, Rule> = {
  reopenTicket: (ticket, _, now, matterId) => reopenTicket({ matterId, words: '没好', photoIds: [] }, ticket, now),
  detachMatter: (ticket, _, now, matterId) => detachMatter({ matterId, words: '', ...item }, ticket, now),
  closeTicket: (ticket, _, now) => closeTicket({ openMatters: 0 }, ticket, now),
  escalateTicket: (ticket, _, now) => escalateTicket({ level: ticket.overdueLevel + 1, role: 'manager' }, ticket, now),
  reckonAnew: (ticket, _, now) => reckonAnew({ due: now + HOUR }, ticket, now),
}

const actors = fc.oneof(
  fc.constantFrom(as('worker', WANG), as('worker', LI), manager),
  fc.constantFrom(...ROLES).map((role) => as(role)),
)
const command = fc.record({
  rule: fc.constantFrom(...Object.values(STEPS), ...Object.values(BY_CLOCK)),
  actor: actors,
  matterId: fc.constantFrom('matter-1', 'matter-2', 'matter-3'),
})

function born(): readonly TicketEvent[] {
  const decision = openTicket(opening({ dueWarning: 2027 }), manager, NOW)
  return decision.ok ? decision.events : []
}

test('in whatever order commands come: phases by the table, replay as stored, a refusal changes nothing', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      const events = [...born()]
      let ticket = replay(events)
      commands.forEach(({ rule, actor, matterId }, index) => {
        const before = JSON.stringify(ticket)
        const decision = rule(ticket, actor, NOW + (index + 1) * HOUR, matterId)
        expect(JSON.stringify(ticket)).toBe(before)
        for (const event of decision.ok ? decision.events : []) {
          const next = evolve(ticket, event)
          if (next.phase !== ticket.phase) expect(NEXT_PHASES[ticket.phase]).toContain(next.phase)
          ticket = next
          events.push(event)
        }
        expectSound(ticket)
      })
      expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(JSON.parse(JSON.stringify(ticket)))
    }),
    { numRuns: 400 },
  )
})

function expectSound(ticket: Ticket): void {
  expect(ticket.outstanding.every((id) => ticket.matterIds.includes(id))).toBe(true)
  expect(ticket.outstanding.length > 0).toBe(isOpen(ticket))
  expect(ticket.matterIds.length === 0).toBe(ticket.phase === 'cancelled')
  expect(ticket.pauses.filter(({ until }) => until === undefined)).toHaveLength(ticket.phase === 'paused' ? 1 : 0)
  if (['assigned', 'taken', 'working', 'paused', 'finished'].includes(ticket.phase)) expect(ticket.workerId).toBeDefined()
}

describe('the role table: a button is shown exactly where the rule would act', () => {
  const people = [as('worker', WANG), as('worker', LI), ...ROLES.map((role) => as(role))]
  const cases = TICKET_PHASES.flatMap((phase) => people.map((actor) => [phase, actor.role, actor.personId, actor] as const))

  test.each(cases)('%s: %s %s', (phase, _role, _id, actor) => {
    const ticket = ticketIn(phase)
    const acts = TICKET_STEPS.filter((step) => {
      const decision = STEPS[step](ticket, actor, NOW, 'matter-2')
      return decision.ok && decision.events.length > 0
    })
    expect(mayDo(ticket, actor)).toEqual(acts)
  })
})
