import type { ImportRow } from '../../contract/estate'
import { toIso } from '../../domain/calendar'
import type { Pool } from '../db/pool'
import type { EstateImported } from './importEstate'

const SHOWN = 50

/** The estate's imports, the last one first. */
export async function listImports(pool: Pool, estateId: string): Promise<ImportRow[]> {
  const found = await pool.query({
    name: 'imports',
    text: `select version, data from event where estate_id = $1 and stream_id = $1 and type = 'EstateImported' order by version desc limit ${SHOWN}`,
    values: [estateId],
  })
  return found.rows.map(({ version, data }: { version: number; data: EstateImported }) => {
    const { at, by, folder, newEstate, holidayYears, units, persons, ties, duties, places, replies } = data
    const tables = { 房屋: units, 人员: persons, 住户关系: ties, 岗位: duties, 公共部位: places, 常用回复: replies }
    return {
      number: version,
      at: toIso(at),
      by,
      folder,
      newEstate,
      tables: Object.entries(tables).map(([name, { inFiles, added }]) => ({ name, inFiles, added })),
      holidayYears: [...holidayYears],
    }
  })
}
