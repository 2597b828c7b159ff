import { DAY, MINUTE } from '../../src/domain/calendar'
import { PAUSE_MOST_DAYS, pauseTicket } from '../../src/domain/ticket/pauseTicket'
import { resumeTicket } from '../../src/domain/ticket/resumeTicket'
import { after, li, manager, NOW, outcome, secretary, ticketIn, wang } from './givenTicket'

const parts = { reason: '等配件', resumeOn: '2026-03-09', due: NOW + 8 * DAY } as const

describe('pausing in public', () => {
  test.each([
    ['taken', wang, ['TicketPaused']],
    ['working', wang, ['TicketPaused']],
    ['working', manager, ['TicketPaused']],
    ['working', li, ['NOT_YOUR_TICKET']],
    ['working', secretary, ['NOT_YOUR_TICKET']],
    ['waiting', manager, ['TICKET_WRONG_PHASE']],
    ['assigned', wang, ['TICKET_WRONG_PHASE']],
    ['finished', wang, ['TICKET_WRONG_PHASE']],
  ] as const)('a ticket that is %s', (phase, actor, expected) => {
    expect(outcome(pauseTicket(parts, ticketIn(phase), actor, NOW))).toEqual(expected)
  })

  // today is 2026-03-04; 60 days later is 2026-05-03
  test.each([
    ['2026-03-03', ['RESUME_NOT_LATER']],
    ['2026-03-04', ['RESUME_NOT_LATER']],
    ['2026-03-05', ['TicketPaused']],
    ['2026-05-03', ['TicketPaused']],
    ['2026-05-04', ['PAUSE_TOO_LONG']],
  ] as const)('until %s', (resumeOn, expected) => {
    expect(PAUSE_MOST_DAYS).toBe(60)
    expect(outcome(pauseTicket({ ...parts, resumeOn }, ticketIn('working'), wang, NOW))).toEqual(expected)
  })

  test('is counted from the day on which it was said, not from the day on which it came in', () => {
    const late = { ...parts, resumeOn: '2026-03-04', doneAt: NOW - 20 * 60 * MINUTE } as const
    const earlier = { ...ticketIn('working'), stepAt: NOW - 2 * DAY }
    expect(outcome(pauseTicket(late, earlier, wang, NOW))).toEqual(['TicketPaused'])
  })

  test('needs a reason', () => {
    expect(outcome(pauseTicket({ ...parts, reason: ' ' }, ticketIn('working'), wang, NOW))).toEqual(['WORDS_MISSING'])
  })

  test('moves the due moment, and may be made longer when the part does not come', () => {
    const once = after(ticketIn('working'), pauseTicket(parts, ticketIn('working'), wang, NOW))
    expect(once).toMatchObject({ phase: 'paused', due: NOW + 8 * DAY })
    expect(outcome(pauseTicket(parts, once, wang, NOW))).toEqual([])
    const longer = pauseTicket({ ...parts, resumeOn: '2026-03-12', due: NOW + 11 * DAY }, once, wang, NOW + DAY)
    expect(after(once, longer).pauses).toEqual([
      { from: NOW, resumeOn: '2026-03-09', reason: '等配件', until: NOW + DAY },
      { from: NOW + DAY, resumeOn: '2026-03-12', reason: '等配件' },
    ])
  })
})

describe('resuming', () => {
  test.each([
    ['paused', wang, ['TicketResumed']],
    ['paused', manager, ['TicketResumed']],
    ['paused', li, ['NOT_YOUR_TICKET']],
    ['working', wang, []],
    ['working', li, ['NOT_YOUR_TICKET', 'TICKET_WRONG_PHASE']],
    ['taken', wang, ['TICKET_WRONG_PHASE']],
  ] as const)('a ticket that is %s', (phase, actor, expected) => {
    expect(outcome(resumeTicket({ due: NOW + 4 * DAY }, ticketIn(phase), actor, NOW))).toEqual(expected)
  })

  test('ends the pause and lets the clock run to the due moment reckoned anew', () => {
    const resumed = after(ticketIn('paused'), resumeTicket({ due: NOW + 4 * DAY }, ticketIn('paused'), wang, NOW))
    expect(resumed).toMatchObject({ phase: 'working', due: NOW + 4 * DAY, pauses: [{ until: NOW }] })
  })
})
