import pg from 'pg'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/server/app'
import { openPool } from '../src/server/db/pool'
import { openFolderStore } from '../src/server/photo/folder'

export interface Captured {
  readonly url: string
  readonly token: string
  readonly body: object
}

/** What a command loads, and what it writes: not who asks, nor the number it is given (taken with no wait for the disk). */
const OF_A_COMMAND = /^select asked.estate_id|^with estate as/

interface Heard {
  readonly text: string
  readonly values: unknown[]
}

/** All ids of a script begin so; its variable `n` of twelve digits makes them whole. */
export const ID_START = '00000000-0000-7000-8000-'

/**
 * The very statements that a command loads and writes by, as a script for `pgbench -M prepared`: sent once
 * through the app with the queries overheard, then every value written out, but for the id and number of what is
 * written, which are the variables `n` and `number`.
 */
export async function captured(url: string, { url: path, token, body }: Captured): Promise<string[]> {
  const heard: Heard[] = []
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
    const { statusCode, body: answer } = await app.inject({ method: 'POST', url: path, headers: { authorization: `Bearer ${token}` }, payload: body })
    if (statusCode !== 200) throw new Error(answer)
    await app.close()
  } finally {
    pg.Client.prototype.query = original
    await Promise.all([pool.end(), numbers.end()])
  }
  return asScript(heard)
}

function asScript(heard: readonly Heard[]): string[] {
  const inside = heard.filter(({ text }) => OF_A_COMMAND.test(text))
  const id = inside.flatMap(({ values }) => values.map((value) => /"stream_id":"([0-9a-f-]{36})"/.exec(String(value))?.[1])).find(Boolean)
  if (!id) throw new Error('no statement wrote an event')
  return inside.map(({ text, values }) => `${text.replace(/\s+/g, ' ').replace(/\$(\d+)/g, (_, n) => literal(values[Number(n) - 1], id))};`)
}

function literal(value: unknown, id: string): string {
  if (value === null || value === undefined) return 'null'
  if (value === id) return `('${ID_START}' || :n::text)::uuid`
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value)
  // an entry of a vote's log has an id of its own
  const entry = /"id":"([0-9a-f-]{36})".*"taken_at"/.exec(text)?.[1]
  if (entry) return `replace(${quoted(text)}, '${entry}', gen_random_uuid()::text)`
  if (!text.includes(id)) return quoted(text)
  const number = /"number":\d+/.exec(text)?.[0]
  const own = `replace(${quoted(text)}, '${id}', '${ID_START}' || :n::text)`
  return number ? `replace(${own}, ${quoted(number)}, ${quoted('"number":')} || :number::text)` : own
}

/** With its colons written as codes: pgbench would take `:true` for a variable. */
const quoted = (text: string) => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3a')}'`
