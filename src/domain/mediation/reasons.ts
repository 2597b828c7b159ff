import { hasRole, type Actor, type NotYours } from '../actor'
import { lengthReasons, photoReasons, wordsReasons, type TooManyPhotos, type WordsMissing, type WordsTooLong } from '../matter/reasons'
import type { Mediation, MediationPhase, Party, Session, Term } from './mediation'
import { TIER_ROLES, type Tier } from './tiers'

export type MediationWrongPhase = { code: 'MEDIATION_WRONG_PHASE'; phase: MediationPhase; needed: readonly MediationPhase[] }
export type NotTheMediator = { code: 'NOT_THE_MEDIATOR'; tier: Tier }
export type NotAParty = { code: 'NOT_A_PARTY' }
export type NoSuchParty = { code: 'NO_SUCH_PARTY' }
export type NoSuchSession = { code: 'NO_SUCH_SESSION' }
export type NoSuchTerm = { code: 'NO_SUCH_TERM' }
export type PartiesNotAgreed = { code: 'PARTIES_NOT_AGREED'; names: readonly string[] }

/** What every rule of mediation may answer. */
export type MediationReason = NotYours | MediationWrongPhase | NotTheMediator | NotAParty | NoSuchParty | WordsMissing | WordsTooLong | TooManyPhotos

export const phaseReasons = ({ phase }: Mediation, needed: readonly MediationPhase[]): MediationWrongPhase[] =>
  needed.includes(phase) ? [] : [{ code: 'MEDIATION_WRONG_PHASE', phase, needed }]

/** Who is one of its parties; never the clock, nor whoever holds a printed slip. */
export const partyOf = ({ parties }: Mediation, actor: Actor): Party | undefined =>
  actor.role === 'system' || actor.slipFor !== undefined ? undefined : parties.find(({ personId }) => personId !== undefined && personId === actor.personId)

/** Appointed at the tier where it lies, acting as one of that tier, and no party to it. */
export const mediates = (mediation: Mediation, actor: Actor): boolean =>
  hasRole(actor, TIER_ROLES[mediation.tier]) &&
  partyOf(mediation, actor) === undefined &&
  mediation.mediators.some(({ personId, tier }) => tier === mediation.tier && personId === actor.personId)

/** One of those who could take it where it lies. */
export const sitsAtTier = (mediation: Mediation, actor: Actor): boolean =>
  hasRole(actor, TIER_ROLES[mediation.tier]) && partyOf(mediation, actor) === undefined

export const mediatorReasons = (mediation: Mediation, actor: Actor): NotTheMediator[] =>
  mediates(mediation, actor) ? [] : [{ code: 'NOT_THE_MEDIATOR', tier: mediation.tier }]

/**
 * Who moves it on: the sitting mediators, and while it waits for some, those who could sit and the branch secretary, so that
 * it never lies where nobody may touch it.
 */
export function moverReasons(mediation: Mediation, actor: Actor): NotTheMediator[] {
  const waits = mediation.phase === 'waiting' && partyOf(mediation, actor) === undefined && (sitsAtTier(mediation, actor) || hasRole(actor, ['secretary']))
  return waits ? [] : mediatorReasons(mediation, actor)
}

export const tierReasons = (mediation: Mediation, actor: Actor): NotTheMediator[] =>
  sitsAtTier(mediation, actor) ? [] : [{ code: 'NOT_THE_MEDIATOR', tier: mediation.tier }]

/** The party itself, or the mediator who notes what the party said. */
export function speakerReasons(mediation: Mediation, partyId: string, actor: Actor): (NotAParty | NoSuchParty)[] {
  if (!mediation.parties.some(({ id }) => id === partyId)) return [{ code: 'NO_SUCH_PARTY' }]
  return partyOf(mediation, actor)?.id === partyId || mediates(mediation, actor) ? [] : [{ code: 'NOT_A_PARTY' }]
}

/** Nobody sits down with, or is bound by, who has not agreed to be mediated. @law 人民调解法 17 */
export function agreedReasons({ parties }: Pick<Mediation, 'parties'>): PartiesNotAgreed[] {
  const names = parties.filter(({ stance }) => stance !== 'agrees').map(({ name }) => name)
  return names.length > 0 ? [{ code: 'PARTIES_NOT_AGREED', names }] : []
}

export const sessionOf = ({ sessions }: Mediation, id: string): Session | undefined => sessions.find((one) => one.id === id)
export const termOf = ({ agreement }: Mediation, id: string): Term | undefined => agreement?.terms.find((one) => one.id === id)

export { lengthReasons, photoReasons, wordsReasons }
