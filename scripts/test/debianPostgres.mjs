import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { chown, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OLDEST = 15
const FOLDER = '/usr/lib/postgresql'

/** Debian's PostgreSQL: the oldest one installed that the project takes. Its folder of programs, or undefined. */
export function postgresPrograms() {
  if (!existsSync(FOLDER)) return undefined
  const versions = readdirSync(FOLDER).map(Number).filter((version) => version >= OLDEST && existsSync(`${FOLDER}/${version}/bin/postgres`))
  return versions.length > 0 ? `${FOLDER}/${Math.min(...versions)}/bin` : undefined
}

/**
 * Starts a throwaway cluster of Debian's PostgreSQL on a socket of its own, as the user `postgres` when root asks.
 * `settings` are PostgreSQL's: by default nothing has to reach the disk, since nothing is kept.
 */
export async function startDebianPostgres(settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }) {
  const bin = postgresPrograms()
  const user = process.getuid() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  const folder = mkdtempSync(join(tmpdir(), 'xyz-debian-'))
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid)
  const cluster = join(folder, 'data')
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } }
  // Who may pass through the folder may come in: its mode lets nobody else.
  execFileSync(`${bin}/initdb`, ['-D', cluster, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...options, stdio: ['ignore', 'ignore', 'inherit'] })
  const all = { ...settings, listen_addresses: '', unix_socket_directories: folder, max_connections: '200' }
  const server = spawn(`${bin}/postgres`, ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])], { ...options, stdio: 'ignore' })
  const ended = new Promise((done) => server.once('exit', done))
  const endWithUs = () => server.kill('SIGQUIT')
  process.once('exit', endWithUs)
  await ready(bin, folder, server)
  return {
    version: execFileSync(`${bin}/postgres`, ['--version'], { encoding: 'utf8' }).trim().split(' ').slice(2).join(' '),
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    folder,
    bin,
    async stop() {
      process.off('exit', endWithUs)
      server.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ready(bin, folder, server) {
  while (server.exitCode === null) {
    if (spawnSync(`${bin}/pg_isready`, ['-q', '-h', folder]).status === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error("Debian's PostgreSQL did not start")
}

function idOf(what) {
  return Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
}
