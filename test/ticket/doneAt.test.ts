import { HOUR, MINUTE } from '../../src/domain/calendar'
import { finishTicket } from '../../src/domain/ticket/finishTicket'
import { startTicket } from '../../src/domain/ticket/startTicket'
import { takeTicket } from '../../src/domain/ticket/takeTicket'
import { after, finishing, NOW, outcome, ticketIn, wang } from './givenTicket'

describe('what was done on a stair with no signal and is sent later', () => {
  const longAgo = { ...ticketIn('taken'), stepAt: NOW - 100 * HOUR }

  test.each([
    ['72 hours ago exactly', -72 * HOUR, ['TicketStarted']],
    ['a moment more than 72 hours ago', -72 * HOUR - 1, ['DONE_TOO_LONG_AGO']],
    ['now', 0, ['TicketStarted']],
    ['by a phone whose clock is two minutes fast', 2 * MINUTE, ['TicketStarted']],
    ['in the future', 2 * MINUTE + 1, ['DONE_IN_THE_FUTURE']],
  ])('%s', (_, ago, expected) => {
    expect(outcome(startTicket({ before: [], doneAt: NOW + ago }, longAgo, wang, NOW))).toEqual(expected)
  })

  // the last step was an hour ago
  test.each([
    ['at the moment of the last step', -HOUR, ['TicketStarted']],
    ['by a phone whose clock is two minutes slow', -HOUR - 2 * MINUTE, ['TicketStarted']],
    ['before the last step', -HOUR - 2 * MINUTE - 1, ['DONE_BEFORE_LAST_STEP']],
  ])('%s', (_, ago, expected) => {
    expect(outcome(startTicket({ before: [], doneAt: NOW + ago }, ticketIn('taken'), wang, NOW))).toEqual(expected)
  })

  test('bears the time at which it happened, and beside it when it was told', () => {
    const decision = startTicket({ before: [], doneAt: NOW - 30 * MINUTE }, ticketIn('taken'), wang, NOW)
    expect(decision).toMatchObject({ events: [{ at: NOW - 30 * MINUTE, sentAt: NOW }] })
  })

  test('never runs backwards, and never ahead of the server', () => {
    const slow = startTicket({ before: [], doneAt: NOW - HOUR - MINUTE }, ticketIn('taken'), wang, NOW)
    expect(slow).toMatchObject({ events: [{ at: NOW - HOUR }] })
    const fast = startTicket({ before: [], doneAt: NOW + MINUTE }, ticketIn('taken'), wang, NOW)
    expect(fast).toMatchObject({ events: [{ at: NOW }] })
  })

  test('what is sent at once bears no second time', () => {
    const decision = takeTicket({}, ticketIn('assigned'), wang, NOW)
    expect(decision.ok && decision.events[0]).toEqual({ type: 'TicketTaken', workerId: wang.personId, matterIds: ['matter-1'], at: NOW })
  })

  test('in order: taken, started and finished on the stair, all sent an hour later', () => {
    const assigned = ticketIn('assigned')
    const taken = after(assigned, takeTicket({ doneAt: NOW - 50 * MINUTE }, assigned, wang, NOW))
    const working = after(taken, startTicket({ before: [], doneAt: NOW - 40 * MINUTE }, taken, wang, NOW))
    const done = after(working, finishTicket(finishing({ doneAt: NOW - 10 * MINUTE }), working, wang, NOW))
    expect(done).toMatchObject({ phase: 'finished', finishedAt: NOW - 10 * MINUTE })
  })

  test('a neighbour’s matter that was attached meanwhile does not stand in its way', () => {
    const joined = ticketIn('working', { type: 'MatterAttached', matterId: 'matter-2', at: NOW - 5 * MINUTE })
    expect(outcome(finishTicket(finishing({ doneAt: NOW - 10 * MINUTE }), joined, wang, NOW))).toEqual(['TicketFinished'])
  })
})
