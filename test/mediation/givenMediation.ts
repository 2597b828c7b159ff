import type { Actor, Role } from '../../src/domain/actor'
import type { Instant } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { confirmAgreement, drawAgreement, signAgreement } from '../../src/domain/mediation/agreement'
import { appointMediators } from '../../src/domain/mediation/appointMediators'
import type { MediationEvent } from '../../src/domain/mediation/events'
import { evolve } from '../../src/domain/mediation/evolve'
import type { Mediation, MediationPhase } from '../../src/domain/mediation/mediation'
import { openMediation } from '../../src/domain/mediation/openMediation'
import { addParty, answerMediation } from '../../src/domain/mediation/parties'
import { confirmTerm } from '../../src/domain/mediation/perform'
import { TIER_DAYS } from '../../src/domain/mediation/tiers'
import { endMediation } from '../../src/domain/mediation/endMediation'

/** 2026-03-04, a Wednesday, 10:00 in Shanghai. */
export const NOW: Instant = Date.UTC(2026, 2, 4, 2)
export const DAY = 86_400_000

export const as = (role: Role, personId: string = `${role}-1`): Actor => ({ personId, role, unitIds: [] })
export const secretary = as('secretary')
export const mediator = as('mediator')
export const street = as('streetMediator')
export const county = as('countyMediator')
export const A = as('resident', 'a')
export const B = as('resident', 'b')

export type Rule = (mediation: Mediation, actor: Actor, now: Instant) => Decision<MediationEvent, Refusal>
export type Said = Decision<MediationEvent, Refusal>

export const after = (mediation: Mediation, decision: Said): Mediation => {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce<Mediation>(evolve, mediation)
}
export const codes = (decision: Said): string[] => (decision.ok ? [] : decision.reasons.map(({ code }) => code))

const applicant = { id: 'pa', personId: 'a', name: '甲一', phone: '', address: '', account: true }
export const respondent = { id: 'pb', side: 'respondent', personId: 'b', name: '乙二', phone: '', address: '', account: true } as const
const opening = { id: 'g', number: 3, matterId: 'm', matterNumber: 7, title: '漏水', applicant, days: TIER_DAYS }
export const text = { facts: '漏水泡坏吊顶', terms: [{ id: 't1', partyId: 'pb', what: '赔修理费', amount: 80_000, due: '2026-03-20' }], manner: '', oral: false } as const
export const seat = (actor: Actor) => ({ mediators: [{ personId: actor.personId, name: actor.personId }] })

/** What brings a case to its next phase. */
const STEPS: readonly (readonly [MediationPhase, readonly Rule[]])[] = [
  ['waiting', [(g, _, now) => appointMediators(seat(mediator), g, mediator, now), (g, _, now) => addParty(respondent, g, mediator, now), (g, _, now) => answerMediation({ partyId: 'pa', agrees: true }, g, A, now), (g, _, now) => answerMediation({ partyId: 'pb', agrees: true }, g, B, now)]],
  ['underway', [(g, _, now) => drawAgreement(text, g, mediator, now)]],
  ['agreed', [(g, _, now) => confirmAgreement({ partyId: 'pa', edition: 1, calendar: {} }, g, A, now), (g, _, now) => confirmAgreement({ partyId: 'pb', edition: 1, calendar: {} }, g, B, now), (g, _, now) => signAgreement({ on: '2026-03-04', photoIds: ['sheet'], calendar: {} }, g, mediator, now)]],
  ['performing', [(g, _, now) => confirmTerm({ termId: 't1' }, g, A, now)]],
]

/** The events that bring a case to that phase by the rules. */
export function storyOf(phase: MediationPhase): readonly MediationEvent[] {
  const begun = openMediation(opening, secretary, NOW)
  if (!begun.ok) throw new Error('not opened')
  const events: MediationEvent[] = [...begun.events]
  const take = (rule: Rule) => {
    const decision = rule(replay(events), secretary, NOW)
    if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
    events.push(...decision.events)
  }
  if (phase === 'ended') take((g, _, now) => endMediation({ why: 'notForMediation', words: '报警' }, g, mediator, now))
  else for (const [at, rules] of STEPS) {
    if (at === phase) break
    rules.forEach(take)
  }
  return events
}
export const replay = (events: readonly MediationEvent[]): Mediation => events.reduce<Mediation | undefined>(evolve, undefined) as Mediation
export const mediationIn = (phase: MediationPhase): Mediation => replay(storyOf(phase))
