import type { MediationEvent } from '../../domain/mediation/events'
import { evolve } from '../../domain/mediation/evolve'
import type { Mediation } from '../../domain/mediation/mediation'
import type { Concept } from '../concept'
import { noticesOf } from './notices'
import { react } from './reactions'

/** How a mediation is stored. */
export const mediationConcept: Concept<Mediation, MediationEvent> = {
  table: 'mediation',
  evolve,
  notices: noticesOf,
  react,
  columns: ({ tier, matterId, title, due, mediators, parties }) => ({
    tier,
    matter_id: matterId,
    title,
    due,
    mediator_ids: [...new Set(mediators.map(({ personId }) => personId))],
    party_ids: parties.flatMap(({ personId }) => personId ?? []),
  }),
}
