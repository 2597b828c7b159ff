import { takeIn } from '../../domain/matter/mergeMatter'
import type { Matter, MatterEvent } from '../../domain/matter/matter'
import { onMatterEvent as itemHearsOf } from '../agendaItem/reactions'
import { onMatterEvent as mediationHearsOf } from '../mediation/reactions'
import { hearOfMatter } from '../ticket/hearOfMatter'
import type { Work } from '../work'

/** What a matter's event sets off elsewhere, in the same transaction. */
export async function react(event: MatterEvent, matter: Matter, work: Work): Promise<void> {
  await hearOfMatter(event, matter, work)
  await itemHearsOf(event, matter, work)
  await mediationHearsOf(event, matter, work)
  switch (event.type) {
    case 'MatterMerged':
      await work.decide('matter', event.into, () => takeIn(matter, work.now))
      return
    default:
      return
  }
}
