import type { AreaSource } from '../../../domain/vote/roll/roll'
import type { FileRollLine } from '../../../verify/file/format'
import type { Queryable } from '../../db/pool'

const PAGE = 5_000

interface UnitColumn {
  readonly label: string
  readonly areaCm2: number
  readonly areaSource: AreaSource
}

/** The roll as it is published: each voice without a name, in the order of its numbers, read a page at a time. */
export async function* rollLines(db: Queryable, estateId: string, voteId: string): AsyncGenerator<FileRollLine> {
  for (let after = -1; ; ) {
    const { rows } = await db.query({
      name: 'roll lines',
      text: `select number, persons, area_cm2, units from vote_voice where estate_id = $1 and vote_id = $2 and number > $3 order by number limit ${PAGE}`,
      values: [estateId, voteId, after],
    })
    for (const { number, persons, area_cm2, units } of rows) {
      yield { no: number, persons, areaCm2: area_cm2, units: (units as UnitColumn[]).map(({ label, areaCm2, areaSource }) => ({ label, areaCm2, source: areaSource })) }
    }
    if (rows.length < PAGE) return
    after = rows.at(-1).number
  }
}
