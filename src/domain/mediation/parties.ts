import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { MediationEnded, PartyAdded, PartyAnswered, PartyDropped } from './events'
import { END_WORDS } from './endMediation'
import type { Mediation, Party } from './mediation'
import { mediates, partyOf, phaseReasons, speakerReasons, tierReasons, wordsReasons, type MediationReason } from './reasons'

/** More than that is no quarrel between neighbours but a matter for the round table (ours). */
export const PARTIES_MOST = 10
const NAME_MOST = 30

export type PartyRefusal =
  | MediationReason
  | { code: 'PARTY_KNOWN'; name: string }
  | { code: 'TOO_MANY_PARTIES'; most: number }
  | { code: 'PARTY_HAS_SPOKEN'; name: string }
  | { code: 'APPLICANT_STAYS' }
  | { code: 'MEDIATOR_IS_PARTY'; name: string }

/** Who stands on which side, as far as it has come out. */
export function addParty(told: Omit<Party, 'stance' | 'how'>, mediation: Mediation, actor: Actor, now: Instant): Decision<PartyAdded, PartyRefusal> {
  const { parties, mediators } = mediation
  const known = parties.find(({ personId, name, phone }) => (told.personId ? personId === told.personId : name === told.name.trim() && phone === told.phone))
  // at whichever tier: who mediated below has read what the others said there
  const mediator = mediators.find(({ personId }) => personId === told.personId)
  return decideBy<PartyAdded, PartyRefusal>(
    [
      ...tierReasons(mediation, actor),
      ...phaseReasons(mediation, ['waiting', 'underway']),
      ...wordsReasons(told.name, NAME_MOST),
      ...(known ? [{ code: 'PARTY_KNOWN', name: known.name } as const] : []),
      ...(mediator ? [{ code: 'MEDIATOR_IS_PARTY', name: mediator.name } as const] : []),
      ...(parties.length >= PARTIES_MOST ? [{ code: 'TOO_MANY_PARTIES', most: PARTIES_MOST } as const] : []),
    ],
    () => [{ type: 'PartyAdded', party: { ...told, name: told.name.trim(), stance: 'asked' }, at: now }],
  )
}

/** Named by mistake. Who has said anything stays: what was said is a paper of the case. */
export function dropParty({ partyId, reason }: { partyId: string; reason: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<PartyDropped, PartyRefusal> {
  const { parties, statements, sessions, agreement, pastAgreements = [] } = mediation
  const party = parties.find(({ id }) => id === partyId)
  const has = (list: readonly { partyId: string }[]) => list.some((one) => one.partyId === partyId)
  const spoken =
    has(statements) ||
    sessions.some(({ choices, came = [] }) => has(choices) || came.includes(partyId)) ||
    [...pastAgreements, ...(agreement ? [agreement] : [])].some(({ terms, confirmed, effectiveOn }) => has(terms) || has(confirmed) || effectiveOn !== undefined)
  return decideBy<PartyDropped, PartyRefusal>(
    [
      ...tierReasons(mediation, actor),
      ...phaseReasons(mediation, ['waiting', 'underway']),
      ...wordsReasons(reason),
      ...(party ? [] : [{ code: 'NO_SUCH_PARTY' } as const]),
      ...(partyId === parties[0]?.id ? [{ code: 'APPLICANT_STAYS' } as const] : []),
      ...(party && spoken ? [{ code: 'PARTY_HAS_SPOKEN', name: party.name } as const] : []),
    ],
    () => [{ type: 'PartyDropped', partyId, reason: reason.trim(), at: now }],
  )
}

/**
 * Whether a party will be mediated. A no, at any time before there is an agreement in effect, ends it: nobody is made to.
 * @law 人民调解法 17, 23
 */
export function answerMediation({ partyId, agrees }: { partyId: string; agrees: boolean }, mediation: Mediation, actor: Actor, now: Instant): Decision<PartyAnswered | MediationEnded, PartyRefusal> {
  const party = mediation.parties.find(({ id }) => id === partyId)
  const own = partyOf(mediation, actor)?.id === partyId
  if (party?.stance === 'agrees' && agrees && (own || mediates(mediation, actor))) return accept()
  return decideBy<PartyAnswered | MediationEnded, PartyRefusal>(
    [...speakerReasons(mediation, partyId, actor), ...phaseReasons(mediation, ['waiting', 'underway', 'agreed'])],
    () => [
      { type: 'PartyAnswered', partyId, agrees, how: own ? 'app' : 'told', at: now },
      ...(agrees ? [] : [{ type: 'MediationEnded', why: 'refused', words: END_WORDS.refused, at: now } as const]),
    ],
  )
}
