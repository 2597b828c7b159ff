import type { Actor } from '../../src/domain/actor'
import { ahead, stepsOn } from '../../src/miniapp/ticket/ahead'

const WORKER: Actor = { personId: 'wang', role: 'worker', unitIds: [] }
const step = (name: string, ticketId = 't1') => ({ path: `/api/estates/e/tickets/${ticketId}/${name}` })
const ticket = (more: object = {}) => ({ phase: 'waiting' as const, mine: false, can: ['takeTicket'], ...more })

describe('a ticket with steps that wait on the phone', () => {
  test.each([
    ['take', 'taken', ['declineTicket', 'startTicket', 'pauseTicket', 'finishTicket']],
    ['start', 'working', ['pauseTicket', 'finishTicket']],
    ['pause', 'paused', ['pauseTicket', 'resumeTicket', 'finishTicket']],
    ['resume', 'working', ['pauseTicket', 'finishTicket']],
    ['finish', 'finished', []],
  ])('after %s stands as %s, and goes on from there', (name, phase, can) => {
    expect(ahead(ticket({ phase: 'taken', mine: true }), [step(name)], WORKER)).toMatchObject({ phase, can, mine: true })
  })

  test('becomes one’s own by being taken, whatever comes after', () => {
    expect(ahead(ticket(), [step('take'), step('start')], WORKER)).toMatchObject({ mine: true, phase: 'working', can: ['pauseTicket', 'finishTicket'] })
  })

  test('is nobody’s once it is given back', () => {
    expect(ahead(ticket({ phase: 'taken', mine: true }), [step('decline')], WORKER)).toMatchObject({ mine: false, phase: 'waiting' })
  })

  test('is as the server said when nothing waits', () => {
    const same = ticket()
    expect(ahead(same, [], WORKER)).toBe(same)
  })

  test('counts only its own steps', () => {
    const all = [step('take', 't2'), step('start')]
    expect(stepsOn('t1', all)).toEqual([step('start')])
  })
})
