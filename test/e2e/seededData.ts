import { execFile } from 'node:child_process'
import { chmod, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A data folder of the test file's own, with the model estate in it; owners and modes are kept, since PostgreSQL minds them. */
export async function seededData(prefix: string): Promise<{ home: string; data: string }> {
  const home = await mkdtemp(prefix)
  await chmod(home, 0o711)
  const data = join(home, 'data')
  const seeded = process.env['XYZ_SEEDED_DATA']
  if (seeded) await promisify(execFile)('cp', ['-a', seeded, data])
  return { home, data }
}
