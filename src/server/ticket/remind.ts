import { localDateOf } from '../../domain/calendar'
import type { Deps } from '../deps'

/** On the day that a paused ticket was to go on, its worker is reminded, once. */
export async function remindOfResuming({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const told = await pool.query(
    `insert into notice (estate_id, id, person_id, kind, title, body, link, subject_id, made_at)
      select t.estate_id, gen_random_uuid(), t.worker_id, 'ResumeDue', '今天该继续修了', '「' || t.title || '」约定今天恢复，请继续处理或说明新的日期', 'ticket:' || t.id, t.id, $2
      from ticket t where t.phase = 'paused' and t.worker_id is not null and t.paused_until <= $1
        and pg_try_advisory_xact_lock(hashtext('remind'), hashtext(t.id::text))
        and not exists (select from notice n where n.estate_id = t.estate_id and n.person_id = t.worker_id and n.subject_id = t.id
          and n.kind = 'ResumeDue' and n.made_at >= t.paused_until)`,
    [localDateOf(now), new Date(now).toISOString()],
  )
  return told.rowCount ?? 0
}
