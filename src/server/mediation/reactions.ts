import { v7 as newId } from 'uuid'
import { DAY } from '../../domain/calendar'
import { awaitConfirmation } from '../../domain/matter/handleMatter'
import type { Matter, MatterEvent } from '../../domain/matter/matter'
import type { MediationEvent } from '../../domain/mediation/events'
import { questionMediation } from '../../domain/mediation/handUp'
import type { Mediation } from '../../domain/mediation/mediation'
import { estateRules } from '../estate/promises'
import { takeBack } from '../matter/takeBack'
import type { Work } from '../work'
import { tierDays } from './days'

export const SETTLED_WORDS = '调解达成的约定都做到了'

/** What a mediation's end means for the matter that it carried. */
export async function react(event: MediationEvent, { matterId }: Mediation, work: Work): Promise<void> {
  if (event.type === 'MediationSettled') {
    const { closeAfterDays } = await estateRules(work.reads, work.estateId)
    const handled = { by: 'mediation', words: SETTLED_WORDS, photoIds: [], closeOn: work.now + closeAfterDays * DAY } as const
    await work.decide('matter', matterId, (matter) => awaitConfirmation(handled, matter, work.now))
  }
  if (event.type === 'MediationEnded') {
    // the matter's page is not the parties' own: the reason is told on the mediation's
    await takeBack(work, matterId, { reason: '调解结束了，没有调成', from: 'mediation' })
  }
}

/** What a matter's event means for the mediation that carried it. */
export async function onMatterEvent(event: MatterEvent, { mediationId }: Matter, work: Work): Promise<void> {
  if (event.type !== 'MatterSentBack' || event.backTo !== 'inMediation' || mediationId === undefined) return
  const { words, photoIds } = event
  const statementId = newId()
  const days = await tierDays(work.reads, work.estateId)
  await work.decide('mediation', mediationId, (mediation) => questionMediation({ statementId, words, photoIds, days }, mediation, work.now))
}
