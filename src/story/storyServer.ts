import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { StoryProblem } from './problem'

/** What opens the database of the server: for whoever counts again, never for whoever plays. */
export type Database = string | { host: string; port: number; user: string; password: string; database: string }

export interface StoryServer {
  readonly origin: string
  readonly database: Database
  /** Lets the days until then go by, with all that the server does by itself on the way. */
  putForward(to: Date): Promise<void>
  stop(): Promise<void>
  readonly ended: Promise<unknown>
}

type Env = Record<string, string | undefined>
type Said = { serving?: Database; now?: string; failed?: string }

/** Imports the estate from its files as `npm run import` does, and starts the server as `npm start` does, its clock set back. */
export async function startServer(env: Env, from: Date): Promise<StoryServer> {
  const own = { ...process.env, XYZ_MODE: 'demo', STORY_FROM: from.toISOString(), ...env }
  await importEstate(own)
  const child = fork('scripts/story/serve.mjs', { env: own, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const server = await serving(child, ended)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { ...server, ended, stop, putForward: (to) => putForward(child, ended, to) }
}

async function importEstate(env: Env): Promise<void> {
  const child = spawn(process.execPath, ['scripts/import.mjs', 'seed/hongsheng'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new StoryProblem('没能导入示范小区，原因见上面。')
}

/** Until it says where it answers; what it says is shown only when it never comes so far. */
async function serving(child: ChildProcess, ended: Promise<unknown>): Promise<Pick<StoryServer, 'origin' | 'database'>> {
  let said = ''
  const started = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const origin = /小圆桌已启动：(http:\/\/localhost:\d+)/.exec(said)?.[1]
      if (origin) resolve(origin)
    })
  })
  const database = once(child, 'message').then(([message]) => (message as Said).serving as Database)
  const gone = ended.then(() => Promise.reject(new StoryProblem(`服务器没有启动成功。${said}`)))
  return { database: await Promise.race([database, gone]), origin: await Promise.race([started, gone]) }
}

async function putForward(child: ChildProcess, ended: Promise<unknown>, to: Date): Promise<void> {
  const answer = once(child, 'message')
  child.send({ putForward: to.toISOString() })
  const gone = ended.then(() => Promise.reject(new StoryProblem('服务器中途停了，原因见上面。')))
  const [said] = (await Promise.race([answer, gone])) as [Said]
  if (said.failed) throw new StoryProblem(`时间走到 ${to.toISOString()} 时，服务器的定时任务出错：${said.failed}`)
}
