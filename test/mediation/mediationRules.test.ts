import { confirmAgreement, drawAgreement, objectToAgreement, signAgreement } from '../../src/domain/mediation/agreement'
import { appointMediators, askOtherMediator } from '../../src/domain/mediation/appointMediators'
import { endMediation } from '../../src/domain/mediation/endMediation'
import { handUp } from '../../src/domain/mediation/handUp'
import { makeStatement } from '../../src/domain/mediation/makeStatement'
import { addParty, answerMediation, dropParty } from '../../src/domain/mediation/parties'
import { confirmTerm, disputeTerm, noteJudicial, reportTerm } from '../../src/domain/mediation/perform'
import { remindOfMediation } from '../../src/domain/mediation/remind'
import { chooseTimes, holdSession, offerTimes, setSession } from '../../src/domain/mediation/sessions'
import { standingOf } from '../../src/domain/mediation/whoReads'
import { TIER_DAYS } from '../../src/domain/mediation/tiers'
import { PUBLISHED_HOLIDAYS } from '../../src/domain/calendar'
import type { Mediation } from '../../src/domain/mediation/mediation'
import { A, after, as, B, codes, county, DAY, mediationIn, mediator, NOW, respondent, seat, secretary, street, text } from './givenMediation'

const reminded = (mediation: Mediation, now: number) => {
  const told = remindOfMediation(mediation, now)
  return told.ok ? told.events.map((event) => ('what' in event && event.type === 'TierReminded' ? `${event.type} ${event.what}` : 'chase' in event ? `${event.type} ${event.chase}` : event.type)) : []
}

test('a tier’s own people take a case, and no party is its own mediator', () => {
  const waiting = mediationIn('waiting')
  expect(codes(appointMediators(seat(mediator), waiting, secretary, NOW))).toEqual([])
  expect(codes(appointMediators(seat(street), waiting, street, NOW))).toEqual(['NOT_THE_MEDIATOR'])
  expect(codes(appointMediators(seat(as('mediator', 'a')), waiting, mediator, NOW))).toEqual(['MEDIATOR_IS_PARTY'])
  expect(codes(appointMediators(seat(mediator), waiting, as('mediator', 'a'), NOW))).toEqual(['NOT_THE_MEDIATOR'])
  expect(codes(appointMediators({ mediators: [] }, waiting, mediator, NOW))).toEqual(['MEDIATORS_NUMBER'])
})

test('a party may ask for another mediator; without one the case waits again', () => {
  const underway = mediationIn('underway')
  expect(after(underway, askOtherMediator({ personId: mediator.personId, words: '' }, underway, B, NOW))).toMatchObject({ phase: 'waiting', mediators: [] })
  expect(codes(askOtherMediator({ personId: 'x', words: '' }, underway, B, NOW))).toEqual(['NO_SUCH_MEDIATOR'])
  expect(codes(askOtherMediator({ personId: mediator.personId, words: '' }, underway, as('resident', 'c'), NOW))).toEqual(['NOT_A_PARTY'])
})

test('nobody is mediated against their will: a no ends it, and nobody says it for another', () => {
  const underway = mediationIn('underway')
  expect(after(underway, answerMediation({ partyId: 'pb', agrees: false }, underway, B, NOW))).toMatchObject({ phase: 'ended', ended: { why: 'refused' } })
  expect(codes(answerMediation({ partyId: 'pb', agrees: false }, underway, A, NOW))).toEqual(['NOT_A_PARTY'])
  expect(after(underway, answerMediation({ partyId: 'pb', agrees: false }, underway, mediator, NOW)).parties[1]).toMatchObject({ stance: 'refuses', how: 'told' })
  expect(codes(answerMediation({ partyId: 'pb', agrees: false }, mediationIn('performing'), B, NOW))).toEqual(['MEDIATION_WRONG_PHASE'])
})

test('a party is known once; who has spoken stays, and so does the one who told of it', () => {
  const underway = mediationIn('underway')
  expect(codes(addParty(respondent, underway, mediator, NOW))).toEqual(['PARTY_KNOWN'])
  expect(codes(dropParty({ partyId: 'pa', reason: '错' }, underway, mediator, NOW))).toEqual(['APPLICANT_STAYS'])
  const spoken = after(underway, makeStatement({ id: 's', partyId: 'pb', words: '我家没漏', photoIds: [], private: true }, underway, B, NOW))
  expect(codes(dropParty({ partyId: 'pb', reason: '错' }, spoken, mediator, NOW))).toEqual(['PARTY_HAS_SPOKEN'])
  expect(after(underway, dropParty({ partyId: 'pb', reason: '错' }, underway, mediator, NOW)).parties).toHaveLength(1)
  expect(codes(makeStatement({ id: 's', partyId: 'pb', words: '替他说', photoIds: [], private: false }, underway, A, NOW))).toEqual(['NOT_A_PARTY'])
  expect(after(underway, makeStatement({ id: 's', partyId: 'pb', words: '电话里说', photoIds: [], private: true }, underway, mediator, NOW)).statements[0]).toMatchObject({ notedBy: mediator.personId })
})

test('one appointment at a time, in the future, only with those who agreed to be mediated, recorded once it has begun', () => {
  const underway = mediationIn('underway')
  const offer = { id: 's', place: '议事厅', times: [NOW + DAY, NOW + 2 * DAY] }
  expect(codes(offerTimes({ ...offer, times: [NOW] }, underway, mediator, NOW))).toEqual(['SESSION_IN_THE_PAST'])
  expect(codes(offerTimes({ ...offer, times: [] }, underway, mediator, NOW))).toEqual(['SESSION_TIMES'])
  const offered = after(underway, offerTimes(offer, underway, mediator, NOW))
  expect(codes(offerTimes({ ...offer, id: 's2' }, offered, mediator, NOW))).toEqual(['SESSION_OPEN'])
  expect(codes(chooseTimes({ sessionId: 's', times: [NOW + 3 * DAY], words: '' }, offered, A, NOW))).toEqual(['TIME_NOT_OFFERED'])
  const unsure = { ...offered, parties: offered.parties.map((one) => ({ ...one, stance: 'asked' as const })) }
  expect(codes(setSession({ sessionId: 's', startsAt: NOW + DAY, place: '议事厅' }, unsure, mediator, NOW))).toEqual(['PARTIES_NOT_AGREED'])
  const set = after(offered, setSession({ sessionId: 's', startsAt: NOW + DAY, place: '议事厅' }, offered, mediator, NOW))
  expect(codes(holdSession({ sessionId: 's', came: ['pa'], record: '谈' }, set, mediator, NOW + DAY - 1))).toEqual(['SESSION_NOT_BEGUN'])
  expect(codes(holdSession({ sessionId: 's', came: ['pa'], record: '谈' }, set, mediator, NOW + DAY))).toEqual([])
  expect(reminded(set, NOW - 1)).toEqual([])
  expect(reminded(set, NOW)).toEqual(['SessionReminded'])
})

test('an agreement has two sides, facts and terms, each with who does it', () => {
  const underway = mediationIn('underway')
  const alone = { ...underway, parties: underway.parties.slice(0, 1) }
  const term = text.terms[0]
  expect(codes(drawAgreement({ ...text, terms: [{ ...term, partyId: 'pa' }] }, alone, mediator, NOW))).toEqual(['ONE_SIDE_ONLY'])
  expect(codes(drawAgreement({ ...text, facts: ' ', terms: [] }, underway, mediator, NOW))).toEqual(['WORDS_MISSING', 'TERMS_NUMBER'])
  expect(codes(drawAgreement({ ...text, terms: [{ ...term, amount: 0 }] }, underway, mediator, NOW))).toEqual(['TERM_AMOUNT'])
  expect(codes(drawAgreement({ ...text, terms: [{ ...term, due: '2026-03-03' }] }, underway, mediator, NOW))).toEqual(['TERM_DUE_PAST'])
  expect(codes(drawAgreement({ ...text, terms: [{ ...term, due: '2026-03-04' }] }, underway, mediator, NOW))).toEqual([])
})

test('a word of mouth binds with the last yes, a written one only when all and the mediator have signed', () => {
  const confirm = (g: Mediation, partyId: string, actor = A) => after(g, confirmAgreement({ partyId, edition: 1, calendar: PUBLISHED_HOLIDAYS }, g, actor, NOW))
  const underway = mediationIn('underway')
  const oral = after(underway, drawAgreement({ ...text, oral: true }, underway, mediator, NOW))
  const half = confirm(oral, 'pa')
  expect(half.phase).toBe('agreed')
  // 30 days from 2026-03-04 are 2026-04-03, a Friday
  expect(confirm(half, 'pb', B)).toMatchObject({ phase: 'performing', agreement: { effectiveOn: '2026-03-04', judicialUntil: '2026-04-03' } })
  const agreed = mediationIn('agreed')
  const both = confirm(confirm(agreed, 'pa'), 'pb', B)
  expect(both.phase).toBe('agreed')
  const sign = (g: Mediation, on: `${number}-${number}-${number}`, photoIds = ['p']) => signAgreement({ on, photoIds, calendar: PUBLISHED_HOLIDAYS }, g, mediator, NOW + 3 * DAY)
  expect(codes(sign(agreed, '2026-03-05'))).toEqual(['NOT_ALL_CONFIRMED'])
  expect(codes(sign(both, '2026-03-05', []))).toEqual(['SIGNED_SHEET_NEEDED'])
  expect(codes(sign(both, '2026-03-03'))).toEqual(['SIGNED_DAY'])
  expect(codes(sign(both, '2026-03-08'))).toEqual(['SIGNED_DAY'])
  // 30 days from 2026-03-05 are 2026-04-04, in the holidays of 4–6 April: the next working day
  expect(after(both, sign(both, '2026-03-05')).agreement).toMatchObject({ effectiveOn: '2026-03-05', judicialUntil: '2026-04-07' })
  expect(after(both, objectToAgreement({ partyId: 'pb', words: '不行' }, both, B, NOW))).toMatchObject({ phase: 'underway', agreement: { confirmed: [] } })
})

test('who owes it says that it is done, the other side settles it; with the last term all is settled', () => {
  const performing = mediationIn('performing')
  const done = { termId: 't1', words: '转了', photoIds: [] }
  expect(codes(reportTerm(done, performing, A, NOW))).toEqual(['NOT_YOUR_TERM'])
  const said = after(performing, reportTerm(done, performing, B, NOW))
  expect(codes(confirmTerm({ termId: 't1' }, said, B, NOW))).toEqual(['NOT_YOUR_TERM'])
  expect(after(said, disputeTerm({ termId: 't1', words: '没收到' }, said, A, NOW)).agreement?.terms[0]?.state).toBe('open')
  expect(after(said, confirmTerm({ termId: 't1' }, said, A, NOW)).phase).toBe('settled')
})

test('the court is asked within thirty days of the agreement’s effect', () => {
  const performing = mediationIn('performing')
  const ask = (on: `${number}-${number}-${number}`, now: number) => codes(noteJudicial({ on, court: '县法院', no: '', result: 'asked' }, performing, mediator, now))
  expect(ask('2026-04-03', NOW + 31 * DAY)).toEqual([])
  expect(ask('2026-04-04', NOW + 31 * DAY)).toEqual(['JUDICIAL_TOO_LATE'])
  expect(ask('2026-03-03', NOW)).toEqual(['JUDICIAL_DAY'])
  expect(ask('2026-03-05', NOW)).toEqual(['JUDICIAL_DAY'])
  expect(reminded(performing, NOW + 19 * DAY)).not.toContain('JudicialReminded')
  expect(reminded(performing, NOW + 20 * DAY)).toContain('JudicialReminded')
})

test('each tier has its days, is reminded before and once late, and hands up with a reason to the tier above', () => {
  const underway = mediationIn('underway')
  expect(underway.due).toBe('2026-03-19')
  expect(reminded(underway, NOW + 11 * DAY)).toEqual([])
  expect(reminded(underway, NOW + 12 * DAY)).toEqual(['TierReminded before'])
  expect(reminded(underway, NOW + 15 * DAY)).toEqual(['TierReminded before'])
  expect(reminded(underway, NOW + 16 * DAY)).toEqual(['TierReminded late'])
  const up = after(underway, handUp({ reason: '谈不拢', days: TIER_DAYS, seats: 1 }, underway, mediator, NOW))
  expect(up).toMatchObject({ phase: 'waiting', tier: 'street', due: '2026-03-24', handUps: [{ from: 'estate', to: 'street', reason: '谈不拢' }] })
  // who mediated below and sits here too reads its papers only once appointed here
  expect(standingOf(up, as('streetMediator', mediator.personId))).toBe('tier')
  const taken = after(up, appointMediators(seat(street), up, street, NOW))
  const higher = after(taken, handUp({ reason: '还是谈不拢', days: TIER_DAYS, seats: 1 }, taken, street, NOW))
  const last = after(higher, appointMediators(seat(county), higher, county, NOW))
  expect(codes(handUp({ reason: '再上', days: TIER_DAYS, seats: 1 }, last, county, NOW))).toEqual(['NO_TIER_ABOVE'])
  expect(codes(endMediation({ why: 'failed', words: '差得远' }, last, street, NOW))).toEqual(['NOT_THE_MEDIATOR'])
  expect(after(last, endMediation({ why: 'failed', words: '差得远' }, last, county, NOW)).phase).toBe('ended')
  expect(reminded({ ...mediationIn('performing') }, NOW + 15 * DAY)).toEqual(['TermChased before'])
  expect(reminded({ ...mediationIn('performing') }, NOW + 17 * DAY)).toEqual(['TermChased late'])
})
