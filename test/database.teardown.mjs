// Jest's global teardown: ends the run's PostgreSQL at once (nothing in it is kept) and removes its folder.
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

export const FOLDER = 'xiaoyuanzhuo-test-'

export default async function teardown() {
  if (process.env.TEST_DATABASE_DIR) await discard(process.env.TEST_DATABASE_DIR)
}

export async function discard(folder) {
  const pid = postmasterIn(folder)
  if (pid) {
    try {
      process.kill(pid, 'SIGQUIT')
    } catch {
      // It has ended already.
    }
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

function postmasterIn(folder) {
  try {
    return Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
}
