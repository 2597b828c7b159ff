// Global setup of the browser tests: the model estate is seeded once, and each file begins with a copy of it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'node:net'

export default async function setup() {
  if (process.env.E2E_ORIGIN) return
  const home = mkdtempSync('/var/tmp/xyz-e2e-seeded-')
  // where PostgreSQL's own account cannot pass, its data is put elsewhere and linked, and a copy would be no copy
  chmodSync(home, 0o711)
  const folder = join(home, 'data')
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_OPTIONS: '', XYZ_MODE: 'demo', DATA_DIR: folder, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await started(server)
  server.kill('SIGTERM')
  await once(server, 'exit')
  process.env.XYZ_SEEDED_DATA = folder
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  return port
}

function started(server) {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk
      if (said.includes('小圆桌已启动')) resolve()
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', (code) => reject(new Error(`the demonstration could not be seeded (${code}): ${said}`)))
  })
}
