import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { SessionCancelled, SessionHeld, SessionSet, TimesChosen, TimesOffered } from './events'
import type { Mediation, Session } from './mediation'
import { agreedReasons, lengthReasons, mediatorReasons, partyOf, phaseReasons, sessionOf, wordsReasons, type MediationReason, type NoSuchSession, type PartiesNotAgreed } from './reasons'

export const TIMES_MOST = 6
const SESSIONS_MOST = 30
const PLACE_MOST = 60
export const RECORD_MOST = 4000
const TALKS_IN = ['underway', 'agreed', 'performing'] as const

export type SessionRefusal =
  | MediationReason
  | NoSuchSession
  | PartiesNotAgreed
  | { code: 'SESSION_ENDED'; state: Session['state'] }
  | { code: 'SESSION_TIMES'; most: number }
  | { code: 'SESSION_IN_THE_PAST' }
  | { code: 'SESSION_NOT_BEGUN' }
  | { code: 'SESSION_OPEN' }
  | { code: 'TIME_NOT_OFFERED' }
  | { code: 'TOO_MANY_SESSIONS'; most: number }

const stateReasons = (session: Session | undefined, states: readonly Session['state'][]): (NoSuchSession | { code: 'SESSION_ENDED'; state: Session['state'] })[] => {
  if (!session) return [{ code: 'NO_SUCH_SESSION' }]
  return states.includes(session.state) ? [] : [{ code: 'SESSION_ENDED', state: session.state }]
}

/** A few times to choose from. One appointment is made at a time, so that nobody wonders which one holds. */
export const offerTimes = (told: { id: string; place: string; times: readonly Instant[] }, mediation: Mediation, actor: Actor, now: Instant): Decision<TimesOffered, SessionRefusal> =>
  decideBy<TimesOffered, SessionRefusal>(
    [
      ...mediatorReasons(mediation, actor),
      ...phaseReasons(mediation, TALKS_IN),
      ...wordsReasons(told.place, PLACE_MOST),
      ...(told.times.length < 1 || told.times.length > TIMES_MOST || new Set(told.times).size < told.times.length ? [{ code: 'SESSION_TIMES', most: TIMES_MOST } as const] : []),
      ...(told.times.some((time) => time <= now) ? [{ code: 'SESSION_IN_THE_PAST' } as const] : []),
      ...(mediation.sessions.some(({ state }) => state === 'offered' || state === 'set') ? [{ code: 'SESSION_OPEN' } as const] : []),
      ...(mediation.sessions.length >= SESSIONS_MOST ? [{ code: 'TOO_MANY_SESSIONS', most: SESSIONS_MOST } as const] : []),
    ],
    () => [{ type: 'TimesOffered', session: { ...told, place: told.place.trim(), tier: mediation.tier, times: [...told.times].sort((a, b) => a - b) }, at: now }],
  )

/** Which of the times suit; none of them, with a word, is an answer too. */
export function chooseTimes({ sessionId, times, words }: { sessionId: string; times: readonly Instant[]; words: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<TimesChosen, SessionRefusal> {
  const party = partyOf(mediation, actor)
  const session = sessionOf(mediation, sessionId)
  return decideBy<TimesChosen, SessionRefusal>(
    [
      ...(party ? [] : [{ code: 'NOT_A_PARTY' } as const]),
      ...phaseReasons(mediation, TALKS_IN),
      ...stateReasons(session, ['offered']),
      ...lengthReasons(words),
      ...(session && times.some((time) => !session.times.includes(time)) ? [{ code: 'TIME_NOT_OFFERED' } as const] : []),
    ],
    () => [{ type: 'TimesChosen', sessionId, partyId: party?.id ?? '', times: [...new Set(times)], words: words.trim(), at: now }],
  )
}

/** The appointment: one of the times that were offered, or another that was agreed on by word. Only with those who agreed to be mediated. */
export const setSession = ({ sessionId, startsAt, place }: { sessionId: string; startsAt: Instant; place: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<SessionSet, SessionRefusal> =>
  decideBy<SessionSet, SessionRefusal>(
    [
      ...mediatorReasons(mediation, actor),
      ...phaseReasons(mediation, TALKS_IN),
      ...stateReasons(sessionOf(mediation, sessionId), ['offered', 'set']),
      ...wordsReasons(place, PLACE_MOST),
      ...agreedReasons(mediation),
      ...(startsAt <= now ? [{ code: 'SESSION_IN_THE_PAST' } as const] : []),
    ],
    () => [{ type: 'SessionSet', sessionId, startsAt, place: place.trim(), at: now }],
  )

/** Who came and what was said to each other's face; both sides read the record. @law 人民调解法 27 */
export function holdSession({ sessionId, came, record }: { sessionId: string; came: readonly string[]; record: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<SessionHeld, SessionRefusal> {
  const session = sessionOf(mediation, sessionId)
  return decideBy<SessionHeld, SessionRefusal>(
    [
      ...mediatorReasons(mediation, actor),
      ...phaseReasons(mediation, TALKS_IN),
      ...stateReasons(session, ['set']),
      ...wordsReasons(record, RECORD_MOST),
      ...agreedReasons({ parties: mediation.parties.filter(({ id }) => came.includes(id)) }),
      ...(came.some((id) => !mediation.parties.some((one) => one.id === id)) ? [{ code: 'NO_SUCH_PARTY' } as const] : []),
      ...((session?.startsAt ?? 0) > now ? [{ code: 'SESSION_NOT_BEGUN' } as const] : []),
    ],
    () => [{ type: 'SessionHeld', sessionId, came: [...new Set(came)], record: record.trim(), at: now }],
  )
}

export const cancelSession = ({ sessionId, reason }: { sessionId: string; reason: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<SessionCancelled, SessionRefusal> =>
  decideBy<SessionCancelled, SessionRefusal>(
    [...mediatorReasons(mediation, actor), ...stateReasons(sessionOf(mediation, sessionId), ['offered', 'set']), ...wordsReasons(reason)],
    () => [{ type: 'SessionCancelled', sessionId, reason: reason.trim(), at: now }],
  )
