import { join } from 'node:path'
import { packageRoot } from '../packageRoot'
import { StartProblem, errorCode } from '../startProblem'
import { openEmbedded } from './embedded'
import { openDataDir } from './embedded/folder'
import { openPool, type Connection } from './pool'

/** The database that the settings name, running and reachable, and the data folder beside it. */
export interface Database {
  connection: Connection
  dataDir: string
  /** The folder for photos, unless a store is configured. */
  photoDir: string
  /** Where the data is, as told to whoever starts the server; never with a password. */
  where: string
  close(): Promise<void>
}

export interface DatabaseSettings {
  dataDir: string | undefined
  databaseUrl: string | undefined
}

/**
 * Starts the embedded PostgreSQL, or proves that the given one can be used.
 * @param starting called, it may be more than once, when there is nothing to do but wait for it
 */
export async function openDatabase(settings: DatabaseSettings, tell: (line: string) => void, starting: () => void = () => {}): Promise<Database> {
  const dataDir = settings.dataDir ?? join(packageRoot, 'data')
  if (settings.databaseUrl) {
    starting()
    await proveUsable(settings.databaseUrl)
    const folder = await openDataDir(dataDir)
    const { host, pathname } = new URL(settings.databaseUrl)
    return { connection: settings.databaseUrl, ...folders(folder), where: `PostgreSQL ${host}${pathname}`, async close() {} }
  }
  const embedded = await openEmbedded({ dataDir, tell, starting })
  const { connection, close, home } = embedded
  const where = home === embedded.dataDir ? home : `${embedded.dataDir}（数据库在 ${home}，备份时两处都要备份）`
  return { connection, ...folders(embedded.dataDir), where, close }
}

const folders = (dataDir: string) => ({ dataDir, photoDir: join(dataDir, 'photos') })

const OLDEST = 15

async function proveUsable(url: string): Promise<void> {
  const pool = openPool(url, { max: 1 })
  try {
    const { rows } = await pool.query(`select current_setting('server_version_num')::int / 10000 as major,
      current_setting('server_encoding') as encoding`)
    const { major, encoding } = rows[0]
    if (major < OLDEST) throw new StartProblem(`DATABASE_URL 指向的是 PostgreSQL ${major}，需要 ${OLDEST} 或更高版本。`)
    if (encoding !== 'UTF8') throw new StartProblem(`DATABASE_URL 指向的数据库编码是 ${encoding}，需要 UTF8。请用 create database … encoding 'UTF8' 重新建立。`)
  } catch (error) {
    if (error instanceof StartProblem) throw error
    throw new StartProblem(`连不上 DATABASE_URL 指向的数据库：${reason(error)}`)
  } finally {
    await pool.end()
  }
}

function reason(error: unknown): string {
  switch (errorCode(error)) {
    case 'ECONNREFUSED': case 'ENOENT': return '那里没有数据库在运行。请先启动它，或检查地址和端口。'
    case 'ENOTFOUND': case 'EAI_AGAIN': return '找不到这个主机名。请检查地址。'
    case '28P01': case '28000': return '用户名或密码不对。'
    case '3D000': return '那里没有这个名字的数据库。请先 create database。'
    default: return (error as Error).message
  }
}
