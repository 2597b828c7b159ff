import type { Actor } from '../actor'
import { localDateOf, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { JudicialNoted, MediationSettled, TermConfirmed, TermDisputed, TermReported } from './events'
import type { JudicialResult, Mediation, Term } from './mediation'
import { mediates, mediatorReasons, partyOf, phaseReasons, photoReasons, termOf, wordsReasons, lengthReasons, type MediationReason, type NoSuchTerm } from './reasons'

export type PerformRefusal =
  | MediationReason
  | NoSuchTerm
  | { code: 'TERM_DONE' }
  | { code: 'TERM_NOT_REPORTED' }
  | { code: 'NOT_YOUR_TERM' }
  | { code: 'JUDICIAL_TOO_LATE'; until: LocalDate }
  | { code: 'JUDICIAL_ANSWERED' }
  | { code: 'JUDICIAL_DAY'; from: LocalDate; until: LocalDate }

/** Whether this term is done is said by who owes it, and settled by who it is owed to, or by a mediator. */
const owes = (term: Term | undefined, mediation: Mediation, actor: Actor): boolean => term !== undefined && partyOf(mediation, actor)?.id === term.partyId

function isOwedTo(term: Term | undefined, mediation: Mediation, actor: Actor): boolean {
  const side = mediation.parties.find(({ id }) => id === term?.partyId)?.side
  const party = partyOf(mediation, actor)
  return party !== undefined && party.side !== side
}

const openReasons = (term: Term | undefined): (NoSuchTerm | { code: 'TERM_DONE' })[] => {
  if (!term) return [{ code: 'NO_SUCH_TERM' }]
  return term.state === 'done' ? [{ code: 'TERM_DONE' }] : []
}

/** Done, says who owes it, with words or a photo of it. */
export function reportTerm({ termId, words, photoIds }: { termId: string; words: string; photoIds: readonly string[] }, mediation: Mediation, actor: Actor, now: Instant): Decision<TermReported, PerformRefusal> {
  const term = termOf(mediation, termId)
  return decideBy<TermReported, PerformRefusal>(
    [
      ...(owes(term, mediation, actor) || mediates(mediation, actor) ? [] : [{ code: 'NOT_YOUR_TERM' } as const]),
      ...phaseReasons(mediation, ['performing']),
      ...openReasons(term),
      ...lengthReasons(words),
      ...photoReasons(photoIds),
    ],
    () => [{ type: 'TermReported', termId, what: term?.what ?? '', words: words.trim(), photoIds, at: now }],
  )
}

/** Done, says the other side or a mediator; with the last one the whole is settled. @law 人民调解法 31 */
export function confirmTerm({ termId }: { termId: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<TermConfirmed | MediationSettled, PerformRefusal> {
  const term = termOf(mediation, termId)
  return decideBy<TermConfirmed | MediationSettled, PerformRefusal>(
    [
      ...(isOwedTo(term, mediation, actor) || mediates(mediation, actor) ? [] : [{ code: 'NOT_YOUR_TERM' } as const]),
      ...phaseReasons(mediation, ['performing']),
      ...openReasons(term),
    ],
    () => {
      const last = mediation.agreement?.terms.every(({ id, state }) => id === termId || state === 'done')
      return [{ type: 'TermConfirmed', termId, what: term?.what ?? '', at: now }, ...(last ? [{ type: 'MediationSettled', at: now } as const] : [])]
    },
  )
}

/** Said to be done, and is not. */
export function disputeTerm({ termId, words }: { termId: string; words: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<TermDisputed, PerformRefusal> {
  const term = termOf(mediation, termId)
  return decideBy<TermDisputed, PerformRefusal>(
    [
      ...(isOwedTo(term, mediation, actor) || mediates(mediation, actor) ? [] : [{ code: 'NOT_YOUR_TERM' } as const]),
      ...phaseReasons(mediation, ['performing']),
      ...openReasons(term),
      ...(term && term.state !== 'reported' ? [{ code: 'TERM_NOT_REPORTED' } as const] : []),
      ...wordsReasons(words),
    ],
    () => [{ type: 'TermDisputed', termId, what: term?.what ?? '', words: words.trim(), at: now }],
  )
}

/** The court was asked, and what it said. Asked for within the days, or it is no confirmation of this kind. @law 人民调解法 33, 民事诉讼法 205 */
export function noteJudicial(told: { on: LocalDate; court: string; no: string; result: JudicialResult }, mediation: Mediation, actor: Actor, now: Instant): Decision<JudicialNoted, PerformRefusal> {
  const { effectiveOn, judicialUntil, judicial } = mediation.agreement ?? {}
  const today = localDateOf(now)
  const late = told.result === 'asked' && judicialUntil !== undefined && told.on > judicialUntil
  const never = told.result !== 'asked' && judicial === undefined && judicialUntil !== undefined && told.on > judicialUntil
  return decideBy<JudicialNoted, PerformRefusal>(
    [
      ...mediatorReasons(mediation, actor),
      // the court may answer when all of it is done already
      ...phaseReasons(mediation, ['performing', 'settled']),
      ...wordsReasons(told.court, 60),
      ...lengthReasons(told.no, 60),
      ...(judicial && judicial.result !== 'asked' ? [{ code: 'JUDICIAL_ANSWERED' } as const] : []),
      ...((late || never) && judicialUntil ? [{ code: 'JUDICIAL_TOO_LATE', until: judicialUntil } as const] : []),
      ...(effectiveOn && (told.on < effectiveOn || told.on > today) ? [{ code: 'JUDICIAL_DAY', from: effectiveOn, until: today } as const] : []),
    ],
    () => [{ type: 'JudicialNoted', ...told, court: told.court.trim(), no: told.no.trim(), at: now }],
  )
}
