import { OPEN_PHASES } from '../../domain/mediation/mediation'
import { remindOfMediation } from '../../domain/mediation/remind'
import type { Deps } from '../deps'
import { remindEach, type Found } from '../jobs/remindEach'

/** Tells mediators of a tier's time, all of a talk, parties of what they promised and of the court's days: each once. */
export async function remindOfMediations({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<number> {
  const { rows } = await pool.query<Found<'mediation'>>('select estate_id, id, state from mediation where phase = any($1)', [OPEN_PHASES])
  return remindEach(pool, 'mediation', rows, clock(), remindOfMediation)
}
