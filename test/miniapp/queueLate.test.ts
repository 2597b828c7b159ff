import { asProblem, isPassing, offlineProblem, Problem } from '../../src/miniapp/problem'
import { createQueue, type QueueState } from '../../src/miniapp/queue/queue'
import type { Wire } from '../../src/miniapp/send'

/** A worker's phone on a stair. */
function given() {
  const world = { disk: '', arrived: [] as Wire[], uploaded: [] as string[], dropped: [] as string[], names: 0, fault: undefined as Problem | undefined }
  const queue = createQueue({
    load: () => (world.disk ? (JSON.parse(world.disk) as QueueState) : undefined),
    save: (state) => {
      world.disk = JSON.stringify(state)
      return true
    },
    send: async (wire) => {
      if (world.fault) throw world.fault
      world.arrived.push(wire)
    },
    upload: async (_path, { key }) => {
      if (world.fault?.code === 'OFFLINE') throw world.fault
      world.uploaded.push(key)
      return `id-of-${key}`
    },
    drop: ({ file }) => world.dropped.push(file),
    problemOf: asProblem,
    passing: isPassing,
    mine: () => true,
    changed: () => undefined,
    newKey: () => `new-${++world.names}`,
    now: () => 9_000,
  })
  return { world, queue }
}

const step = (key: string, more: object = {}) => ({ method: 'POST' as const, path: `/${key}`, key, about: key, at: 60_000, body: {}, lateField: 'doneAt', ...more })
const AT = '1970-01-01T00:01:00.000Z'

describe('when a step was really done', () => {
  test('is left to the server when it is sent at once', async () => {
    const { world, queue } = given()
    queue.add(step('start'))
    await queue.flush()
    expect(world.arrived).toMatchObject([{ body: {} }])
    expect(world.arrived[0]?.body).not.toHaveProperty('doneAt')
  })

  test('is told by each step that had to wait, also by those behind the first', async () => {
    const { world, queue } = given()
    world.fault = offlineProblem()
    queue.add(step('start'))
    queue.add(step('finish'))
    await queue.flush()
    world.fault = undefined
    await queue.flush()
    expect(world.arrived.map(({ body }) => body)).toEqual([{ doneAt: AT }, { doneAt: AT }])
  })
})

describe('photos of a step', () => {
  const finish = () =>
    step('finish', { photoPath: '/photos', photos: [{ file: 'one', key: 'k1', field: 'before' }, { file: 'two', key: 'k2', field: 'after' }] })

  test('go each into its own field', async () => {
    const { world, queue } = given()
    queue.add(finish())
    await queue.flush()
    expect(world.arrived[0]?.body).toEqual({ before: ['id-of-k1'], after: ['id-of-k2'] })
  })

  test('stay on the phone while it is refused, and are let go with it', async () => {
    const { world, queue } = given()
    world.fault = new Problem('TICKET_WRONG_PHASE', '', 409)
    queue.add(finish())
    await queue.flush()
    expect(world.dropped).toEqual([])
    queue.dismiss('finish')
    expect(world.dropped).toEqual(['one', 'two'])
  })

  test('are sent anew when it is done again, under new names', async () => {
    const { world, queue } = given()
    world.fault = new Problem('TICKET_WRONG_PHASE', '', 409)
    queue.add(finish())
    await queue.flush()
    world.fault = undefined
    queue.again('finish')
    await queue.flush()
    expect(queue.state()).toEqual({ waiting: [], refused: [] })
    expect(world.uploaded).toEqual(['k1', 'k2', 'new-1', 'new-2'])
    expect(world.arrived).toMatchObject([{ key: 'new-3', body: { before: ['id-of-new-1'], after: ['id-of-new-2'] } }])
  })
})

describe('a step done again', () => {
  const refusedAfterWaiting = async (code: string) => {
    const { world, queue } = given()
    world.fault = offlineProblem()
    queue.add(step('start'))
    await queue.flush()
    world.fault = new Problem(code, '', 409)
    await queue.flush()
    world.fault = undefined
    queue.again('start')
    await queue.flush()
    return world.arrived[0]?.body
  }

  test('keeps the time at which it was done', async () => {
    expect(await refusedAfterWaiting('TICKET_WRONG_PHASE')).toEqual({ doneAt: AT })
  })
  test('counts as done now when it was the time that was refused', async () => {
    expect(await refusedAfterWaiting('DONE_BEFORE_LAST_STEP')).toEqual({})
  })
})
