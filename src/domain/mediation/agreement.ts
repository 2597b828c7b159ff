import type { Actor } from '../actor'
import { addDays, endOfTerm, localDateOf, type HolidayCalendar, type Instant, type LocalDate } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { AMOUNT_MOST } from '../worksProject/reasons'
import type { AgreementConfirmed, AgreementDrawn, AgreementObjected, AgreementTookEffect } from './events'
import type { Agreement, Mediation, Term } from './mediation'
import { agreedReasons, mediates, mediatorReasons, partyOf, phaseReasons, photoReasons, speakerReasons, wordsReasons, lengthReasons, type MediationReason, type PartiesNotAgreed } from './reasons'

export const TERMS_MOST = 20
export const FACTS_MOST = 2000
const WHAT_MOST = 300
/** Both may ask the court together within so many days of the agreement's effect. @law 人民调解法 33 */
export const JUDICIAL_DAYS = 30

export type AgreementRefusal =
  | MediationReason
  | PartiesNotAgreed
  | { code: 'ONE_SIDE_ONLY' }
  | { code: 'TERMS_NUMBER'; most: number }
  | { code: 'TERM_AMOUNT' }
  | { code: 'TERM_DUE_PAST'; due: LocalDate }
  | { code: 'AGREEMENT_CHANGED'; edition: number }
  | { code: 'NOT_ALL_CONFIRMED'; names: readonly string[] }
  | { code: 'OWN_WORD_NEEDED'; name: string }
  | { code: 'SIGNED_SHEET_NEEDED' }
  | { code: 'SIGNED_DAY'; from: LocalDate; until: LocalDate }

export interface DrawAgreement {
  readonly facts: string
  readonly terms: readonly Omit<Term, 'state' | 'report' | 'chased'>[]
  readonly manner: string
  readonly oral: boolean
}

/** What the law says an agreement tells of: the parties, the facts and what the quarrel is, what each does, how and by when. @law 人民调解法 29 */
export function drawAgreement(told: DrawAgreement, mediation: Mediation, actor: Actor, now: Instant): Decision<AgreementDrawn, AgreementRefusal> {
  const { parties, agreement } = mediation
  const past = told.terms.find(({ due }) => due !== undefined && due < localDateOf(now))?.due
  return decideBy<AgreementDrawn, AgreementRefusal>(
    [
      ...mediatorReasons(mediation, actor),
      // what the court would not confirm may be agreed on anew
      ...phaseReasons(mediation, agreement?.judicial?.result === 'refused' ? ['underway', 'agreed', 'performing'] : ['underway', 'agreed']),
      ...agreedReasons(mediation),
      ...(parties.some(({ side }) => side === 'respondent') ? [] : [{ code: 'ONE_SIDE_ONLY' } as const]),
      ...wordsReasons(told.facts, FACTS_MOST),
      ...lengthReasons(told.manner),
      ...(told.terms.length < 1 || told.terms.length > TERMS_MOST ? [{ code: 'TERMS_NUMBER', most: TERMS_MOST } as const] : []),
      ...told.terms.flatMap(({ what }) => wordsReasons(what, WHAT_MOST)).slice(0, 1),
      ...(told.terms.some(({ partyId }) => !parties.some(({ id }) => id === partyId)) ? [{ code: 'NO_SUCH_PARTY' } as const] : []),
      ...(told.terms.some(({ amount }) => amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0 && amount <= AMOUNT_MOST)) ? [{ code: 'TERM_AMOUNT' } as const] : []),
      ...(past ? [{ code: 'TERM_DUE_PAST', due: past } as const] : []),
    ],
    () => {
      const terms = told.terms.map((term) => ({ ...term, what: term.what.trim(), state: 'open' as const }))
      return [{ type: 'AgreementDrawn', agreement: { edition: (agreement?.edition ?? 0) + 1, facts: told.facts.trim(), terms, manner: told.manner.trim(), oral: told.oral, drawnAt: now, confirmed: [] }, at: now }]
    },
  )
}

/** Confirms the text as it stands. The last word on an oral agreement makes it bind at once; a written one waits for its signatures. @law 人民调解法 30 */
export function confirmAgreement(
  { partyId, edition, calendar }: { partyId: string; edition: number; calendar: HolidayCalendar },
  mediation: Mediation,
  actor: Actor,
  now: Instant,
): Decision<AgreementConfirmed | AgreementTookEffect, AgreementRefusal> {
  const { agreement, parties } = mediation
  const own = partyOf(mediation, actor)?.id === partyId
  const party = parties.find(({ id }) => id === partyId)
  if (confirms(agreement, partyId) && (own || mediates(mediation, actor))) return accept()
  return decideBy<AgreementConfirmed | AgreementTookEffect, AgreementRefusal>(
    [
      ...speakerReasons(mediation, partyId, actor),
      ...phaseReasons(mediation, ['agreed']),
      // by word of mouth it binds at once: nobody says the last word for who can say it
      ...(agreement?.oral && !own && party?.account ? [{ code: 'OWN_WORD_NEEDED', name: party.name } as const] : []),
      ...(agreement && agreement.edition !== edition ? [{ code: 'AGREEMENT_CHANGED', edition: agreement.edition } as const] : []),
    ],
    () => {
      const last = parties.every(({ id }) => id === partyId || confirms(agreement, id))
      return [
        { type: 'AgreementConfirmed', partyId, edition, how: own ? 'app' : 'told', at: now },
        ...(agreement?.oral && last ? [tookEffect(localDateOf(now), [], calendar, now)] : []),
      ]
    },
  )
}

/** A party will not have the text: nobody's confirmation of it holds, and it is talked over again. */
export const objectToAgreement = ({ partyId, words }: { partyId: string; words: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<AgreementObjected, AgreementRefusal> =>
  decideBy<AgreementObjected, AgreementRefusal>(
    [...speakerReasons(mediation, partyId, actor), ...phaseReasons(mediation, ['agreed']), ...wordsReasons(words)],
    () => [{ type: 'AgreementObjected', partyId, words: words.trim(), at: now }],
  )

/** The sheet was signed by all and by the mediator, and sealed: it binds from that day. A tap on a phone is no signature. @law 人民调解法 29, 电子签名法 13 */
export function signAgreement(
  { on, photoIds, calendar }: { on: LocalDate; photoIds: readonly string[]; calendar: HolidayCalendar },
  mediation: Mediation,
  actor: Actor,
  now: Instant,
): Decision<AgreementTookEffect, AgreementRefusal> {
  const { agreement, parties } = mediation
  const missing = parties.filter(({ id }) => !confirms(agreement, id)).map(({ name }) => name)
  const from = localDateOf(agreement?.drawnAt ?? now)
  const until = localDateOf(now)
  return decideBy<AgreementTookEffect, AgreementRefusal>(
    [
      ...mediatorReasons(mediation, actor),
      ...phaseReasons(mediation, ['agreed']),
      ...(missing.length > 0 ? [{ code: 'NOT_ALL_CONFIRMED', names: missing } as const] : []),
      ...photoReasons(photoIds),
      ...(photoIds.length === 0 ? [{ code: 'SIGNED_SHEET_NEEDED' } as const] : []),
      ...(on < from || on > until ? [{ code: 'SIGNED_DAY', from, until } as const] : []),
    ],
    () => [tookEffect(on, photoIds, calendar, now)],
  )
}

export const confirms = (agreement: Agreement | undefined, partyId: string): boolean => agreement?.confirmed.some((one) => one.partyId === partyId) ?? false

/** Where the holidays of that year are not out yet, the day itself: earlier at the worst, never too late. */
function tookEffect(on: LocalDate, photoIds: readonly string[], calendar: HolidayCalendar, now: Instant): AgreementTookEffect {
  const end = endOfTerm(on, { unit: 'day', count: JUDICIAL_DAYS }, calendar)
  return { type: 'AgreementTookEffect', on, judicialUntil: end.ok ? end.value.limit : addDays(on, JUDICIAL_DAYS), photoIds, at: now }
}
