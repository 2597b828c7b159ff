import { cancelTicket, detachMatter, handTicketToRoundTable } from '../../src/domain/ticket/cancelTicket'
import { declineTicket } from '../../src/domain/ticket/declineTicket'
import { reopenTicket } from '../../src/domain/ticket/reopenTicket'
import { after, as, finishedForThree, manager, NOW, outcome, secretary, ticketIn, WANG, wang } from './givenTicket'

const toTable = { itemId: 'item-1', itemNumber: 7, words: '要邻居一起商量' }

/** Three reporters, finished once, the second says 没修好. */
const sentBack = () => {
  const ticket = finishedForThree()
  return after(ticket, reopenTicket({ matterId: 'matter-2', words: '还漏', photoIds: [] }, ticket, NOW))
}

describe('calling a ticket off', () => {
  test.each([
    ['waiting', manager, ['MatterDetached', 'TicketCancelled']],
    ['working', secretary, ['MatterDetached', 'TicketCancelled']],
    ['paused', manager, ['MatterDetached', 'TicketCancelled']],
    ['finished', manager, ['TICKET_WRONG_PHASE']],
    ['cancelled', manager, ['TICKET_WRONG_PHASE']],
    ['working', as('worker'), ['NOT_YOUR_ROLE']],
  ] as const)('that is %s', (phase, actor, expected) => {
    expect(outcome(cancelTicket({ reason: '报重了' }, ticketIn(phase), actor, NOW))).toEqual(expected)
  })

  test('needs a reason', () => {
    expect(outcome(cancelTicket({ reason: '' }, ticketIn('waiting'), manager, NOW))).toEqual(['WORDS_MISSING'])
  })

  test('ends nothing for those whose matter was finished: the work before stands', () => {
    const ticket = sentBack()
    const decision = cancelTicket({ reason: '要换整根管，另外安排' }, ticket, manager, NOW)
    expect(outcome(decision)).toEqual(['MatterDetached'])
    expect(after(ticket, decision)).toMatchObject({
      phase: 'finished',
      matterIds: ['matter-1', 'matter-3'],
      outstanding: [],
      finishedAt: ticket.finishes[0]?.at,
    })
  })
})

test('declined after a 没修好 and then called off, it is once more the work of the one who did it', () => {
  const ticket = sentBack()
  const declined = after(ticket, declineTicket({ reason: '要吊车' }, ticket, wang, NOW))
  expect(declined.workerId).toBeUndefined()
  expect(after(declined, cancelTicket({ reason: '另外安排' }, declined, manager, NOW))).toMatchObject({ phase: 'finished', workerId: WANG })
})

describe('handing on to the round table', () => {
  test('takes all that still needs work to one item', () => {
    const ticket = ticketIn('taken', { type: 'MatterAttached', matterId: 'matter-2', at: NOW })
    const decision = handTicketToRoundTable(toTable, ticket, secretary, NOW)
    expect(outcome(decision)).toEqual(['MatterDetached', 'MatterDetached', 'TicketCancelled'])
    expect(decision).toMatchObject({ events: [{ to: 'roundTable' }, {}, { itemId: 'item-1', itemNumber: 7 }] })
    expect(after(ticket, decision)).toMatchObject({ phase: 'cancelled', matterIds: [] })
  })

  test.each([
    ['a worker may not', as('worker'), 'working', ['NOT_YOUR_ROLE']],
    ['nor once it is closed', manager, 'closed', ['TICKET_WRONG_PHASE']],
  ] as const)('%s', (_, actor, phase, expected) => {
    expect(outcome(handTicketToRoundTable(toTable, ticketIn(phase), actor, NOW))).toEqual(expected)
  })
})

describe('one matter leaves by itself', () => {
  const leave = (matterId: string) => ({ matterId, words: '', itemId: 'item-1', itemNumber: 7 })

  test('the ticket goes on for the others, and ends with the last', () => {
    const two = ticketIn('working', { type: 'MatterAttached', matterId: 'matter-2', at: NOW })
    const one = after(two, detachMatter(leave('matter-1'), two, NOW))
    expect(one).toMatchObject({ phase: 'working', matterIds: ['matter-2'], outstanding: ['matter-2'] })
    expect(after(one, detachMatter(leave('matter-2'), one, NOW)).phase).toBe('cancelled')
  })

  test('one that is not on it, or has left already, changes nothing', () => {
    expect(outcome(detachMatter(leave('other'), ticketIn('working'), NOW))).toEqual([])
  })
})
