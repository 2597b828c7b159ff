import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'

/** A server started as the README says, in a process of its own. */
export interface ServerProcess {
  readonly origin: string
  readonly child: ChildProcess
  /** Kills it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}

/** Runs `npm start`'s command and returns once it says that it has started. */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const port = Number(env['PORT'] ?? (await freePort()))
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_OPTIONS: '', XYZ_MODE: 'demo', ...env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const started = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes('小圆桌已启动')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`the server ended (${code}) before it started: ${said}`)))
  })
  await started
  const gone = () => (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve([]))
  return {
    origin: `http://127.0.0.1:${port}`,
    child,
    async kill() {
      child.kill('SIGKILL')
      await gone()
    },
    async stop() {
      child.kill('SIGTERM')
      await gone()
    },
  }
}
