import { asProblem, isPassing, offlineProblem, Problem } from '../../src/miniapp/problem'
import { createQueue, type QueueParts, type QueueState } from '../../src/miniapp/queue/queue'
import type { Wire } from '../../src/miniapp/send'

/** A phone with a disk, and a server that may be out of reach or refuse. */
function given() {
  const world = {
    disk: undefined as string | undefined,
    full: false,
    person: 'wang',
    arrived: [] as Wire[],
    uploaded: [] as string[],
    dropped: [] as string[],
    names: 0,
    send: (_: Wire): void => undefined,
    upload: (_: string): void => undefined,
  }
  const parts: QueueParts = {
    load: () => (world.disk ? (JSON.parse(world.disk) as QueueState) : undefined),
    save: (state) => {
      if (world.full) return false
      world.disk = JSON.stringify(state)
      return true
    },
    send: async (wire) => {
      world.send(wire)
      world.arrived.push(wire)
    },
    upload: async (_path, photo) => {
      world.upload(photo.file)
      world.uploaded.push(photo.file)
      return `id-of-${photo.file}`
    },
    drop: ({ file }) => world.dropped.push(file),
    problemOf: asProblem,
    passing: isPassing,
    mine: ({ by }) => by === world.person,
    changed: () => undefined,
    newKey: () => `again-${++world.names}`,
    now: () => 5_000,
  }
  return { world, open: () => createQueue(parts) }
}

const command = (key: string, more: object = {}) => ({
  method: 'POST' as const, path: `/do/${key}`, key, about: key, at: 0, by: 'wang', body: { words: key }, ...more,
})
const offline = () => {
  throw offlineProblem()
}
const keys = (sent: readonly { key?: string }[]) => sent.map(({ key }) => key)

describe('what is done with no signal', () => {
  test('is sent in order, once, when the signal is back', async () => {
    const { world, open } = given()
    const queue = open()
    world.send = offline
    for (const key of ['start', 'finish']) queue.add(command(key))
    expect(await queue.flush()).toEqual([])
    world.send = () => undefined
    expect(keys(await queue.flush())).toEqual(['start', 'finish'])
    expect(await queue.flush()).toEqual([])
    expect(keys(world.arrived)).toEqual(['start', 'finish'])
  })

  test('outlives the app', async () => {
    const { world, open } = given()
    open().add(command('finish'))
    await open().flush()
    expect(keys(world.arrived)).toEqual(['finish'])
    expect(open().state().waiting).toEqual([])
  })

  test('keeps its key when the answer was lost, so that the server can tell it is the same', async () => {
    const { world, open } = given()
    const queue = open()
    const seen: (string | undefined)[] = []
    world.send = ({ key }) => {
      seen.push(key)
      if (seen.length === 1) throw offlineProblem()
    }
    queue.add(command('finish'))
    await queue.flush()
    await queue.flush()
    expect(seen).toEqual(['finish', 'finish'])
  })

  test('a later one does not overtake one that the server is too busy for', async () => {
    const { world, open } = given()
    const queue = open()
    world.send = ({ key }) => {
      if (key === 'start') throw new Problem('TRY_AGAIN_SOON', '忙', 503)
    }
    queue.add(command('start'))
    queue.add(command('finish'))
    await queue.flush()
    expect(world.arrived).toEqual([])
    expect(keys(queue.state().waiting)).toEqual(['start', 'finish'])
  })

  test('a refused one is put aside with its reason, and the next goes on', async () => {
    const { world, open } = given()
    const queue = open()
    world.send = ({ key }) => {
      if (key === 'start') throw new Problem('TICKET_GONE', '这张工单已撤销', 409)
    }
    queue.add(command('start'))
    queue.add(command('other'))
    await queue.flush()
    expect(keys(world.arrived)).toEqual(['other'])
    expect(open().state().refused).toMatchObject([{ command: { key: 'start' }, reason: '这张工单已撤销' }])
    queue.dismiss('start')
    expect(queue.state().refused).toEqual([])
  })

  test('is never sent as somebody else', async () => {
    const { world, open } = given()
    const queue = open()
    queue.add(command('finish'))
    world.person = 'li'
    queue.add(command('join', { by: 'li' }))
    await queue.flush()
    expect(keys(world.arrived)).toEqual(['join'])
    world.person = 'wang'
    await queue.flush()
    expect(keys(world.arrived)).toEqual(['join', 'finish'])
  })

  test('two flushes at once send it once', async () => {
    const { world, open } = given()
    const queue = open()
    queue.add(command('finish'))
    await Promise.all([queue.flush(), queue.flush()])
    expect(keys(world.arrived)).toEqual(['finish'])
  })

  test('is refused at once when the phone has no room', () => {
    const { world, open } = given()
    const queue = open()
    world.full = true
    expect(queue.add(command('finish'))).toBe(false)
    expect(queue.state().waiting).toEqual([])
  })
})

describe('photos done with no signal', () => {
  const withPhotos = () =>
    command('finish', {
      photoPath: '/photos', photoField: 'photoIds',
      photos: [{ file: 'one', key: 'k1' }, { file: 'two', key: 'k2' }],
    })

  test('go before their command, which bears their ids, and are then let go', async () => {
    const { world, open } = given()
    const queue = open()
    queue.add(withPhotos())
    await queue.flush()
    expect(world.arrived[0]?.body).toEqual({ words: 'finish', photoIds: ['id-of-one', 'id-of-two'] })
    expect(world.dropped).toEqual(['one', 'two'])
  })

  test('are not sent twice when the network breaks between them, even over a restart', async () => {
    const { world, open } = given()
    open().add(withPhotos())
    world.upload = (file) => {
      if (file === 'two') throw offlineProblem()
    }
    await open().flush()
    world.upload = () => undefined
    await open().flush()
    expect(world.uploaded).toEqual(['one', 'two'])
    expect(world.arrived[0]?.body).toEqual({ words: 'finish', photoIds: ['id-of-one', 'id-of-two'] })
  })
})
