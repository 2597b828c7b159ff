import { DAY } from '../../src/domain/calendar'
import { closeTicket } from '../../src/domain/ticket/closeTicket'
import { escalateTicket } from '../../src/domain/ticket/escalateTicket'
import { reopenTicket } from '../../src/domain/ticket/reopenTicket'
import { TICKET_PHASES } from '../../src/domain/ticket/ticket'
import { after, finishedForThree, NOW, outcome, ticketIn, WANG } from './givenTicket'

const notFixed = { matterId: 'matter-2', words: '还是不亮', photoIds: [], due: NOW + 3 * DAY }

describe('one reporter of three says 没修好', () => {
  test('only that matter needs work, and the worker who did it hears of it', () => {
    const ticket = finishedForThree()
    const reopened = after(ticket, reopenTicket(notFixed, ticket, NOW))
    expect(reopened).toMatchObject({
      phase: 'assigned',
      workerId: WANG,
      outstanding: ['matter-2'],
      matterIds: ['matter-1', 'matter-2', 'matter-3'],
      due: NOW + 3 * DAY,
      clockFrom: NOW,
      timesReopened: 1,
      finishedAt: undefined,
    })
  })

  test('a second who says it adds to the work and does not put off the promise', () => {
    const ticket = finishedForThree()
    const once = after(ticket, reopenTicket(notFixed, ticket, NOW))
    const again = reopenTicket({ ...notFixed, matterId: 'matter-3', due: NOW + 9 * DAY }, once, NOW + DAY)
    expect(again.ok && again.events[0]).toEqual({ type: 'TicketReopened', matterId: 'matter-3', words: '还是不亮', photoIds: [], at: NOW + DAY })
    expect(after(once, again)).toMatchObject({ outstanding: ['matter-2', 'matter-3'], due: NOW + 3 * DAY, timesReopened: 2 })
    expect(outcome(reopenTicket(notFixed, once, NOW))).toEqual([])
  })

  test.each([
    ['finished', ['TicketReopened']],
    ['closed', ['TicketReopened']],
    ['cancelled', ['TICKET_WRONG_PHASE', 'MATTER_NOT_ON_TICKET']],
  ] as const)('a ticket that is %s', (phase, expected) => {
    expect(outcome(reopenTicket({ ...notFixed, matterId: 'matter-1' }, ticketIn(phase), NOW))).toEqual(expected)
  })

  test('a matter of another ticket', () => {
    expect(outcome(reopenTicket({ ...notFixed, matterId: 'other' }, ticketIn('finished'), NOW))).toEqual(['MATTER_NOT_ON_TICKET'])
  })
})

describe('closing with the last matter', () => {
  test.each([
    ['finished', 0, ['TicketClosed']],
    ['finished', 1, ['MATTERS_STILL_OPEN']],
    ['closed', 0, []],
    ['working', 0, ['TICKET_WRONG_PHASE']],
  ] as const)('a ticket that is %s, %i open', (phase, openMatters, expected) => {
    expect(outcome(closeTicket({ openMatters }, ticketIn(phase), NOW))).toEqual(expected)
  })
})

describe('past its promise', () => {
  test.each([
    ['at the due moment itself', 0, ['NOT_OVERDUE']],
    ['a moment later', 1, ['TicketWentOverdue']],
  ])('%s', (_, late, expected) => {
    const ticket = ticketIn('working')
    expect(outcome(escalateTicket({ level: 1, role: 'manager' }, ticket, (ticket.due ?? 0) + late))).toEqual(expected)
  })

  test('each level is told once', () => {
    const told = { ...ticketIn('working'), overdueLevel: 2 }
    const later = (told.due ?? 0) + DAY
    expect(outcome(escalateTicket({ level: 2, role: 'manager' }, told, later))).toEqual([])
    expect(outcome(escalateTicket({ level: 3, role: 'manager' }, told, later))).toEqual(['TicketWentOverdue'])
  })

  test.each(TICKET_PHASES)('while it is %s', (phase) => {
    const ended = ['finished', 'closed', 'cancelled'].includes(phase)
    const decision = escalateTicket({ level: 1, role: 'manager' }, ticketIn(phase), NOW + 30 * DAY)
    expect(outcome(decision)).toEqual([ended ? 'NOT_OVERDUE' : 'TicketWentOverdue'])
  })

  test('where no day was promised', () => {
    expect(outcome(escalateTicket({ level: 1, role: 'manager' }, { ...ticketIn('working'), due: undefined }, NOW + DAY))).toEqual(['NOT_OVERDUE'])
  })
})
