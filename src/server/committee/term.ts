import type { Committee } from '../../domain/committee/committee'
import type { Work } from '../work'

/** The committee that sits, held until the command is written; or none. */
export async function sittingIn(work: Work): Promise<Committee | undefined> {
  const { rows } = await work.client.query(`select id from committee where estate_id = $1 and phase = 'sitting'`, [work.estateId])
  return rows[0] && work.load('committee', rows[0].id)
}

/** Terms are counted without a gap: the first, the second … Two that were begun at once cannot both be. */
export async function nextTerm({ client, estateId }: Work): Promise<number> {
  const { rows } = await client.query('select coalesce(max(number), 0) + 1 as number from committee where estate_id = $1', [estateId])
  return Number(rows[0].number)
}
