import { rm } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { startServer, type ServerProcess } from '../recovery/serverProcess'
import { openBrowser } from './phone'
import { seededData } from './seededData'

export interface Demo {
  readonly origin: string
  readonly browser: Browser
}

/** A demonstration of the test file's own with a browser before it, or the one that runs at `E2E_ORIGIN`; both are gone after its last test. */
export function givenDemo(): Demo {
  const made: { origin?: string; browser?: Browser; server?: ServerProcess; folder?: string } = {}
  beforeAll(async () => {
    if (process.env['E2E_ORIGIN']) made.origin = process.env['E2E_ORIGIN']
    else {
      const { home, data } = await seededData('/var/tmp/xyz-e2e-')
      made.folder = home
      made.server = await startServer({ DATA_DIR: data })
      made.origin = made.server.origin
    }
    made.browser = await openBrowser()
  }, 600_000)
  afterAll(async () => {
    await made.browser?.close()
    await made.server?.stop()
    if (made.folder) await rm(made.folder, { recursive: true, force: true })
  }, 60_000)
  return {
    get origin() { return made.origin as string },
    get browser() { return made.browser as Browser },
  }
}
