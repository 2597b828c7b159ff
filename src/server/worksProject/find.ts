import type { Entry } from '../../domain/worksProject/books'
import type { WorksProject } from '../../domain/worksProject/worksProject'
import type { Queryable } from '../db/pool'
import { refused } from '../refused'

/** One project of the estate; refused with NOT_FOUND where it has none of that id. */
export async function findWorks(db: Queryable, estateId: string, worksId: string): Promise<WorksProject> {
  const { rows } = await db.query<{ state: WorksProject }>({ name: 'works by id', text: 'select state from works_project where estate_id = $1 and id = $2', values: [estateId, worksId] })
  const works = rows[0]?.state
  if (!works) throw refused({ code: 'NOT_FOUND', kind: 'worksProject' })
  return works
}

/** One entry of the books, with what its event says beside it. */
export async function findEntry(db: Queryable, estateId: string, worksId: string, number: number): Promise<{ entry: Entry; stageId?: string } | undefined> {
  const { rows } = await db.query<{ data: { entry: Entry; stageId?: string } }>({
    name: 'entry of works',
    text: `select data from event where estate_id = $1 and stream_id = $2 and kind = 'worksProject' and data ? 'entry' and ((data #>> '{entry,number}')::int) = $3`,
    values: [estateId, worksId, number],
  })
  return rows[0]?.data
}
