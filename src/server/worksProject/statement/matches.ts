import { dueOf } from '../../../domain/worksProject/books'
import { localDateOf, type Instant } from '../../../domain/calendar'
import { knownOf, matchLine, type BankLine, type EntryKnown, type Known, type Match } from '../../../domain/worksProject/matchLine'
import { partsOf } from '../../../domain/worksProject/levy'
import type { WorksProject } from '../../../domain/worksProject/worksProject'
import type { Queryable } from '../../db/pool'
import { ownersByUnit, unitsIn } from '../units'

export interface OpenLine extends BankLine {
  readonly id: string
}

/** Every line that waits for a person, with what it looks like by the books of now. */
export async function matchOpen(db: Queryable, estateId: string, works: WorksProject, now: Instant): Promise<{ line: OpenLine; match?: Match }[]> {
  const [lines, known] = await Promise.all([openLines(db, estateId, works.id), readKnown(db, estateId, works, now)])
  return lines.map((line) => {
    const match = matchLine(line, known)
    return { line, ...(match && { match }) }
  })
}

async function openLines(db: Queryable, estateId: string, worksId: string): Promise<OpenLine[]> {
  const { rows } = await db.query<OpenLine>({
    name: 'open bank lines',
    text: `select id, to_char(on_day, 'YYYY-MM-DD') as on, amount, party, words from bank_line where estate_id = $1 and works_id = $2 and state = 'open' order by on_day, id`,
    values: [estateId, worksId],
  })
  return rows
}

async function readKnown(db: Queryable, estateId: string, works: WorksProject, now: Instant): Promise<Known> {
  const [units, owners, entries] = await Promise.all([unitsIn(db, estateId, works.scope), ownersByUnit(db, estateId), unmatched(db, estateId, works)])
  const { levy } = works
  const shares = new Map(levy?.shares)
  const asked = units.filter(({ unitId }) => shares.has(unitId))
  return knownOf(
    asked.map(({ unitId, address }) => {
      const parts = levy ? partsOf(shares.get(unitId) as number, levy.instalments) : []
      const next = parts.find(({ on }) => on >= localDateOf(now)) ?? parts.at(-1)
      return { unitId, address, owners: (owners.get(unitId) ?? []).map(({ name }) => name), owing: dueOf(works.balances, unitId), part: next?.amount ?? 0 }
    }),
    entries,
  )
}

/** What stands in the bank's account of the books and no line was matched with. */
async function unmatched(db: Queryable, estateId: string, { id, reversed }: WorksProject): Promise<EntryKnown[]> {
  const { rows } = await db.query<EntryKnown>({
    name: 'unmatched entries',
    text: `select (e.data #>> '{entry,number}')::int as number, (l->>'amount')::bigint as amount, e.data #>> '{entry,on}' as on, e.data #>> '{entry,unitId}' as "unitId"
      from event e cross join lateral jsonb_array_elements(e.data #> '{entry,lines}') l
      where e.estate_id = $1 and e.stream_id = $2 and e.kind = 'worksProject' and e.data ? 'entry' and l->>'account' = 'bank' and e.data #>> '{entry,kind}' <> 'reversal'
        and not (e.data #>> '{entry,number}')::int = any($3::int[])
        and not exists (select 1 from bank_line b where b.estate_id = $1 and b.works_id = $2 and b.entry = (e.data #>> '{entry,number}')::int)`,
    values: [estateId, id, reversed],
  })
  return rows.map(({ unitId, ...entry }) => ({ ...entry, ...(unitId && { unitId }) }))
}
