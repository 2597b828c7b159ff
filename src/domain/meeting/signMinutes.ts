import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting, MinutesObjected, MinutesSigned } from './meeting'
import { phaseReasons, wordsReasons, type MeetingWrongPhase, type WordsMissing, type WordsTooLong } from './reasons'
import { answerOf } from './signing'

/** Somebody read one text, and there is another by now. */
export type MinutesChanged = { code: 'MINUTES_CHANGED'; edition: number }
export type SignMinutesRefusal = MeetingWrongPhase | MinutesChanged | WordsMissing | WordsTooLong | { code: 'NOT_ASKED_TO_SIGN' }

/** Whether this person is among those whose word on the minutes is asked. */
export const isSigner = ({ signing }: Meeting, { personId }: Pick<Actor, 'personId'>): boolean => signing?.signers.some((one) => one.personId === personId) ?? false

/** Who may sign now, and the text that they read is still the one that goes round. */
function reasonsOf(edition: number, meeting: Meeting, actor: Actor): Exclude<SignMinutesRefusal, WordsMissing | WordsTooLong>[] {
  const phase = phaseReasons(meeting, ['held'])
  if (phase.length > 0) return phase
  if (!isSigner(meeting, actor)) return [{ code: 'NOT_ASKED_TO_SIGN' }]
  return editionReasons(edition, meeting)
}

export const editionReasons = (edition: number, { signing }: Meeting): MinutesChanged[] =>
  signing && signing.edition !== edition ? [{ code: 'MINUTES_CHANGED', edition: signing.edition }] : []

/** It was as these minutes say. Until they are published the word may be changed. */
export function signMinutes({ edition }: { edition: number }, meeting: Meeting, actor: Actor, now: Instant): Decision<MinutesSigned, SignMinutesRefusal> {
  const reasons = reasonsOf(edition, meeting, actor)
  if (reasons.length === 0 && meeting.signing && answerOf(meeting.signing, actor.personId)?.kind === 'signed') return accept()
  return decideBy<MinutesSigned, SignMinutesRefusal>(reasons, () => [{ type: 'MinutesSigned', personId: actor.personId, edition, at: now }])
}

/** It was not, or not all of it, and with what: kept beside the minutes for the secretary, who may mend them. */
export const objectToMinutes = ({ edition, words }: { edition: number; words: string }, meeting: Meeting, actor: Actor, now: Instant): Decision<MinutesObjected, SignMinutesRefusal> =>
  decideBy<MinutesObjected, SignMinutesRefusal>([...reasonsOf(edition, meeting, actor), ...wordsReasons(words)], () => [
    { type: 'MinutesObjected', personId: actor.personId, edition, words: words.trim(), at: now },
  ])
