import { fork, type ChildProcess } from 'node:child_process'
import pg from 'pg'
import type { Pool } from '../src/server/db/pool'
import { seedEstate } from '../test/givenEstate'
import { Watcher } from '../test/sitting/watcher'
import { alternate, median, type Result } from './result'

const CLIENTS = 20
const TURNS = 15
const SECOND = 1000

/** Twenty phones over two servers: how soon all of them show what the secretary did, against PostgreSQL telling twenty of its own connections; and how soon again after one server is killed. */
export async function live(pool: Pool, url: string): Promise<Result[]> {
  const servers = await Promise.all([1, 2].map(() => started(url)))
  const origins = servers.map(({ port }) => `http://127.0.0.1:${port}`)
  const estate = await seedEstate(pool, '开会的小区')
  const acts = async (path: string, body: object, at = origins[0] as string) => {
    const headers = { authorization: `Bearer ${estate.people.secretary.token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${at}/api/estates/${estate.estateId}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as { id: string }
  }
  const itemIds = [(await acts('/items', { title: '路灯', text: '' })).id, (await acts('/items', { title: '门禁', text: '' })).id]
  const { id } = await acts('/meetings', { title: '今晚的会', startsAt: new Date(Date.now() + 60 * SECOND).toISOString(), place: '服务站', itemIds, askedIds: [] })
  const sitting = `/meetings/${id}/sitting`
  await acts(sitting, {})
  const watchers = Array.from({ length: CLIENTS }, (_, no) => new Watcher(no % 2 ? origins : origins.toReversed(), `/api/estates/${estate.estateId}${sitting}/live`))
  await Promise.all(watchers.map((one) => one.sees((seen) => seen !== undefined)))

  let turn = 0
  const shown = async () => {
    const itemId = itemIds[++turn % 2] as string
    const begun = performance.now()
    await Promise.all([acts(`${sitting}/take`, { itemId }), ...watchers.map((one) => one.sees((seen) => seen?.current?.itemId === itemId))])
    return performance.now() - begun
  }
  const bare = await bareNotify(url)
  const [all, own] = await alternate(TURNS, shown, bare.tell)
  await bare.end()

  servers[1]?.child.kill('SIGKILL')
  const again = [await shown()]
  watchers.forEach((one) => one.close())
  servers[0]?.child.kill()
  return [
    { name: `${CLIENTS} 人看到同一项，两台服务器`, value: `${all.toFixed(0)} ms`, against: `PostgreSQL 通知自己的 ${CLIENTS} 个连接 ${own.toFixed(1)} ms`, ratio: all / own, goal: '≤ 60' },
    { name: '一台服务器被杀后，所有人又看到下一项', value: `${median(again).toFixed(0)} ms`, against: '3 秒', ratio: median(again) / (3 * SECOND), goal: '≤ 1' },
  ]
}

async function started(url: string): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(process.argv[1]?.replace('bench.mjs', 'benchServe.mjs') as string, { env: { ...process.env, DATABASE_URL: url } })
  const { app } = await new Promise<{ app: number }>((resolve) => child.once('message', resolve as (message: unknown) => void))
  return { child, port: app }
}

/** PostgreSQL alone: one says something, and each of the others has heard it. */
async function bareNotify(url: string) {
  const listeners = await Promise.all(Array.from({ length: CLIENTS }, async () => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query('listen bare')
    return client
  }))
  const speaker = new pg.Client(url)
  await speaker.connect()
  const tell = async () => {
    const begun = performance.now()
    await Promise.all([...listeners.map((one) => new Promise((resolve) => one.once('notification', resolve))), speaker.query(`notify bare, 'x'`)])
    return performance.now() - begun
  }
  return { tell, end: () => Promise.all([speaker, ...listeners].map((one) => one.end())) }
}
