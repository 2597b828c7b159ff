import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/server/app'
import { openPool } from '../src/server/db/pool'
import { openFolderStore } from '../src/server/photo/folder'
import type { EstateIds } from '../test/givenEstate'

/**
 * The very statements that reporting a matter sends inside its transaction, as a pgbench script: told once through the
 * app with the queries overheard, then every value written out, but for the ids, which are new in each round.
 */
export async function captured(url: string, estate: EstateIds): Promise<string[]> {
  const heard: { text: string; values: unknown[] }[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [asked, values] = args as [string | { text: string; values?: unknown[] }, unknown[]?]
    heard.push(typeof asked === 'string' ? { text: asked, values: values ?? [] } : { text: asked.text, values: asked.values ?? [] })
    return (original as (...all: unknown[]) => unknown).apply(this, args)
  } as never
  const pool = openPool(url)
  const numbers = openPool(url, { max: 1 })
  try {
    const photos = await openFolderStore(join(tmpdir(), `xyz-bench-${process.pid}`))
    const app = await createApp({ pool, numbers, photos, codes: { send: async () => ({ ok: true }) }, mode: 'production', publicUrl: '', clock: Date.now })
    await app.inject({
      method: 'POST',
      url: `/api/estates/${estate.estateId}/matters`,
      headers: { authorization: `Bearer ${estate.people.residentA.token}` },
      payload: { category: 'repair', text: '楼道灯三天不亮了', photoIds: [], where: { kind: 'entrance', id: estate.entranceIds[0] }, seenBy: 'neighbours' },
    })
    await app.close()
  } finally {
    pg.Client.prototype.query = original
    await Promise.all([pool.end(), numbers.end()])
  }
  return asScript(heard)
}

function asScript(heard: { text: string; values: unknown[] }[]): string[] {
  const begin = heard.findIndex(({ text }) => text === 'begin')
  const inside = heard.slice(begin, heard.findIndex(({ text }, index) => index > begin && text === 'commit') + 1)
  const write = inside.find(({ values }) => values.length > 0 && inside.length > 0)
  const own = /"stream_id":"([0-9a-f-]{36})"/.exec(String(write?.values.find((value) => String(value).includes('stream_id'))))?.[1] ?? randomUUID()
  return [
    `select gen_random_uuid() as matter, floor(random() * 2000000000)::bigint + 10000000 as number \\gset`,
    ...inside.map(({ text, values }) => `${oneLine(text.replace(/\$(\d+)/g, (_, n) => literal(values[Number(n) - 1])), own)};`),
  ]
}

const literal = (value: unknown): string => (value === null || value === undefined ? 'null' : `'${String(value).replaceAll("'", "''")}'`)

const oneLine = (text: string, own: string) =>
  text.replace(/\s+/g, ' ').replaceAll(own, ':matter').replace(/"number":\d+/g, '"number": :number')
