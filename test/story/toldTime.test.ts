import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { mainOfStory } from '../../src/server/story/main'
import { toldTime } from '../../src/server/story/toldTime'
import { given, START } from '../given'
import { importsIn, sourcesIn } from '../fences'

const DAY = 86_400_000
const clock = { now: () => START as number }
const server = given.server({ clock: () => clock.now() })

/** The process that tells: what it says is heard, and what is said to it kept. */
class Told extends EventEmitter {
  readonly said: Record<string, unknown>[] = []
  send = (message: object) => {
    this.said.push(message as Record<string, unknown>)
    this.emit('said')
  }
  async putForward(to: number | string) {
    const answered = new Promise((resolve) => this.once('said', resolve))
    this.emit('message', { putForward: typeof to === 'string' ? to : new Date(to).toISOString() })
    await answered
    return this.said.at(-1)
  }
}

test('put forward, the clock takes the jobs with it: what nobody says a word about closes on its own day', async () => {
  const told = new Told()
  const machine = { now: START + 300 * DAY }
  const time = toldTime(told, START, () => machine.now)
  clock.now = time.clock
  time.serving?.(server.deps, 'postgresql://here')
  expect(told.said).toEqual([{ serving: 'postgresql://here' }])
  const { body: matter } = await server.as('residentA').post('/matters', { category: 'repair', text: '楼道灯不亮', photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' })
  await server.as('manager').post(`/matters/${matter.id}/answer`, { words: '修好了' })
  const { closeOn } = (await server.as('residentA').get(`/matters/${matter.id}`)).body
  expect(await told.putForward(START + 30 * DAY)).toEqual({ now: new Date(START + 30 * DAY).toISOString() })
  const { rows } = await server.pool.query(`select at from event where stream_id = $1 and type = 'MatterClosedUnconfirmed'`, [matter.id])
  expect(rows[0].at.getTime() - Date.parse(closeOn)).toBeLessThan(DAY / 4)
  machine.now += 1000
  expect(time.clock()).toBe(START + 30 * DAY + 1000)
})

test('it never goes back, and never comes before the machine’s own clock', async () => {
  const told = new Told()
  const time = toldTime(told, START - DAY, () => START)
  time.serving?.(server.deps, 'postgresql://here')
  await told.putForward(START - 2 * DAY)
  expect(time.clock()).toBe(START - DAY)
  await told.putForward(START + DAY)
  expect(time.clock()).toBe(START)
  told.emit('message', { putForward: 'tomorrow' })
  expect(told.said.length).toBe(3)
})

test('no other server has such a clock: it needs a process that tells, and what npm start runs never imports it', () => {
  expect(() => toldTime({ on: () => {} }, START)).toThrow('npm run demo:story')
  const into = sourcesIn('src').filter(({ path }) => !path.startsWith('src/server/story/')).flatMap(({ path, text }) => importsIn(path, text)).filter(({ to }) => to.startsWith('src/server/story'))
  expect(into).toEqual([])
  expect(readFileSync('scripts/start/run.mjs', 'utf8')).not.toMatch(/[sS]tory/)
})

test('in a production start it refuses, before anything is opened', () => {
  const before = process.env
  process.env = { ...before, XYZ_MODE: 'production', SMS_URL: 'https://sms.example', SMS_SECRET: 's'.repeat(32) }
  try {
    expect(() => mainOfStory(Promise.resolve())).toThrow('只在演示模式里')
  } finally {
    process.env = before
  }
})
