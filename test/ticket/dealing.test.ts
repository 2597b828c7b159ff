import { mayDo, type TicketStep } from '../../src/domain/ticket/mayDo'
import type { TicketPhase } from '../../src/domain/ticket/ticket'
import { dealing } from '../../src/miniapp/ticket/acts'

const own = (phase: TicketPhase) => {
  const can = mayDo({ phase, workerId: 'wang' }, { personId: 'wang', role: 'worker', unitIds: [] })
  return dealing({ can: [...can], mine: true, phase })
}
const manager = (phase: TicketPhase) =>
  dealing({ can: [...mayDo({ phase }, { personId: 'zhao', role: 'manager', unitIds: [] })], mine: false, phase })

describe('the step that is red in the dock', () => {
  test.each<[TicketPhase, TicketStep | undefined]>([
    ['assigned', 'takeTicket'],
    ['taken', 'startTicket'],
    ['working', 'finishTicket'],
    ['paused', 'resumeTicket'],
    ['finished', undefined],
  ])('for the worker of one that is %s is %s', (phase, chief) => expect(own(phase).chief).toBe(chief))

  test('for the manager is giving it out, while it is nobody’s', () => {
    expect(manager('waiting').chief).toBe('assignTicket')
    expect(manager('working').chief).toBeUndefined()
    expect(manager('working').second).toBe('assignTicket')
  })
})

test.each<TicketPhase>(['waiting', 'assigned', 'taken', 'working', 'paused'])('no step that is open is left out of a ticket that is %s', (phase) => {
  for (const [shown, can] of [
    [own(phase), mayDo({ phase, workerId: 'wang' }, { personId: 'wang', role: 'worker', unitIds: [] })],
    [manager(phase), mayDo({ phase }, { personId: 'zhao', role: 'manager', unitIds: [] })],
  ] as const) {
    const named = [shown.chief, shown.second, ...shown.more].filter((step) => step !== undefined)
    expect([...named].sort()).toEqual([...can].sort())
  }
})
