import type { Actor } from '../../domain/actor'
import type { Mediation } from '../../domain/mediation/mediation'
import { partyOf } from '../../domain/mediation/reasons'

/** Whose words or hand it is: the party named, or where none is, the party who acts. */
export const speaker = (mediation: Mediation, actor: Actor, partyId: string | undefined): string => partyId ?? partyOf(mediation, actor)?.id ?? ''
