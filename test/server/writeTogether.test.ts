import { given } from '../given'

const server = given.server()
const MATTER = { category: 'repair', text: '楼道灯不亮', photoIds: [], where: { kind: 'estate' }, seenBy: 'neighbours' }
const report = (text: string, key?: string) => server.as('residentA').post('/matters', { ...MATTER, text }, key)
const events = async (id: string) => (await server.pool.query('select version, type from event where stream_id = $1 order by version', [id])).rows

describe('commands that arrive together', () => {
  test('are each done once, with a number and a key of their own', async () => {
    const keys = Array.from({ length: 40 }, (_, place) => `together-key-${place}`)
    const first = await Promise.all(keys.map((key, place) => report(`第 ${place} 件`, key)))
    expect(first.map(({ status }) => status)).toEqual(keys.map(() => 200))
    expect(new Set(first.map(({ body }) => body.number)).size).toBe(40)
    const again = await Promise.all(keys.map((key, place) => report(`第 ${place} 件`, key)))
    expect(again.map(({ body }) => body.id)).toEqual(first.map(({ body }) => body.id))
    const kept = await server.pool.query(`select count(*) from matter where text like '第 % 件'`)
    expect(kept.rows[0].count).toBe(40)
  })

  test('take fewer statements than there are of them', async () => {
    const written: string[] = []
    const ask = server.pool.query
    server.pool.query = ((...args: [{ name?: string }]) => {
      if (args[0]?.name?.startsWith('write ')) written.push(args[0].name)
      return (ask as (...all: unknown[]) => unknown).apply(server.pool, args)
    }) as never
    try {
      await Promise.all(Array.from({ length: 40 }, (_, place) => report(`一起报的 ${place}`)))
    } finally {
      server.pool.query = ask
    }
    expect(written.length).toBeLessThan(20)
  })

  test('and change the same thing go one after another: each sees what the one before did', async () => {
    const { body: matter } = await report('大家都遇到了')
    const neighbours = ['residentB', 'worker', 'committee', 'clerk'] as const
    await server.as('manager').post(`/matters/${matter.id}/check`, { result: 'pass' })
    const answers = await Promise.all(neighbours.map((part) => server.as(part).post(`/matters/${matter.id}/join`)))
    const joined = answers.filter(({ status }) => status === 200).length
    expect(joined).toBeGreaterThan(1)
    const state = await server.pool.query('select joined, version from matter where id = $1', [matter.id])
    expect(state.rows[0].joined).toBe(joined)
    expect((await events(matter.id)).map(({ version }) => version)).toEqual(Array.from({ length: state.rows[0].version }, (_, place) => place + 1))
  })

  test('do not fail by the fault of one among them', async () => {
    const { body: matter } = await report('只能受理一次')
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => server.as('manager').post(`/matters/${matter.id}/accept`, { words: '' })),
      ...Array.from({ length: 6 }, (_, place) => report(`旁边的 ${place}`)),
    ])
    expect(answers.slice(6).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect((await events(matter.id)).filter(({ type }) => type === 'MatterAccepted')).toHaveLength(1)
  })
})
