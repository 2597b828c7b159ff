import { execFile, spawnSync } from 'node:child_process'
import { chmod, mkdir, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { StartProblem } from '../../startProblem'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root: started by root, it runs as this system user, made when it is missing. */
export const SYSTEM_USER = 'xiaoyuanzhuo'

const ROOTS_FOLDER = '/var/lib/xiaoyuanzhuo'

/** Where root keeps what the system user has to reach, when the project's own folders are closed to it. */
export async function rootsFolder(): Promise<string> {
  await mkdir(ROOTS_FOLDER, { recursive: true })
  await chmod(ROOTS_FOLDER, 0o755)
  return ROOTS_FOLDER
}

/** Of whom PostgreSQL's processes and files are; undefined: of whoever started this program. */
export type Account = { uid: number; gid: number } | undefined

/** The account to run PostgreSQL as. A cluster that is there already keeps the owner that it has. */
export async function accountFor(clusterDir: string): Promise<Account> {
  const me = process.getuid?.()
  if (me === undefined) return undefined
  const owner = await stat(clusterDir).catch(() => undefined)
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new StartProblem(`数据文件夹 ${clusterDir} 属于另一个用户（编号 ${owner.uid}）。请用那个用户启动，或者用 DATA_DIR 换一个文件夹。`)
    }
    return undefined
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = await systemUser()
  // Restored from a backup by root: the files are root's, and PostgreSQL could not read them.
  if (owner) await run('chown', ['-R', `${account.uid}:${account.gid}`, clusterDir])
  return account
}

/** Whether that account may pass through the folder. Asked of the system, which knows of every kind of right. */
export function reaches(account: Account, folder: string): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Root starts the processes under that account; anyone else starts them as themselves. */
export function spawnAs(account: Account) {
  // Root's environment may hold secrets that the system user has no business to see.
  const env: NodeJS.ProcessEnv = process.platform === 'win32'
    ? { ...process.env }
    : { PATH: process.env.PATH, LC_ALL: 'C' }
  return { ...account, env }
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const before = await idsOf(SYSTEM_USER)
  if (before) return before
  const made = await run('useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent',
    '--shell', '/usr/sbin/nologin', SYSTEM_USER]).catch((error: Error) => error)
  const after = await idsOf(SYSTEM_USER)
  if (after) return after
  throw new StartProblem(`数据库不能用 root 身份运行，也没能建立系统用户 ${SYSTEM_USER}（${made instanceof Error ? made.message.trim() : ''}）。` +
    '请用普通用户启动，或者用 DATABASE_URL 指向一个现成的 PostgreSQL。')
}

async function idsOf(user: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}
