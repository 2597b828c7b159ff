import type { Pool } from '../src/server/db/pool'
import type { EstateIds } from '../test/givenEstate'
import { ID_START } from './capture'

const FIRST = { app: 200_000_000_000, pgbench: 100_000_000_000 }
const FIRST_NUMBER = { app: 1_000_000, pgbench: 2_000_000 }
const SIDES = ['app', 'pgbench'] as const

/** The id of one of the copies: those that the app takes, and those that pgbench does. */
export const idOf = (side: keyof typeof FIRST, index: number): string => `${ID_START}${FIRST[side] + index}`

export const numberOf = (side: keyof typeof FIRST, index: number): number => FIRST_NUMBER[side] + index

/** A ticket as it comes about: reported, accepted, handed to the company, and assigned. */
export async function assignedTicket(pool: Pool, at: string, { people }: EstateIds, report: object): Promise<string> {
  const send = async (token: string, path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${at}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as { id: string }
  }
  const { id } = await send(people.residentA.token, '/matters', report)
  await send(people.manager.token, `/matters/${id}/accept`, {})
  await send(people.manager.token, `/matters/${id}/hand-to-company`, { workerId: people.worker.personId })
  return (await pool.query('select ticket_id from matter where id = $1', [id])).rows[0].ticket_id
}

/** So many more of it for each side, made of rows alone. */
export async function copies(pool: Pool, ticketId: string, count: number): Promise<void> {
  for (const side of SIDES) {
    await pool.query(
      `insert into ticket select copy.* from ticket t
        cross join (select $2 || ($3::bigint + n)::text as id, $4::bigint + n as number from generate_series(0, $5::int - 1) n) c
        cross join lateral jsonb_populate_record(null::ticket, to_jsonb(t) || jsonb_build_object('id', c.id, 'number', c.number,
          'state', t.state || jsonb_build_object('id', c.id, 'number', c.number))) copy
        where t.id = $1`,
      [ticketId, ID_START, FIRST[side], FIRST_NUMBER[side], count],
    )
  }
  await pool.query('vacuum analyze ticket')
}
