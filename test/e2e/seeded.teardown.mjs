import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The copy that all were made of goes last. */
export default async function teardown() {
  const folder = process.env.XYZ_SEEDED_DATA
  if (folder) await rm(dirname(folder), { recursive: true, force: true })
}
