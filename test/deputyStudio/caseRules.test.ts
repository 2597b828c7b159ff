import type { Actor } from '../../src/domain/actor'
import { addDays, DAY, instantAt } from '../../src/domain/calendar'
import { answerStudioCase, extendStudioCase, turnStudioCaseIntoMatter } from '../../src/domain/deputyStudio/answerStudioCase'
import { closeQuietCase } from '../../src/domain/deputyStudio/closeQuietCase'
import { chaseStudioCase } from '../../src/domain/deputyStudio/chaseStudioCase'
import { askStudioConsent, sayStudioConsent } from '../../src/domain/deputyStudio/consent'
import { judgeStudioCase } from '../../src/domain/deputyStudio/judgeStudioCase'
import { openStudioCase } from '../../src/domain/deputyStudio/openStudioCase'
import { evolve, type PublicAnswer } from '../../src/domain/deputyStudio/studioCase'
import { ANSWERED, as, caseIn, codes, DATE, deputy, FROM, MATTER, neighbour, opening, otherDeputy, resident, secretary, TAKEN } from './givenStudio'

const DUE = TAKEN.due
const on = (date: typeof DATE | typeof DUE, minute = 10 * 60) => instantAt(date, minute)

describe('writing down a talk', () => {
  test.each([
    ['answered at once', ANSWERED, {}, deputy, []],
    ['answered with no words', { how: 'answered', words: ' ' }, {}, deputy, ['WORDS_MISSING']],
    ['until tomorrow', { how: 'taken', due: addDays(DATE, 1) }, {}, deputy, []],
    ['until today', { how: 'taken', due: DATE }, {}, deputy, ['STUDIO_PROMISE_DAYS']],
    ['60 days off', { how: 'taken', due: addDays(DATE, 60) }, {}, deputy, []],
    ['61 days off', { how: 'taken', due: addDays(DATE, 61) }, {}, deputy, ['STUDIO_PROMISE_DAYS']],
    ['a matter', MATTER, {}, secretary, []],
    ['nothing of what was said', TAKEN, { said: '' }, deputy, ['WORDS_MISSING']],
    ['1001 letters', TAKEN, { said: '说'.repeat(1001) }, deputy, ['WORDS_TOO_LONG']],
    ['a deputy who was not there answers for it', TAKEN, { deputyId: 'deputy-2' }, deputy, ['STUDIO_DEPUTY_UNKNOWN']],
    ['a deputy of another day writes it', TAKEN, {}, otherDeputy, ['STUDIO_NOT_YOUR_DAY']],
    ['the company writes it', TAKEN, {}, as('manager'), ['NOT_YOUR_ROLE']],
  ] as const)('%s', (_, outcome, change, actor: Actor, expected) => {
    expect(codes(openStudioCase({ ...opening(outcome), ...change }, actor, FROM))).toEqual(expected)
  })
})

describe('what was taken along', () => {
  test.each([
    ['is answered by that day’s deputy', caseIn(), deputy, '修好了', []],
    ['is answered by the secretary', caseIn(), secretary, '修好了', []],
    ['not by a deputy of another day', caseIn(), otherDeputy, '修好了', ['STUDIO_NOT_YOUR_DAY']],
    ['not with no words', caseIn(), deputy, '', ['WORDS_MISSING']],
    ['not twice', caseIn(ANSWERED), deputy, '修好了', ['STUDIO_CASE_WRONG_PHASE']],
    ['not what became a matter', caseIn(MATTER), deputy, '修好了', ['STUDIO_CASE_WRONG_PHASE']],
  ] as const)('%s', (_, one, actor, words, expected) => {
    expect(codes(answerStudioCase({ words }, one, actor, FROM))).toEqual(expected)
  })

  test.each([
    ['on its very date', addDays(DUE, 1), on(DUE, 23 * 60 + 59), {}, []],
    ['a day after it', addDays(DUE, 1), on(DUE) + DAY, {}, ['STUDIO_PROMISE_PASSED']],
    ['to the same date', DUE, on(DATE), {}, ['STUDIO_PROMISE_DAYS']],
    ['by 30 days', addDays(DUE, 30), on(DATE), {}, []],
    ['by 31', addDays(DUE, 31), on(DATE), {}, ['STUDIO_PROMISE_DAYS']],
    ['a second time', addDays(DUE, 9), on(DATE), { promises: [{ due: DUE, extended: true }] }, ['STUDIO_EXTENDED_ALREADY']],
    ['a second time, in a second round', addDays(DUE, 9), on(DATE), { promises: [{ due: DATE, extended: true, keptAt: FROM }, { due: DUE, extended: false }] }, ['STUDIO_EXTENDED_ALREADY']],
    ['once it is answered', addDays(DUE, 1), on(DATE), { phase: 'answered' }, ['STUDIO_CASE_WRONG_PHASE']],
  ] as const)('is put off %s', (_, due, now, change, expected) => {
    expect(codes(extendStudioCase({ due, reason: '等检测' }, caseIn(TAKEN, change), deputy, now))).toEqual(expected)
  })

  test('becomes a matter, and the promise is kept with that', () => {
    const decision = turnStudioCaseIntoMatter({ matter: MATTER.matter, words: '' }, caseIn(), deputy, on(DUE))
    expect(decision.ok && decision.events.reduce(evolve, caseIn())).toMatchObject({ phase: 'matter', matter: { number: 8 }, promises: [{ keptAt: on(DUE) }] })
  })

  test.each([
    ['two days before', -2, [], []],
    ['the day before', -1, [], ['before']],
    ['the day itself, told already', 0, ['before'], []],
    ['the day after', 1, ['before'], ['late']],
    ['three days after', 3, ['before', 'late'], []],
    ['four days after, the secretary', 4, ['before', 'late'], ['secretary']],
    ['once', 9, ['before', 'late', 'secretary'], []],
  ] as const)('the clock asks for it: %s', (_, days, chased, expected) => {
    const decision = chaseStudioCase(caseIn(TAKEN, { chased }), on(DUE) + days * DAY)
    expect(decision.ok && decision.events.map(({ chase }) => chase)).toEqual(expected)
  })

  test('the clock says nothing of what is answered', () => {
    expect(chaseStudioCase(caseIn(ANSWERED), on(DUE) + 30 * DAY)).toEqual({ ok: true, events: [] })
  })
})

describe('whether it settled it', () => {
  const twice = caseIn(ANSWERED, { answers: [{ words: '一', at: FROM }, { words: '二', at: FROM }] })
  test.each([
    ['yes', caseIn(ANSWERED), true, '', { phase: 'closed' }],
    ['no: answered once more, in fifteen days', caseIn(ANSWERED), false, '还漏', { phase: 'taken', promises: [{ due: '2026-03-25', extended: false }] }],
    ['no, the second time: it ends as it is', twice, false, '还漏', { phase: 'closed' }],
  ] as const)('%s', (_, one, satisfied, words, expected) => {
    const decision = judgeStudioCase({ satisfied, words }, one, resident, FROM)
    expect(decision.ok && decision.events.reduce(evolve, one)).toMatchObject(expected)
  })
  test.each([
    ['a no without words', caseIn(ANSWERED), resident, false, ['WORDS_MISSING']],
    ['a neighbour', caseIn(ANSWERED), neighbour, true, ['STUDIO_NOT_YOUR_CASE']],
    ['the deputy for them', caseIn(ANSWERED), deputy, true, ['STUDIO_NOT_YOUR_CASE']],
    ['before there is an answer', caseIn(), resident, true, ['STUDIO_CASE_WRONG_PHASE']],
  ] as const)('not %s', (_, one, actor, satisfied, expected) => {
    expect(codes(judgeStudioCase({ satisfied, words: '' }, one, actor, FROM))).toEqual(expected)
  })
})

/** 个人信息保护法 25: what was handled of a person is made public only with their separate consent; 15: which they may take back. */
describe('making an answer public', () => {
  const text = { question: '楼上漏水怎么办', answer: '已经修好', personName: '甲一' }
  const shown = (consent: PublicAnswer['consent'], edition = 1) => caseIn(ANSWERED, { publicAnswer: { question: '问', answer: '答', edition, consent, at: FROM } })
  test.each([
    ['of an answer', caseIn(ANSWERED), text, deputy, []],
    ['again with another text, before they said a word', shown('asked'), text, deputy, []],
    ['after a no', shown('refused'), text, deputy, ['STUDIO_CONSENT_REFUSED']],
    ['after a yes', shown('given'), text, deputy, ['STUDIO_PUBLIC_ALREADY']],
    ['where nothing is answered', caseIn(), text, deputy, ['STUDIO_CASE_WRONG_PHASE']],
    ['with their name', caseIn(ANSWERED), { ...text, answer: '已给甲一修好' }, deputy, ['STUDIO_NAME_IN_TEXT']],
    ['with no words', caseIn(ANSWERED), { ...text, question: '' }, deputy, ['WORDS_MISSING']],
    ['by a deputy of another day', caseIn(ANSWERED), text, otherDeputy, ['STUDIO_NOT_YOUR_DAY']],
  ] as const)('asked %s', (_, one, command, actor, expected) => {
    expect(codes(askStudioConsent(command, one, actor, FROM))).toEqual(expected)
  })
  test.each([
    ['yes', shown('asked'), resident, true, 1, []],
    ['no', shown('asked'), resident, false, 1, []],
    ['yes to a text that was changed meanwhile', shown('asked', 2), resident, true, 1, ['STUDIO_TEXT_CHANGED']],
    ['taken back', shown('given'), resident, false, 1, []],
    ['yes once more', shown('given'), resident, true, 1, ['STUDIO_NOTHING_ASKED']],
    ['yes where nobody asked', caseIn(ANSWERED), resident, true, 0, ['STUDIO_NOTHING_ASKED']],
    ['by the deputy in their place', shown('asked'), deputy, true, 1, ['STUDIO_NOT_YOUR_CASE']],
    ['by a neighbour', shown('asked'), neighbour, true, 1, ['STUDIO_NOT_YOUR_CASE']],
  ] as const)('%s', (_, one, actor, agree, edition, expected) => {
    expect(codes(sayStudioConsent({ agree, edition }, one, actor, FROM))).toEqual(expected)
  })
})

test.each([
  ['a moment before', -1, 0],
  ['fifteen days after its answer', 0, 1],
])('with no word on it a case ends: %s', (_, later, events) => {
  const one = caseIn(ANSWERED)
  const decision = closeQuietCase(one, one.answers[0]!.at + 15 * DAY + later)
  expect(decision.ok && decision.events).toHaveLength(events)
  expect(closeQuietCase(caseIn(TAKEN), one.answers[0]!.at + 99 * DAY)).toEqual({ ok: true, events: [] })
})
