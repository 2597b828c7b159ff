import { DAY } from '../../domain/calendar'
import { closeQuietCase } from '../../domain/deputyStudio/closeQuietCase'
import { chaseStudioCase } from '../../domain/deputyStudio/chaseStudioCase'
import { stepStudioDay } from '../../domain/deputyStudio/dayClock'
import type { Deps } from '../deps'
import { remindEach } from '../jobs/remindEach'

/** What the clock does at the studio: reminds of tomorrow's talks, counts a day as held when it is over, asks for answers that are due, ends what nobody said a word on. Returns of how many. */
export async function stepStudio({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const now = clock()
  const days = await pool.query(`select estate_id, id, state from studio_day where phase = 'planned' and starts_at <= $1`, [new Date(now + DAY)])
  const cases = await pool.query(`select estate_id, id, state from studio_case where due_on is not null and due_on <= $1`, [new Date(now + 2 * DAY)])
  const quiet = await pool.query(`select estate_id, id, state from studio_case where phase = 'answered'`)
  await remindEach(pool, 'studioCase', quiet.rows, now, closeQuietCase)
  return (await remindEach(pool, 'studioDay', days.rows, now, stepStudioDay)) + (await remindEach(pool, 'studioCase', cases.rows, now, chaseStudioCase))
}
