import { execFile, spawn, spawnSync } from 'node:child_process'
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { spawnAs, type Account } from './account'
import type { Binaries } from './binaries'
import { isAlive } from './folder'

const run = promisify(execFile)

/** A PostgreSQL that runs over the cluster: its process, and where it listens. */
export interface Postmaster {
  pid: number
  host: string
  port: number
}

/** What `postmaster.pid` tells of a server that is alive; one left by a crash, or a power cut, counts as none. */
export async function runningIn(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid')
  const [pid, , , port, socketDir, address] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  if (!pid || !isAlive(Number(pid))) return undefined
  if (!(await isPostgres(Number(pid)))) {
    await forget(file)
    return undefined
  }
  return { pid: Number(pid), host: socketDir?.trim() || address?.trim() || '127.0.0.1', port: Number(port) }
}

/** The longest path of a socket that every system takes. */
const SOCKET_PATH = 103

/** A socket inside the cluster's folder, whose mode lets nobody else in; where it cannot be, a port of this machine. */
export async function chooseAddress(cluster: string): Promise<{ host: string; port: number }> {
  const socket = join(cluster, '.s.PGSQL.5432')
  if (process.platform !== 'win32' && Buffer.byteLength(socket) <= SOCKET_PATH) return { host: cluster, port: 5432 }
  return { host: '127.0.0.1', port: await freePort() }
}

export interface LaunchOptions {
  cluster: string
  binaries: Binaries
  account: Account
  address: { host: string; port: number }
  /** Settings of PostgreSQL beside ours, by name. */
  settings: Record<string, string>
  logFile: string
}

/**
 * Starts PostgreSQL as a process of its own, which Ctrl+C in our terminal does not reach: we stop it when we are done.
 * @returns a function that tells whether it has ended
 */
export async function launch({ cluster, binaries, account, address, settings, logFile }: LaunchOptions): Promise<() => boolean> {
  const bySocket = address.host === cluster
  const all: Record<string, string> = {
    listen_addresses: bySocket ? '' : address.host,
    unix_socket_directories: bySocket ? cluster : '',
    port: String(address.port),
    max_connections: '100',
    // A unique key's violation names the value, which may be a phone number.
    log_error_verbosity: 'terse',
    log_timezone: 'Asia/Shanghai',
    ...settings,
  }
  const log = await openLog(logFile)
  try {
    const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(binaries.postgres, ['-D', cluster, ...flags],
      { ...spawnAs(account), cwd: cluster, detached: true, stdio: ['ignore', log.fd, log.fd], windowsHide: true })
    let ended = false
    child.once('exit', () => (ended = true)).once('error', () => (ended = true))
    child.unref()
    return () => ended
  } finally {
    await log.close()
  }
}

/** Stops it: sessions are ended and everything is written out, so that the next start has nothing to recover. */
export async function stop({ pid }: Postmaster, cluster: string, binaries: Binaries): Promise<void> {
  if (process.platform === 'win32') await run(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w']).catch(() => {})
  else if (isAlive(pid)) process.kill(pid, 'SIGINT')
  while (isAlive(pid)) await pause(10)
}

const MOST_LOG = 5_000_000

/** PostgreSQL's own log; beyond five megabytes it is put aside once, so that it never fills the disk. */
async function openLog(file: string) {
  const { size } = await stat(file).catch(() => ({ size: 0 }))
  if (size > MOST_LOG) await rename(file, `${file}.old`)
  return open(file, 'a', 0o600)
}

/** Whether the process of that number is a PostgreSQL: after a crash another may have been given its number. */
async function isPostgres(pid: number): Promise<boolean> {
  const name = process.platform === 'linux'
    ? await readFile(`/proc/${pid}/cmdline`, 'utf8').then((line) => line.split('\0')[0], () => undefined)
    : process.platform === 'darwin' ? spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout : undefined
  return name === undefined || basename(name.trim()).startsWith('postgres')
}

/**
 * Makes PostgreSQL see that its former process is gone, by putting the number of one that has just ended in its place.
 * The file is not removed: it also names the shared memory by which PostgreSQL finds orphans of that process.
 */
async function forget(file: string): Promise<void> {
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [spawnSync(process.execPath, ['--version']).pid, ...rest].join('\n'))
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
