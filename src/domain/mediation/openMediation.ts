import { roleReasons, type Actor, type NotYours, type Role } from '../actor'
import { addDays, localDateOf, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { MediationOpened } from './events'
import type { Party } from './mediation'
import type { TierDays } from './tiers'

export const MEDIATION_OPENERS = ['manager', 'secretary'] as const satisfies readonly Role[]

export interface OpenMediation {
  readonly id: string
  readonly number: number
  readonly matterId: string
  readonly matterNumber: number
  readonly title: string
  /** Whoever told of the matter: has told it already, and fills in nothing again. */
  readonly applicant: Omit<Party, 'side' | 'stance'>
  readonly days: TierDays
}

/** A quarrel out of a resident's matter: it begins in the estate, and its time with it. */
export const openMediation = ({ applicant, days, ...told }: OpenMediation, actor: Actor, now: Instant): Decision<MediationOpened, NotYours> =>
  decideBy<MediationOpened, NotYours>(roleReasons(actor, MEDIATION_OPENERS), () => [
    { type: 'MediationOpened', ...told, due: addDays(localDateOf(now), days.estate), applicant: { ...applicant, side: 'applicant', stance: 'asked' }, at: now },
  ])
