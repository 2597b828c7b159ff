import { hasRole, type Actor } from '../actor'
import type { Mediation } from './mediation'
import { mediates, partyOf, sitsAtTier } from './reasons'

/**
 * What somebody is to a case. `tier`: could take it where it lies; `past`: mediated it at a tier below;
 * `organiser`: the branch secretary, who sees where it stands and no paper of it.
 */
export type Standing = 'mediator' | 'party' | 'tier' | 'past' | 'organiser' | 'none'

/** A party is a party, whatever else they are in the estate. */
export function standingOf(mediation: Mediation, actor: Actor | undefined): Standing {
  if (!actor || actor.role === 'system') return 'none'
  if (partyOf(mediation, actor)) return 'party'
  if (mediates(mediation, actor)) return 'mediator'
  if (sitsAtTier(mediation, actor)) return 'tier'
  if (mediation.mediators.some(({ personId }) => personId === actor.personId) && hasRole(actor, ['mediator', 'secretary', 'streetMediator', 'countyMediator'])) return 'past'
  return hasRole(actor, ['secretary']) ? 'organiser' : 'none'
}

/**
 * Who reads which paper: nobody's privacy is told further than the talk needs. A private statement is its party's own
 * and the sitting mediators'; no standing of the table gives it to another party (`readsStatement`). @law 人民调解法 8
 */
export const READERS = {
  course: ['mediator', 'party', 'tier', 'past', 'organiser'],
  parties: ['mediator', 'party', 'tier', 'past', 'organiser'],
  contacts: ['mediator'],
  matter: ['mediator', 'tier'],
  statement: ['mediator', 'party'],
  privateStatement: ['mediator'],
  session: ['mediator', 'party'],
  agreement: ['mediator', 'party'],
} as const satisfies Record<string, readonly Standing[]>
export type Paper = keyof typeof READERS

export const reads = (paper: Paper, standing: Standing): boolean => (READERS[paper] as readonly Standing[]).includes(standing)

export function readsStatement(mediation: Mediation, { partyId, private: own }: { partyId: string; private: boolean }, actor: Actor | undefined): boolean {
  const standing = standingOf(mediation, actor)
  if (!own) return reads('statement', standing)
  return reads('privateStatement', standing) || (actor !== undefined && partyOf(mediation, actor)?.id === partyId)
}

/** Whether a photo among its papers is for this reader. */
export function readsPhoto(mediation: Mediation, photoId: string, actor: Actor | undefined): boolean {
  const statement = mediation.statements.find(({ photoIds }) => photoIds.includes(photoId))
  if (statement) return readsStatement(mediation, statement, actor)
  return reads('agreement', standingOf(mediation, actor))
}
