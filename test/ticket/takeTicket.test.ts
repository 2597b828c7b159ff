import { assignTicket } from '../../src/domain/ticket/assignTicket'
import { declineTicket } from '../../src/domain/ticket/declineTicket'
import { startTicket } from '../../src/domain/ticket/startTicket'
import { takeTicket } from '../../src/domain/ticket/takeTicket'
import { after, as, LI, li, manager, NOW, outcome, secretary, ticketIn, WANG, wang, WORKERS } from './givenTicket'

const toLi = { workerId: LI, workers: WORKERS, words: '李师傅离得近' }

describe('assigning', () => {
  test.each([
    ['waiting', ['TicketAssigned'], 'assigned'],
    ['assigned', ['TicketAssigned'], 'assigned'],
    ['taken', ['TicketAssigned'], 'assigned'],
    ['working', ['TicketAssigned'], 'assigned'],
    ['paused', ['TicketAssigned'], 'paused'],
    ['finished', ['TICKET_WRONG_PHASE'], undefined],
    ['closed', ['TICKET_WRONG_PHASE'], undefined],
    ['cancelled', ['TICKET_WRONG_PHASE'], undefined],
  ] as const)('a ticket that is %s', (phase, expected, next) => {
    const decision = assignTicket(toLi, ticketIn(phase), manager, NOW)
    expect(outcome(decision)).toEqual(expected)
    if (next) expect(after(ticketIn(phase), decision)).toMatchObject({ phase: next, workerId: LI })
  })

  test('says from whom it went over', () => {
    expect(assignTicket(toLi, ticketIn('taken'), manager, NOW)).toMatchObject({ events: [{ workerId: LI, from: WANG }] })
  })

  test('to the one who has it changes nothing', () => {
    expect(outcome(assignTicket({ ...toLi, workerId: WANG }, ticketIn('working'), manager, NOW))).toEqual([])
  })

  test('is the company’s own affair: all reasons against it are told', () => {
    const decision = assignTicket({ ...toLi, workerId: 'stranger' }, ticketIn('closed'), secretary, NOW)
    expect(outcome(decision)).toEqual(['NOT_YOUR_ROLE', 'TICKET_WRONG_PHASE', 'NO_SUCH_WORKER'])
  })
})

describe('taking', () => {
  test.each([
    ['any worker takes what is nobody’s', 'waiting', li, ['TicketTaken']],
    ['the one it was given to', 'assigned', wang, ['TicketTaken']],
    ['not another', 'assigned', li, ['NOT_YOUR_TICKET']],
    ['twice by the same counts once', 'taken', wang, []],
    ['again while working', 'working', wang, []],
    ['again while it is paused', 'paused', wang, []],
    ['what another has taken', 'taken', li, ['NOT_YOUR_TICKET', 'TICKET_WRONG_PHASE']],
    ['what is finished', 'finished', wang, ['TICKET_WRONG_PHASE']],
    ['the manager does not take', 'waiting', manager, ['NOT_YOUR_ROLE']],
    ['nor somebody of the same name in another role', 'assigned', as('resident', WANG), ['NOT_YOUR_ROLE']],
  ] as const)('%s', (_, phase, actor, expected) => {
    expect(outcome(takeTicket({}, ticketIn(phase), actor, NOW))).toEqual(expected)
  })
})

describe('declining', () => {
  const why = { reason: '不会修电梯' }

  test.each([
    ['assigned', wang, why, ['TicketDeclined']],
    ['taken', wang, why, ['TicketDeclined']],
    ['working', wang, why, ['TICKET_WRONG_PHASE']],
    ['assigned', li, why, ['NOT_YOUR_TICKET']],
    ['assigned', manager, why, ['NOT_YOUR_TICKET']],
    ['assigned', wang, { reason: '  ' }, ['WORDS_MISSING']],
  ] as const)('a ticket that is %s', (phase, actor, command, expected) => {
    expect(outcome(declineTicket(command, ticketIn(phase), actor, NOW))).toEqual(expected)
  })

  test('leaves it for any other worker', () => {
    const declined = after(ticketIn('assigned'), declineTicket(why, ticketIn('assigned'), wang, NOW))
    expect(declined).toMatchObject({ phase: 'waiting', workerId: undefined })
    expect(outcome(takeTicket({}, declined, li, NOW))).toEqual(['TicketTaken'])
  })
})

describe('starting', () => {
  test.each([
    ['taken', wang, ['TicketStarted']],
    ['working', wang, []],
    ['assigned', wang, ['TICKET_WRONG_PHASE']],
    ['taken', li, ['NOT_YOUR_TICKET']],
    ['taken', manager, ['NOT_YOUR_TICKET']],
  ] as const)('a ticket that is %s', (phase, actor, expected) => {
    expect(outcome(startTicket({ before: [] }, ticketIn(phase), actor, NOW))).toEqual(expected)
  })

  test.each([
    [9, ['TicketStarted']],
    [10, ['TOO_MANY_PHOTOS']],
  ])('with %i photos of how it was found', (count, expected) => {
    const before = Array.from({ length: count }, (_, index) => `photo-${index}`)
    expect(outcome(startTicket({ before }, ticketIn('taken'), wang, NOW))).toEqual(expected)
  })
})
