import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { openEmbedded } from '../src/server/db/embedded'
import { freePort, startServer } from '../test/recovery/serverProcess'
import { median, type Result } from './result'

/** How long from the command to a 200 of /healthz on existing data, against PostgreSQL's own start; and the memory of an idle server. */
export async function starting(dataDir: string): Promise<Result[]> {
  const first = await startServer({ DATA_DIR: dataDir })
  await first.stop()
  const bare: number[] = []
  const whole: number[] = []
  let memory = 0
  for (let turn = 0; turn < 5; turn++) {
    let began = performance.now()
    const database = await openEmbedded({ dataDir })
    bare.push(performance.now() - began)
    await database.close()
    const port = await freePort()
    began = performance.now()
    const starting = startServer({ DATA_DIR: dataDir, PORT: String(port) })
    // asking without a pause would take one of the cores that start it
    for (let ok = false; !ok; await pause(10)) ok = (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok ?? false
    whole.push(performance.now() - began)
    const server = await starting
    memory = await residentMegabytes(server.child.pid as number)
    await server.stop()
  }
  const empty = await emptyNode()
  return [
    { name: '在已有数据上启动，到 /healthz 答 200', value: `${median(whole).toFixed(0)} ms`, against: `PostgreSQL 自己启动 ${median(bare).toFixed(0)} ms`, ratio: median(whole) / median(bare), goal: '≤ 6' },
    { name: '空闲时的内存', value: `${memory} MB`, against: `空的 Node ${empty} MB`, ratio: memory / empty, goal: '≤ 5' },
  ]
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

async function emptyNode(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, NODE_OPTIONS: '' } })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const memory = await residentMegabytes(child.pid as number)
  child.kill()
  return memory
}
