import type { Actor } from '../actor'
import { addDays, HOUR, localDateOf, type Instant } from '../calendar'
import { confirmAgreement, confirms, drawAgreement, objectToAgreement, signAgreement } from './agreement'
import { appointMediators, askOtherMediator } from './appointMediators'
import { endMediation } from './endMediation'
import { handUp } from './handUp'
import { makeStatement } from './makeStatement'
import { END_REASONS, type Mediation } from './mediation'
import { addParty, answerMediation } from './parties'
import { noteJudicial } from './perform'
import { mediates, partyOf } from './reasons'
import { cancelSession, chooseTimes, holdSession, offerTimes, setSession } from './sessions'
import { TIER_DAYS } from './tiers'

/** What the reader may do with a case now, by the very rules that would be asked: each with words that are good enough. */
export function openVerbs(mediation: Mediation, actor: Actor, now: Instant): string[] {
  const words = '好'
  const party = partyOf(mediation, actor)
  const { agreement, parties, sessions } = mediation
  const partyId = party?.id ?? parties[0]?.id ?? ''
  const open = sessions.find(({ state }) => state === 'offered' || state === 'set')
  const sessionId = open?.id ?? ''
  const other = mediation.mediators.find(({ tier }) => tier === mediation.tier)
  const today = localDateOf(now)
  const on: [Mediation, Actor, Instant] = [mediation, actor, now]
  const answers: Record<string, boolean> = {
    appointMediators: appointMediators({ mediators: [{ personId: '', name: '' }] }, ...on).ok,
    addParty: addParty({ id: '', side: 'respondent', name: words, phone: '?', address: '', account: false }, ...on).ok,
    answerMediation: party !== undefined && party.stance === 'asked' && answerMediation({ partyId, agrees: true }, ...on).ok,
    refuseMediation: party !== undefined && answerMediation({ partyId, agrees: false }, ...on).ok,
    askOtherMediator: askOtherMediator({ personId: other?.personId ?? '', words }, ...on).ok,
    makeStatement: makeStatement({ id: '', partyId, words, photoIds: [], private: true }, ...on).ok,
    offerTimes: offerTimes({ id: '', place: words, times: [now + HOUR] }, ...on).ok,
    chooseTimes: chooseTimes({ sessionId, times: [], words: '' }, ...on).ok,
    setSession: setSession({ sessionId, startsAt: now + HOUR, place: words }, ...on).ok,
    holdSession: holdSession({ sessionId, came: [], record: words }, ...on).ok,
    cancelSession: cancelSession({ sessionId, reason: words }, ...on).ok,
    drawAgreement: drawAgreement({ facts: words, terms: [{ id: '', partyId, what: words, due: addDays(today, 1) }], manner: '', oral: false }, ...on).ok,
    confirmAgreement: party !== undefined && !confirms(agreement, partyId) && confirmAgreement({ partyId, edition: agreement?.edition ?? 0, calendar: {} }, ...on).ok,
    objectToAgreement: party !== undefined && objectToAgreement({ partyId, words }, ...on).ok,
    signAgreement: agreement?.oral === false && signAgreement({ on: today, photoIds: ['-'], calendar: {} }, ...on).ok,
    noteJudicial: noteJudicial({ on: today, court: words, no: '', result: 'asked' }, ...on).ok || (agreement?.judicial?.result === 'asked' && mediates(mediation, actor)),
    handUp: handUp({ reason: words, days: TIER_DAYS, seats: 1 }, ...on).ok,
    endMediation: END_REASONS.some((why) => why !== 'refused' && endMediation({ why, words }, ...on).ok),
  }
  return Object.keys(answers).filter((name) => answers[name])
}
