import { v7 as newId } from 'uuid'
import type { Actor } from '../../../domain/actor'
import { roleReasons } from '../../../domain/actor'
import type { Instant } from '../../../domain/calendar'
import { WORKS_KEEPERS } from '../../../domain/worksProject/reasons'
import type { Pool } from '../../db/pool'
import { Refused, refused } from '../../refused'
import { findWorks } from '../find'
import { matchOpen } from './matches'
import { readStatement } from './readStatement'

/** Takes a statement's lines in, each once, or none of them where one is at fault; nothing is booked before a person says so. */
export async function importStatement(pool: Pool, { estateId, worksId, actor, now }: { estateId: string; worksId: string; actor: Actor; now: Instant }, bytes: Buffer) {
  const [reason, ...others] = roleReasons(actor, WORKS_KEEPERS)
  if (reason) throw new Refused([reason, ...others])
  const works = await findWorks(pool, estateId, worksId)
  const { lines, faults } = await readStatement(bytes)
  if (faults.length > 0) throw refused({ code: 'STATEMENT_NOT_READ', faults })
  const { rowCount } = await pool.query(
    `insert into bank_line (estate_id, id, works_id, key, on_day, amount, party, words, imported_at)
      select $1, r.id, $2, r.key, r.on_day, r.amount, r.party, r.words, $4 from jsonb_to_recordset($3::jsonb) as r(id uuid, key text, on_day date, amount bigint, party text, words text)
      on conflict (estate_id, works_id, key) do nothing`,
    [estateId, worksId, JSON.stringify(lines.map(({ on, ...line }) => ({ ...line, on_day: on, id: newId() }))), new Date(now)],
  )
  const added = rowCount ?? 0
  const open = await matchOpen(pool, estateId, works, now)
  const of = (trust: string) => open.filter(({ match }) => (match?.trust ?? 'none') === trust).length
  return { read: lines.length, added, known: lines.length - added, sure: of('sure'), likely: of('likely'), none: of('none') }
}
