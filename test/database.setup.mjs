// Jest's global setup: names one throwaway data folder for the whole run. PostgreSQL is started in it by the first
// test that asks for a database (test/database.ts), so a run of pure rules pays nothing for it.
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FOLDER, discard } from './database.teardown.mjs'

export default async function setup() {
  await discardAbandoned()
  process.env.TEST_DATABASE_DIR = mkdtempSync(join(tmpdir(), `${FOLDER}${process.pid}-`))
}

/** What a run left behind that was killed before its teardown. */
async function discardAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${FOLDER}(\\d+)-`).exec(name)?.[1])
    if (pid && !isAlive(pid)) await discard(join(tmpdir(), name)).catch(() => {})
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
