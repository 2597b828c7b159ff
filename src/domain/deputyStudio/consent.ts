import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { caseReasons, keeperReasons, ownReasons, wordsReasons, type CaseWrongPhase, type NotYourCase, type NotYourDay, type NotYours, type WordsMissing, type WordsTooLong } from './reasons'
import type { StudioCase, StudioConsentAsked, StudioConsentSaid } from './studioCase'

export interface AskStudioConsent {
  readonly question: string
  readonly answer: string
  /** Whom the text must not name. */
  readonly personName: string
}
export type AskStudioConsentRefusal =
  | NotYours
  | NotYourDay
  | CaseWrongPhase
  | WordsMissing
  | WordsTooLong
  | { code: 'STUDIO_NAME_IN_TEXT' }
  | { code: 'STUDIO_CONSENT_REFUSED' }
  | { code: 'STUDIO_PUBLIC_ALREADY' }

/**
 * Lays before the resident the very text that everybody would read. A no is a no: they are not asked again.
 * @law 个人信息保护法 25: made public only with separate consent.
 */
export function askStudioConsent({ question, answer, personName }: AskStudioConsent, one: StudioCase, actor: Actor, now: Instant): Decision<StudioConsentAsked, AskStudioConsentRefusal> {
  const before = one.publicAnswer
  return decideBy<StudioConsentAsked, AskStudioConsentRefusal>(
    [
      ...keeperReasons(actor, one.hostIds),
      ...caseReasons(one, ['answered', 'closed']),
      ...[question, answer].flatMap((words) => wordsReasons(words)).slice(0, 1),
      ...(personName !== '' && `${question}${answer}`.includes(personName) ? [{ code: 'STUDIO_NAME_IN_TEXT' } as const] : []),
      ...(before?.consent === 'refused' ? [{ code: 'STUDIO_CONSENT_REFUSED' } as const] : []),
      ...(before?.consent === 'given' ? [{ code: 'STUDIO_PUBLIC_ALREADY' } as const] : []),
    ],
    () => [{ type: 'StudioConsentAsked', question: question.trim(), answer: answer.trim(), edition: (before?.edition ?? 0) + 1, at: now }],
  )
}

export type SayStudioConsentRefusal = NotYourCase | { code: 'STUDIO_NOTHING_ASKED' } | { code: 'STUDIO_TEXT_CHANGED' }

/**
 * Yes to the text that was seen, or no; a yes may be taken back at any time, and the text is gone from the page: by the
 * resident, or for somebody who cannot come to it any more by those who published it.
 * @law 个人信息保护法 15, 25
 */
export function sayStudioConsent({ agree, edition }: { agree: boolean; edition: number }, one: StudioCase, actor: Actor, now: Instant): Decision<StudioConsentSaid, SayStudioConsentRefusal> {
  const asked = one.publicAnswer
  const takenDown = !agree && asked?.consent === 'given' && keeperReasons(actor, one.hostIds).length === 0
  const open = asked?.consent === 'asked' || (asked?.consent === 'given' && !agree)
  return decideBy<StudioConsentSaid, SayStudioConsentRefusal>(
    [
      ...(takenDown ? [] : ownReasons(one, actor)),
      ...(open ? [] : [{ code: 'STUDIO_NOTHING_ASKED' } as const]),
      ...(open && agree && asked?.edition !== edition ? [{ code: 'STUDIO_TEXT_CHANGED' } as const] : []),
    ],
    () => [{ type: 'StudioConsentSaid', agree, at: now }],
  )
}
