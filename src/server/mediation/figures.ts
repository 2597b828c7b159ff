import type { AnswerOf } from '../../contract/route'
import type { readMediationFigures as route } from '../../contract/mediation'
import { OPEN_PHASES } from '../../domain/mediation/mediation'
import type { Queryable } from '../db/pool'

const settled = (tier: string) => `count(*) filter (where phase = 'settled' and tier = '${tier}')`

/** How many quarrels there were, how they ended, and at which tier each was settled: counts alone, for all to read. */
export async function readMediationFigures(db: Queryable, estateId: string): Promise<AnswerOf<typeof route>> {
  const { rows } = await db.query({
    name: 'mediation figures',
    text: `select json_build_object('all', count(*), 'open', count(*) filter (where phase = any($2)),
        'settled', count(*) filter (where phase = 'settled'), 'ended', count(*) filter (where phase = 'ended'),
        'settledAt', json_build_object('estate', ${settled('estate')}, 'street', ${settled('street')}, 'county', ${settled('county')})) as figures
      from mediation where estate_id = $1`,
    values: [estateId, OPEN_PHASES],
  })
  return rows[0].figures
}
