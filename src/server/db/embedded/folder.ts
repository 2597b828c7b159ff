import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, chown, link, mkdir, readdir, readFile, readlink, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartProblem, errorCode } from '../../startProblem'
import { reaches, rootsFolder, spawnAs, type Account } from './account'
import type { Binaries } from './binaries'

const run = promisify(execFile)

/** The cluster's folder inside the data folder. */
export const CLUSTER = 'postgres'
const HALF_MADE = /^postgres\.(\d+)$/
const PASSWORD = 'database-password'
export const DATABASE_USER = 'xiaoyuanzhuo'

/** Makes the data folder if need be, and proves that it can be written. @returns its real path */
export async function openDataDir(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(dataDir)
  } catch (error) {
    const why = { EACCES: '没有写入权限', EPERM: '没有写入权限', EROFS: '所在的磁盘是只读的', ENOTDIR: '路径中有一段是文件', EEXIST: '那里是一个文件', ENOSPC: '磁盘已满' }
    const code = errorCode(error) ?? ''
    throw new StartProblem(`数据文件夹 ${dataDir} 不能写入（${why[code as keyof typeof why] ?? code}）。请换一个文件夹（DATA_DIR=路径），或者给当前用户写入权限。`)
  }
}

/**
 * The folder that the cluster, its password and its log are in: the data folder itself. Root's own folders are often
 * closed to the system user that PostgreSQL has to run as; then it is one under /var/lib, and a link in the data
 * folder leads to it.
 */
export async function databaseHome(dataDir: string, account: Account): Promise<string> {
  const cluster = join(dataDir, CLUSTER)
  const away = await readlink(cluster).catch(() => undefined)
  if (away) return dirname(away)
  if (await letIn(account, dataDir)) return dataDir
  const home = join(await rootsFolder(), `database-${randomBytes(4).toString('hex')}`)
  await mkdir(home)
  await chmod(home, 0o711)
  try {
    await symlink(join(home, CLUSTER), cluster)
    return home
  } catch (error) {
    await rm(home, { recursive: true, force: true })
    // Another process that started at the same moment has put its link there.
    if (errorCode(error) === 'EEXIST') return databaseHome(dataDir, account)
    throw error
  }
}

/**
 * Whether the account can pass into the folder. One of mode 700 that is empty or already ours (`mktemp -d`, run by
 * root, makes such a one) is opened for passing through, not for listing; any other is left as it is.
 */
async function letIn(account: Account, dataDir: string): Promise<boolean> {
  if (reaches(account, dataDir)) return true
  const names = await readdir(dataDir)
  const ours = names.length === 0 || names.includes(PASSWORD) || names.includes(CLUSTER)
  if (!ours || !reaches(account, dirname(dataDir))) return false
  await chmod(dataDir, (await stat(dataDir)).mode & 0o777 | 0o011)
  return reaches(account, dataDir)
}

/** The cluster's random password: made once, readable by its owner only, the same for all who start together. */
export async function passwordIn(home: string, account: Account): Promise<string> {
  const file = join(home, PASSWORD)
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept) return kept.trim()
  const fresh = `${file}.${process.pid}`
  await writeFile(fresh, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  if (account) await chown(fresh, account.uid, account.gid)
  // A link never replaces what is there; a file system that knows no links has to make do with a rename.
  await link(fresh, file).catch((error) => (errorCode(error) === 'EEXIST' ? undefined : rename(fresh, file)))
  await rm(fresh, { force: true })
  return (await readFile(file, 'utf8')).trim()
}

/**
 * Makes the cluster where there is none. It is made beside its place and then renamed into it: an `initdb` that
 * was killed half-way leaves nothing that looks finished, and of two that run at once one simply wins.
 * @returns whether this call made it
 */
export async function initialise(home: string, binaries: Binaries, account: Account): Promise<boolean> {
  const cluster = join(home, CLUSTER)
  if (await stat(join(cluster, 'PG_VERSION')).catch(() => undefined)) {
    await checkVersion(cluster, binaries)
    return false
  }
  const half = join(home, `${CLUSTER}.${process.pid}`)
  await sweepHalfMade(home)
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { mode: 0o700 })
  try {
    if (account) await chown(half, account.uid, account.gid)
    await run(binaries.initdb, [`--pgdata=${half}`, `--username=${DATABASE_USER}`, '--auth=scram-sha-256',
      `--pwfile=${join(home, PASSWORD)}`, '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
      '--locale=C', '--data-checksums', '--no-instructions'], { ...spawnAs(account), cwd: home })
    await rename(half, cluster)
    return true
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if (['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '')) return false
    const words = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? (error as Error).message
    throw new StartProblem(`没能在 ${cluster} 建立数据库（${words}）。请检查磁盘空间和写入权限。`)
  }
}

async function checkVersion(cluster: string, { major }: Binaries): Promise<void> {
  const made = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (made === major) return
  throw new StartProblem(`${cluster} 是 PostgreSQL ${made} 的数据，而自带的是 ${major}。请先用 pg_upgrade 升级数据，或者换回原来的版本。`)
}

/** What an `initdb` that was killed left behind: its folder bears the number of a process that is no more. */
async function sweepHalfMade(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = HALF_MADE.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(home, name), { recursive: true, force: true })
  }
}

/** Whether a process of that number exists, be it ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}
