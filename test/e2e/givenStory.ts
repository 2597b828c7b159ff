import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Waypoint } from '../../src/story/onlooker'
import { openEmbedded } from '../../src/server/db/embedded'
import { openPool, type Pool } from '../../src/server/db/pool'
import { freePort } from '../recovery/serverProcess'
import { openBrowser, Phone, somebody } from './phone'

export interface FollowedStory {
  /** Lets the story go on to its next waypoint, and stops there. */
  next(): Promise<Waypoint>
  /** A phone of that day, with somebody logged in, or nobody. */
  phoneOf(at: Waypoint, role?: string): Promise<Phone>
  /** For what no page does: a row that is not as it was written. */
  outside(act: (pool: Pool) => Promise<unknown>): Promise<void>
  /** Lets it go on to its end: its exit code, and all that it said. */
  end(): Promise<{ code: number; said: string }>
}

/** `npm run demo:story` as it is typed, followed while it plays: it stops at its waypoints until it is told to go on. */
export function givenStory(): FollowedStory {
  const made: { home?: string; child?: ChildProcess; browser?: Browser; said: string; first?: Promise<unknown[]> } = { said: '' }
  const data = () => join(made.home as string, 'data')
  const ended = async () => {
    const { child } = made
    return child && child.exitCode === null ? ((await once(child, 'exit')) as [number])[0] : child?.exitCode
  }
  beforeAll(async () => {
    made.home = await mkdtemp('/var/tmp/xyz-e2e-story-')
    await chmod(made.home, 0o711)
    made.child = spawn(process.execPath, ['scripts/story.mjs', '--once'], {
      env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: data(), PORT: String(await freePort()) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [made.child.stdout, made.child.stderr]) stream?.on('data', (chunk: Buffer) => (made.said += chunk))
    made.first = once(made.child, 'message')
    made.browser = await openBrowser()
  }, 600_000)
  afterAll(async () => {
    await made.browser?.close()
    made.child?.kill('SIGTERM')
    await ended()
    if (made.home) await rm(made.home, { recursive: true, force: true })
  }, 60_000)
  return {
    async next() {
      const heard = made.first ?? once(made.child as ChildProcess, 'message')
      if (!made.first) made.child?.send('go on')
      made.first = undefined
      const gone = ended().then((code) => Promise.reject(new Error(`the story ended (${code}): ${made.said}`)))
      gone.catch(() => {})
      return ((await Promise.race([heard, gone])) as [Waypoint])[0]
    },
    async phoneOf({ origin, now }, role) {
      const phone = await Phone.of(made.browser as Browser, origin, role ? await somebody(origin, role) : undefined)
      await phone.page.clock.setFixedTime(new Date(now))
      return phone
    },
    async outside(act) {
      const database = await openEmbedded({ dataDir: data() })
      const pool = openPool(database.connection)
      await act(pool)
      await pool.end()
      await database.close()
    },
    async end() {
      made.child?.send('go on')
      return { code: (await ended()) as number, said: made.said }
    },
  }
}
