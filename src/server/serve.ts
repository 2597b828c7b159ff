import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createApp } from './app'
import type { Database } from './db/database'
import { migrate } from './db/migrate'
import { openPool } from './db/pool'
import type { Deps } from './deps'
import { startJobs } from './jobs'
import { consoleCodeSender } from './message/consoleCodeSender'
import { httpCodeSender } from './message/httpCodeSender'
import { packageRoot } from './packageRoot'
import { serveChecker, servePages } from './pages'
import { openPhotoStore } from './photo/openPhotoStore'
import { seedDemo } from './seedDemo'
import type { Settings } from './settings'
import { StartProblem, errorCode } from './startProblem'
import { stopAnswering } from './stopAnswering'
import type { Time } from './time'
import { createWeChat } from './wechat/weChat'

/** What has to be closed at the end, the last opened first. */
export type Closers = (() => Promise<unknown>)[]

interface Start {
  /** What has to be built before anything is answered. */
  readonly pages: Promise<unknown>
  readonly closers: Closers
  readonly tell: (line: string) => void
  readonly time: Time
}

/** Brings the database to these rules, answers at the address of the settings, and does the jobs beside it. */
export async function serve(settings: Settings, database: Database, { pages, closers, tell, time }: Start): Promise<void> {
  const { deps, close } = await openDeps(settings, database, time)
  closers.unshift(close)
  const isNew = (await migrate(deps.pool)).includes('0001_estate.sql')
  if (settings.mode === 'demo') await seedDemo(deps, tell)
  const app = await createApp(deps, { logger: { level: 'warn' } })
  await pages
  await servePages(app, join(packageRoot, settings.mode === 'demo' ? 'dist/h5-demo' : 'dist/h5'))
  serveChecker(app, join(packageRoot, 'build/verifyPage.mjs'))
  await listen(app, settings)
  closers.unshift(() => stopAnswering(app))
  const jobs = startJobs(deps)
  closers.unshift(() => jobs.stop())
  time.serving?.(deps, database.connection)
  greet(settings, app, { where: database.where, isNew, tell })
}

async function openDeps(settings: Settings, { connection, photoDir }: Database, { clock }: Time) {
  const pool = openPool(connection)
  const numbers = openPool(connection, { max: 2, options: '-c timezone=UTC -c synchronous_commit=off' })
  const photos = await openPhotoStore(settings.photoS3, photoDir)
  const wechat = createWeChat(settings.weChat)
  const deps: Deps = {
    pool,
    numbers,
    photos,
    ...(wechat && { wechat }),
    codes: settings.sms ? httpCodeSender(settings.sms.url, settings.sms.secret) : consoleCodeSender(),
    mode: settings.mode,
    publicUrl: settings.publicUrl,
    trustProxy: settings.trustProxy,
    clock,
  }
  return { deps, close: () => Promise.all([pool.end(), numbers.end()]) }
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EADDRINUSE') throw new StartProblem(`端口 ${port} 已被别的程序占用。请换一个端口，例如 PORT=${port + 1} npm start；或者先停掉占用它的程序。`)
    if (code === 'EACCES') throw new StartProblem(`当前用户不能使用端口 ${port}。请用 1024 以上的端口，例如 PORT=8080 npm start。`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartProblem(`这台机器没有地址 ${host}。请检查 HOST，或者不设它。`)
    throw error
  }
}

function greet(settings: Settings, app: FastifyInstance, { where, isNew, tell }: { where: string; isNew: boolean; tell: (line: string) => void }): void {
  const { port } = app.server.address() as { port: number }
  tell(`小圆桌已启动：http://localhost:${port}`)
  tell(isNew ? `这是新的数据，保存在 ${where}` : `已接着用原来的数据，在 ${where}`)
  if (settings.mode === 'demo') tell('现在是演示模式：小区和人物都是虚构的，可以一键换成任何人。正式运行请设 XYZ_MODE=production。')
  tell('按 Ctrl+C 停止。')
}
