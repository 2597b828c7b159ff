import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { MediatorReleased, MediatorsAppointed } from './events'
import type { Mediation } from './mediation'
import { lengthReasons, partyOf, phaseReasons, tierReasons, type MediationReason } from './reasons'

const MEDIATORS_MOST = 5

export type AppointRefusal =
  | MediationReason
  | { code: 'MEDIATOR_IS_PARTY'; name: string }
  | { code: 'MEDIATORS_NUMBER'; most: number }
  | { code: 'NO_SUCH_MEDIATOR' }
  | { code: 'MEDIATOR_NOT_WANTED'; name: string }

/** One or more of the tier's own people take it; no party is its own mediator. @law 人民调解法 19 */
export function appointMediators({ mediators }: { mediators: readonly { personId: string; name: string }[] }, mediation: Mediation, actor: Actor, now: Instant): Decision<MediatorsAppointed, AppointRefusal> {
  const { tier, parties, released = [] } = mediation
  const unwanted = mediators.find((one) => released.some(({ personId }) => personId === one.personId))
  const party = mediators.find((one) => parties.some(({ personId }) => personId === one.personId))
  return decideBy<MediatorsAppointed, AppointRefusal>(
    [
      ...tierReasons(mediation, actor),
      ...phaseReasons(mediation, ['waiting', 'underway', 'agreed', 'performing']),
      ...(mediators.length < 1 || mediators.length > MEDIATORS_MOST ? [{ code: 'MEDIATORS_NUMBER', most: MEDIATORS_MOST } as const] : []),
      ...(party ? [{ code: 'MEDIATOR_IS_PARTY', name: party.name } as const] : []),
      ...(unwanted ? [{ code: 'MEDIATOR_NOT_WANTED', name: unwanted.name } as const] : []),
    ],
    () => [{ type: 'MediatorsAppointed', tier, mediators: mediators.map(({ personId, name }) => ({ personId, name, tier })), at: now }],
  )
}

/** A party chooses or accepts who mediates, and so may ask for another. @law 人民调解法 23 */
export function askOtherMediator({ personId, words }: { personId: string; words: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<MediatorReleased, AppointRefusal> {
  const party = partyOf(mediation, actor)
  const sits = mediation.mediators.some((one) => one.tier === mediation.tier && one.personId === personId)
  return decideBy<MediatorReleased, AppointRefusal>(
    [
      ...(party ? [] : [{ code: 'NOT_A_PARTY' } as const]),
      ...phaseReasons(mediation, ['underway']),
      ...lengthReasons(words),
      ...(sits ? [] : [{ code: 'NO_SUCH_MEDIATOR' } as const]),
    ],
    () => [{ type: 'MediatorReleased', personId, partyId: party?.id ?? '', words: words.trim(), at: now }],
  )
}
