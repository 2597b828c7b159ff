import { finishDue } from '../../domain/deadline/due'
import { promiseFor } from '../../domain/deadline/promise'
import { takeBackMatter } from '../../domain/matter/takeBackMatter'
import { estateRules } from '../estate/promises'
import type { Work } from '../work'

/** Called off: the matter goes back to those who accept, with a day of its own to be finished by. */
export async function takeBack(work: Work, matterId: string, told: { reason: string; from?: 'mediation' }): Promise<void> {
  const { promises, calendar } = await estateRules(work.reads, work.estateId)
  await work.decide('matter', matterId, (matter) => {
    const due = finishDue(work.now, promiseFor(promises, matter.category, matter.urgency), calendar)
    return takeBackMatter({ ...told, finishDue: due?.due, dueWarning: due?.warning?.year }, matter, work.now)
  })
}
