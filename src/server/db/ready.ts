import type pg from 'pg'
import { gather } from './gather'
import type { Pool } from './pool'
import { columnTypes } from './types'

/** The oids of json and bytea. */
const AS_BYTES = [114, 17]

/** JSON comes as the bytes that PostgreSQL sends, and goes to the phone so: nothing on the way reads it. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    // a copy: the bytes lie in a buffer that the next message is written over
    AS_BYTES.includes(oid) ? (bytes: Buffer) => Buffer.from(bytes) : columnTypes.getTypeParser(oid, format as 'text')) as never,
}

/** A read of hot pages: its columns may be of type json, bytea, text, integer or boolean. */
export interface Read {
  /** The statement's own: one name with two texts is an error. */
  readonly name: string
  readonly text: string
  /** Of its parameters, in order. */
  readonly types: readonly ('uuid' | 'timestamptz' | 'int')[]
}

type Row = Record<string, unknown>
type Lookup = (values: string) => Promise<Row | undefined>

const lookups = new WeakMap<Pool, Map<string, Lookup>>()

/**
 * The first row of a read, or nothing; its json and bytea columns are Buffers. Those who read the same page at the same time, each for
 * themselves, are answered by one statement: it goes through their parameters row by row.
 */
export function readOne<R extends object>(pool: Pool, read: Read, values: readonly unknown[]): Promise<R | undefined> {
  const known = lookups.get(pool) ?? new Map<string, Lookup>()
  lookups.set(pool, known)
  const lookup = known.get(read.name) ?? gather(readAll(pool, read))
  known.set(read.name, lookup)
  return lookup(JSON.stringify(values)) as Promise<R | undefined>
}

function readAll(pool: Pool, { name, text, types: kinds }: Read) {
  const given = kinds.map((kind, place) => `$${place + 1}::${kind}[]`).join(', ')
  const names = kinds.map((_, place) => `p${place + 1}`).join(', ')
  // `$2` of the read is the second parameter of the one whose turn it is
  const each = kinds.reduceRight((sql, kind, place) => sql.replaceAll(`$${place + 1}`, `asked.p${place + 1}::${kind}`), text)
  const query = {
    name: `${name}, for many`,
    text: `select asked.place::int as place, one.* from unnest(${given}) with ordinality asked(${names}, place) cross join lateral (${each} limit 1) one`,
    binary: true,
    types,
  }
  return async (keys: readonly string[]): Promise<Map<string, Row>> => {
    const rows = keys.map((key) => JSON.parse(key) as unknown[])
    const { rows: found } = await pool.query({ ...query, values: kinds.map((_, place) => rows.map((row) => row[place])) })
    return new Map(found.map(({ place, ...row }) => [keys[place - 1] as string, row]))
  }
}
