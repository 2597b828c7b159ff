import { confirmAgreement, drawAgreement, objectToAgreement } from '../../src/domain/mediation/agreement'
import { appointMediators, askOtherMediator } from '../../src/domain/mediation/appointMediators'
import { endMediation } from '../../src/domain/mediation/endMediation'
import { handUp, questionMediation } from '../../src/domain/mediation/handUp'
import type { Mediation } from '../../src/domain/mediation/mediation'
import { addParty, answerMediation, dropParty } from '../../src/domain/mediation/parties'
import { confirmTerm, noteJudicial } from '../../src/domain/mediation/perform'
import { chooseTimes, holdSession, offerTimes, setSession } from '../../src/domain/mediation/sessions'
import { TIER_DAYS } from '../../src/domain/mediation/tiers'
import { A, after, as, B, codes, DAY, mediationIn, mediator, NOW, respondent, seat, secretary, street, text } from './givenMediation'

const up = { reason: '谈不拢', days: TIER_DAYS, seats: 1 }
const third = { id: 'pc', personId: 'c', name: '丙', phone: '', address: '', account: true } as const
const questioned = (g: Mediation) => after(g, questionMediation({ statementId: 'q', words: '又漏', photoIds: [], days: TIER_DAYS }, g, NOW))

test('a mediator whom a party would not have is not seated again, and the reason stands for who chooses another', () => {
  const underway = mediationIn('underway')
  const released = after(underway, askOtherMediator({ personId: mediator.personId, words: '和对方是亲戚' }, underway, B, NOW))
  expect(codes(appointMediators(seat(mediator), released, mediator, NOW))).toEqual(['MEDIATOR_NOT_WANTED'])
  expect(codes(appointMediators(seat(as('mediator', 'other')), released, mediator, NOW))).toEqual([])
  expect(released.released).toEqual([{ personId: mediator.personId, partyId: 'pb', words: '和对方是亲戚' }])
})

test('the one who told of it stays, whoever else stands on that side; nobody is on both sides of the table', () => {
  const waiting = mediationIn('waiting')
  const two = after(waiting, addParty({ ...third, side: 'applicant' }, waiting, mediator, NOW))
  expect(codes(dropParty({ partyId: 'pa', reason: '错' }, two, mediator, NOW))).toEqual(['APPLICANT_STAYS'])
  expect(codes(dropParty({ partyId: 'pc', reason: '错' }, two, mediator, NOW))).toEqual([])
  const underway = mediationIn('underway')
  const above = after(underway, handUp(up, underway, mediator, NOW))
  expect(codes(addParty({ ...respondent, id: 'px', personId: mediator.personId }, above, street, NOW))).toEqual(['MEDIATOR_IS_PARTY'])
})

test('what binds is kept: nobody bound by it is dropped, a later text does not replace it, and it can be said to be unperformed', () => {
  const again = questioned(mediationIn('settled'))
  expect(again).toMatchObject({ phase: 'underway', agreement: { effectiveOn: '2026-03-04' }, statements: [{ id: 'q', partyId: 'pa', words: '又漏', private: true }] })
  expect(codes(dropParty({ partyId: 'pb', reason: '错' }, again, mediator, NOW))).toEqual(['PARTY_HAS_SPOKEN'])
  expect(codes(endMediation({ why: 'notPerformed', words: '没做' }, again, mediator, NOW))).toEqual([])
  expect(codes(endMediation({ why: 'notPerformed', words: '没做' }, mediationIn('underway'), mediator, NOW))).toEqual(['MEDIATION_WRONG_PHASE'])
  expect(after(again, drawAgreement(text, again, mediator, NOW)).pastAgreements).toMatchObject([{ edition: 1, effectiveOn: '2026-03-04', signedPhotoIds: ['sheet'] }])
})

test('the court may answer when all is done; what it refused may be agreed on anew, and its answer stands', () => {
  const note = (g: Mediation, result: 'asked' | 'confirmed' | 'refused') => after(g, noteJudicial({ on: '2026-03-04', court: '县法院', no: '', result }, g, mediator, NOW))
  const asked = note(mediationIn('performing'), 'asked')
  const settled = after(asked, confirmTerm({ termId: 't1' }, asked, A, NOW))
  expect(note(settled, 'confirmed').agreement?.judicial?.result).toBe('confirmed')
  const refused = note(asked, 'refused')
  expect(after(refused, drawAgreement(text, refused, mediator, NOW)).phase).toBe('agreed')
  expect(codes(drawAgreement(text, asked, mediator, NOW))).toEqual(['MEDIATION_WRONG_PHASE'])
  expect(codes(noteJudicial({ on: '2026-03-04', court: '县法院', no: '', result: 'asked' }, refused, mediator, NOW))).toEqual(['JUDICIAL_ANSWERED'])
})

test('an agreement that one side will not sign goes up without its confirmations, or its objection is noted for who has no phone', () => {
  const agreed = mediationIn('agreed')
  const half = after(agreed, confirmAgreement({ partyId: 'pa', edition: 1, calendar: {} }, agreed, A, NOW))
  expect(after(half, handUp(up, half, mediator, NOW))).toMatchObject({ phase: 'waiting', tier: 'street', agreement: { confirmed: [] } })
  expect(after(half, objectToAgreement({ partyId: 'pb', words: '不肯签' }, half, mediator, NOW)).phase).toBe('underway')
  expect(codes(objectToAgreement({ partyId: 'pb', words: '替他说' }, half, A, NOW))).toEqual(['NOT_A_PARTY'])
})

test('a case that waits is moved on by those who could sit and by the secretary; nobody hands up to an empty tier', () => {
  const underway = mediationIn('underway')
  expect(codes(handUp({ ...up, seats: 0 }, underway, mediator, NOW))).toEqual(['TIER_EMPTY'])
  const above = after(underway, handUp(up, underway, mediator, NOW))
  expect(codes(endMediation({ why: 'failed', words: '没有人接' }, above, secretary, NOW))).toEqual([])
  expect(codes(handUp(up, above, street, NOW))).toEqual([])
  expect(codes(endMediation({ why: 'failed', words: '没有人接' }, above, mediator, NOW))).toEqual(['NOT_THE_MEDIATOR'])
  expect(codes(endMediation({ why: 'failed', words: '没有人接' }, above, as('secretary', 'a'), NOW))).toEqual(['NOT_THE_MEDIATOR'])
})

test('nobody says the last word of an oral agreement for a party who can say it', () => {
  const underway = mediationIn('underway')
  const oral = after(underway, drawAgreement({ ...text, oral: true }, underway, mediator, NOW))
  const confirm = (g: Mediation, partyId: string) => confirmAgreement({ partyId, edition: 1, calendar: {} }, g, mediator, NOW)
  expect(codes(confirm(oral, 'pa'))).toEqual(['OWN_WORD_NEEDED'])
  expect(codes(confirm({ ...oral, parties: oral.parties.map((one) => ({ ...one, account: false })) }, 'pa'))).toEqual([])
  expect(codes(confirm(mediationIn('agreed'), 'pa'))).toEqual([])
})

test('what is over asks nobody for a time, and only those who agreed to be mediated came', () => {
  const performing = mediationIn('performing')
  const offered = after(performing, offerTimes({ id: 's', place: '厅', times: [NOW + DAY] }, performing, mediator, NOW))
  const settled = after(offered, confirmTerm({ termId: 't1' }, offered, A, NOW))
  expect(settled.sessions[0]?.state).toBe('cancelled')
  expect(codes(chooseTimes({ sessionId: 's', times: [NOW + DAY], words: '' }, settled, B, NOW))).toContain('MEDIATION_WRONG_PHASE')
  const underway = mediationIn('underway')
  const open = after(underway, offerTimes({ id: 's', place: '厅', times: [NOW + DAY] }, underway, mediator, NOW))
  const set = after(open, setSession({ sessionId: 's', startsAt: NOW + DAY, place: '厅' }, open, mediator, NOW))
  const more = after(set, addParty({ ...third, side: 'respondent' }, set, mediator, NOW))
  expect(codes(holdSession({ sessionId: 's', came: ['pa', 'pc'], record: '谈' }, more, mediator, NOW + DAY))).toEqual(['PARTIES_NOT_AGREED'])
  const willing = after(more, answerMediation({ partyId: 'pc', agrees: true }, more, mediator, NOW))
  expect(codes(holdSession({ sessionId: 's', came: ['pa', 'pc'], record: '谈' }, willing, mediator, NOW + DAY))).toEqual([])
})
