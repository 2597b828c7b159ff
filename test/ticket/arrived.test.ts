import type { TicketPage } from '../../src/contract/ticket'
import type { Actor } from '../../src/domain/actor'
import { lastSeen, orKept } from '../../src/miniapp/kept'
import { offlineProblem } from '../../src/miniapp/problem'
import { keepArrived, keptAs } from '../../src/miniapp/ticket/arrived'
import { personId } from '../../src/miniapp/token'
import { phone } from '../miniapp/phone'

const WORKER: Actor = { personId: 'wang', role: 'worker', unitIds: [] }
const take = { path: '/api/estates/e/tickets/t1/take' }
const seen = () => orKept(keptAs('t1'), async () => ({ id: 't1', phase: 'waiting', mine: false, can: ['takeTicket'] }))

beforeEach(() => {
  phone.reset()
  personId.set('wang')
})

describe('a step that has arrived', () => {
  test('is kept on the phone, so that losing the signal before the ticket is read again does not undo it', async () => {
    await seen()
    expect(keepArrived('t1', [take], WORKER)).toMatchObject({ phase: 'taken', mine: true })
    expect(await orKept(keptAs('t1'), () => Promise.reject(offlineProblem()))).toMatchObject({ phase: 'taken', can: expect.arrayContaining(['finishTicket']) })
  })

  test('changes nothing of another ticket, nor one that was never seen', async () => {
    await seen()
    expect(keepArrived('t2', [take], WORKER)).toBeUndefined()
    expect(keepArrived('t1', [{ path: '/api/estates/e/tickets/t2/take' }], WORKER)).toBeUndefined()
    expect(lastSeen<TicketPage>(keptAs('t1'))?.phase).toBe('waiting')
  })
})
