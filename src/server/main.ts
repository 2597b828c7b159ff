import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openDatabase } from './db/database'
import { readSettings } from './settings'
import { isStartProblem } from './startProblem'
import type { Closers } from './serve'
import { MACHINE_TIME, type Time } from './time'

const tell = (line: string) => process.stdout.write(`${line}\n`)

/**
 * Starts the server by the settings in the environment and keeps it until it is told to stop.
 * `pages` is what it has to wait for before it answers: the pages' build, which goes on beside the database's start.
 */
export async function main(pages: Promise<unknown> = Promise.resolve(), time: Time = MACHINE_TIME): Promise<void> {
  // Whatever goes wrong here first is told first; a build that fails meanwhile is told when it is waited for.
  pages.catch(() => {})
  const closers: Closers = []
  const signalled = stopOnSignal(closers)
  try {
    const settings = readSettings(process.env)
    // PostgreSQL starts in a process of its own: all that answers is loaded meanwhile
    const database = await openDatabase(settings, tell, () => void loadServe().catch(() => {}))
    closers.unshift(() => database.close())
    const { serve } = await loadServe()
    await serve(settings, database, { pages, closers, tell, time })
  } catch (error) {
    if (signalled()) return
    process.stderr.write(`${isStartProblem(error) ? error.message : (error as Error).stack}\n`)
    await closeAll(closers)
    process.exit(1)
  }
}

const loadServe = () => import('./serve')

/** The first signal stops in order: no new work, what is running ends, then the database. The second does not wait. */
function stopOnSignal(closers: Closers): () => boolean {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (stopping) process.exit(1)
      stopping = true
      await closeAll(closers)
      process.exit(0)
    })
  }
  return () => stopping
}

async function closeAll(closers: Closers): Promise<void> {
  for (let close = closers.shift(); close; close = closers.shift()) {
    await close().catch((error: Error) => process.stderr.write(`${error.stack}\n`))
  }
}

const startedDirectly = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (startedDirectly) await main()
