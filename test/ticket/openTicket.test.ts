import { attachMatter } from '../../src/domain/ticket/attachMatter'
import { openTicket } from '../../src/domain/ticket/openTicket'
import { after, as, LI, manager, NOW, opening, outcome, secretary, ticketIn } from './givenTicket'

describe('opening a ticket', () => {
  test.each([
    ['the manager', manager, {}, ['TicketOpened']],
    ['the secretary', secretary, {}, ['TicketOpened']],
    ['given to a worker at once', manager, { workerId: LI }, ['TicketOpened', 'TicketAssigned']],
    ['to somebody who does not work here', manager, { workerId: 'stranger' }, ['NO_SUCH_WORKER']],
    ['a worker', as('worker'), {}, ['NOT_YOUR_ROLE']],
    ['a resident', as('resident'), {}, ['NOT_YOUR_ROLE']],
    ['500 letters go with it', manager, { words: '灯'.repeat(500) }, ['TicketOpened']],
    ['501 letters are too many', manager, { words: '灯'.repeat(501) }, ['WORDS_TOO_LONG']],
  ])('%s', (_, actor, change, expected) => {
    expect(outcome(openTicket(opening(change), actor, NOW))).toEqual(expected)
  })
})

describe('the same fault told again', () => {
  test.each([
    ['waiting', ['MatterAttached']],
    ['assigned', ['MatterAttached']],
    ['taken', ['MatterAttached']],
    ['working', ['MatterAttached']],
    ['paused', ['MatterAttached']],
    ['finished', ['TICKET_WRONG_PHASE']],
    ['closed', ['TICKET_WRONG_PHASE']],
    ['cancelled', ['TICKET_WRONG_PHASE']],
  ] as const)('joins a ticket that is %s', (phase, expected) => {
    expect(outcome(attachMatter({ matterId: 'matter-2' }, ticketIn(phase), manager, NOW))).toEqual(expected)
  })

  test('needs the work like the first, and counts once however often it is said', () => {
    const once = after(ticketIn('working'), attachMatter({ matterId: 'matter-2' }, ticketIn('working'), secretary, NOW))
    expect(once.outstanding).toEqual(['matter-1', 'matter-2'])
    expect(outcome(attachMatter({ matterId: 'matter-2' }, once, secretary, NOW))).toEqual([])
  })

  test('is not put there by a worker', () => {
    expect(outcome(attachMatter({ matterId: 'matter-2' }, ticketIn('taken'), as('worker'), NOW))).toEqual(['NOT_YOUR_ROLE'])
  })
})
