import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import type { Meeting, Speaker, SpeakingAsked, SpeakingWithdrawn } from './meeting'
import { itemReasons, lengthReasons, PERSONS_MOST, phaseReasons, type ItemNotOnAgenda, type MeetingWrongPhase, type WordsTooLong } from './reasons'

/** Of what somebody wants to say, in advance (ours): the speech itself is for the table. */
export const SPEAKING_MOST = 200

export type AskToSpeakRefusal = MeetingWrongPhase | ItemNotOnAgenda | WordsTooLong | { code: 'TOO_MANY_PERSONS'; count: number; most: number } | { code: 'TABLE_SITS' }

/** Who asked in advance to speak on an item, in the order in which they asked. */
export const speakersOf = ({ speakers = [] }: Pick<Meeting, 'speakers'>, itemId: string): readonly Speaker[] => speakers.filter((one) => one.itemId === itemId)

/** Whoever belongs to the estate asks, before the meeting, to speak on one of its items. Asked again, the words change and the place in the row stays. */
export function askToSpeak({ speaker, sits = false }: { speaker: Omit<Speaker, 'personId'>; sits?: boolean }, meeting: Meeting, actor: Actor, now: Instant): Decision<SpeakingAsked, AskToSpeakRefusal> {
  const words = speaker.words.trim()
  const others = speakersOf(meeting, speaker.itemId).filter(({ personId }) => personId !== actor.personId)
  const reasons: AskToSpeakRefusal[] = [
    ...phaseReasons(meeting, ['planned']),
    ...itemReasons(meeting, speaker.itemId),
    // from then on one raises a hand
    ...(sits ? [{ code: 'TABLE_SITS' } as const] : []),
    ...lengthReasons(words, SPEAKING_MOST),
    ...(others.length >= PERSONS_MOST ? [{ code: 'TOO_MANY_PERSONS', count: others.length + 1, most: PERSONS_MOST } as const] : []),
  ]
  if (reasons.length === 0 && asksToSpeak(meeting, speaker.itemId, actor)?.words === words) return accept()
  return decideBy<SpeakingAsked, AskToSpeakRefusal>(reasons, () => [{ type: 'SpeakingAsked', speaker: { ...speaker, words, personId: actor.personId }, at: now }])
}

/** They would rather listen. */
export const withdrawSpeaking = ({ itemId }: { itemId: string }, meeting: Meeting, actor: Actor, now: Instant): Decision<SpeakingWithdrawn, AskToSpeakRefusal> =>
  decideBy<SpeakingWithdrawn, AskToSpeakRefusal>([...phaseReasons(meeting, ['planned']), ...itemReasons(meeting, itemId)], () =>
    asksToSpeak(meeting, itemId, actor) ? [{ type: 'SpeakingWithdrawn', itemId, personId: actor.personId, at: now }] : [],
  )

/** What this person asked to say on an item, if they did. */
export const asksToSpeak = (meeting: Pick<Meeting, 'speakers'>, itemId: string, actor: Pick<Actor, 'personId'>): Speaker | undefined =>
  speakersOf(meeting, itemId).find(({ personId }) => personId === actor.personId)
