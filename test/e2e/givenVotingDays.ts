import { readFile, rm } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { openEmbedded } from '../../src/server/db/embedded'
import { openPool, type Pool } from '../../src/server/db/pool'
import { startServer, type ServerProcess } from '../recovery/serverProcess'
import { seededData } from './seededData'
import { openBrowser, Phone, somebody, type DemoPerson } from './phone'

const DAY = 86_400_000
const CLOCK = new URL('./shiftedClock.mjs', import.meta.url).href

export interface VotingDays {
  readonly browser: Browser
  readonly origin: string
  /** Goes on so many days after today, with the same data. */
  on(days: number): Promise<void>
  phoneOf(role: string, nth?: number): Promise<Phone>
  phoneFor(person: DemoPerson): Promise<Phone>
  people(): Promise<DemoPerson[]>
  /** For what no page does: something that happened outside. */
  outside<T>(act: (pool: Pool) => Promise<T>): Promise<T>
}

/** A demonstration whose days go by as the test says. */
export function givenVotingDays(): VotingDays {
  const made: { server?: ServerProcess; browser?: Browser; home?: string; data?: string } = {}
  const on = async (days: number) => {
    await made.server?.stop()
    made.server = await startServer({ DATA_DIR: made.data as string, CLOCK_AHEAD: String(days * DAY), NODE_OPTIONS: `--import ${CLOCK}` })
  }
  beforeAll(async () => {
    Object.assign(made, await seededData('/var/tmp/xyz-e2e-days-'))
    made.browser = await openBrowser()
    await on(0)
  }, 600_000)
  afterAll(async () => {
    await made.browser?.close()
    await made.server?.stop()
    if (made.home) await rm(made.home, { recursive: true, force: true })
  }, 60_000)
  const self: VotingDays = {
    get browser() { return made.browser as Browser },
    get origin() { return made.server?.origin as string },
    on,
    phoneFor: (person) => Phone.of(self.browser, self.origin, person),
    phoneOf: async (role, nth) => Phone.of(self.browser, self.origin, await somebody(self.origin, role, nth)),
    people: async () => (await (await fetch(`${self.origin}/api/demo/people`)).json()).rows,
    async outside(act) {
      const database = await openEmbedded({ dataDir: made.data as string })
      const pool = openPool(database.connection)
      try {
        return await act(pool)
      } finally {
        await pool.end()
        await database.close()
      }
    },
  }
  return self
}

export interface SeededPerson {
  readonly name: string
  readonly phone: string
  readonly tie: string
  /** 3号楼2单元501. */
  readonly door: string
}

/** Who lives where, from the files that the model estate is made of. */
export async function seededPeople(): Promise<SeededPerson[]> {
  const lines = (await readFile('seed/hongsheng/人员.csv', 'utf8')).split(/\r?\n/).slice(1)
  return lines.filter(Boolean).map((line) => {
    const [name = '', phone = '', tie = '', building = '', entrance = '', unit = ''] = line.split(',')
    return { name, phone, tie, door: `${building}${entrance}${unit}` }
  })
}

/** Those who have a phone and share their name with nobody. */
export const known = (people: readonly SeededPerson[]): SeededPerson[] => people.filter(({ name, phone }) => phone !== '' && people.filter((one) => one.name === name).length === 1)
