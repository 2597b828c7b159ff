import { draftFrom, courseFrom, newDraft, plansIn, wrongIn } from '../../src/miniapp/vote/run/draft/draft'
import { freeId, formOf, needWords, newQuestion, withForm, withMatter, withOffers } from '../../src/miniapp/vote/run/draft/questionForm'
import { marked, choicesOf, marksWords } from '../../src/miniapp/vote/run/marks'
import { newId } from '../../src/miniapp/vote/run/newId'
import { rulesDraftOf, rulesOf, wrongRules } from '../../src/miniapp/vote/run/rules/rulesDraft'
import { shareWords } from '../../src/domain/vote/shareWords'
import { readShare } from '../../src/miniapp/vote/run/shareText'
import { checkQuestions } from '../../src/domain/vote/checkQuestions'
import { DEFAULT_RULES } from '../../src/domain/vote/rules'
import { MATTER_NAMES, YES_NO, type Question, type VotedMatter } from '../../src/domain/vote/question'

const matters = Object.keys(MATTER_NAMES).map((key) => (/^\d$/.test(key) ? Number(key) : key) as VotedMatter)
const offers = [{ id: 'o1', text: '甲' }, { id: 'o2', text: '乙' }]

describe('a question as it is being written', () => {
  test.each(matters)('matter %s, answered in each way that it allows, is one that the rules take', (matter) => {
    const question = { ...newQuestion([], matter), title: '修屋顶' }
    expect(checkQuestions([question])).toEqual([])
  })
  test.each(['oneOf', 'severalOf'] as const)('%s keeps what was written when the matter changes', (form) => {
    const written = withOffers(withForm(newQuestion([], 4), form), offers)
    const question = { ...withMatter(written, 9), title: '选哪一家' }
    expect(checkQuestions([question])).toEqual([])
    expect([formOf(question), question.options.map(({ text }) => text)]).toEqual([form, ['甲', '乙', '弃权']])
  })
  test('a home turned to business leaves only 同意, 反对 and 弃权', () => {
    expect(withMatter(withForm(newQuestion([]), 'oneOf'), 'unanimous').options).toBe(YES_NO)
  })
  test('ids are free though one was taken away', () => {
    expect(freeId('q', [{ id: 'q1' }, { id: 'q3' }])).toBe('q4')
  })
  test.each([
    [5, '要三分之二以上的业主参与、参与的过半数同意，人数和面积都要够（民法典 278(1)⑤）'],
    [7, '要三分之二以上的业主参与、参与的四分之三以上同意，人数和面积都要够（民法典 278(1)⑦）'],
    ['unanimous', '要范围内全体业主同意，没有表态不算同意（民法典 279）'],
  ] as const)('what matter %s takes stands in words', (matter, words) => {
    expect(needWords(matter, DEFAULT_RULES)).toBe(words)
  })
})

describe('a draft', () => {
  const whole = () => ({ ...newDraft(DEFAULT_RULES, '修屋顶'), questions: [{ ...newQuestion([], 5), title: '是否修' }] })
  test('one that is whole has nothing wrong, and comes back as it was sent', () => {
    expect(wrongIn(whole())).toEqual([])
    expect(plansIn(draftFrom(plansIn(whole())))).toEqual(plansIn(whole()))
  })
  test('what is missing is said all at once, at its place', () => {
    const draft = { ...whole(), title: ' ', questions: [{ ...newQuestion([], 4), title: '', options: [{ id: 'o1', text: '' }] }] }
    expect(wrongIn(draft)).toEqual(['请写标题', '第 1 项：请写要表决什么', '第 1 项：有选项还没写', '第 1 项：至少要有 2 个选项'])
  })
  test('a committee of six is refused with its article', () => {
    const question: Question = { ...newQuestion([], 'election'), seats: 6 }
    expect(wrongIn({ ...whole(), questions: [{ ...question, title: '选举' }] })).toEqual(['业委会应为 5 到 11 人的单数（指导规则 31，山东省条例 30）'])
  })
  test('a notice of the 1st with 15 full days opens on the 17th, and the days after it follow', () => {
    expect(courseFrom('2026-12-01', 14, DEFAULT_RULES)).toEqual({
      noticeOn: '2026-12-01', opensOn: '2026-12-17', closesOn: '2026-12-30', countOn: '2026-12-31', resultOn: '2027-01-08',
    })
  })
})

describe('rules of procedure as they are typed', () => {
  const typed = (part: object) => ({ ...rulesDraftOf(DEFAULT_RULES), ...part })
  test('the defaults come back as they were, half being more than half', () => {
    expect(rulesOf(rulesDraftOf(DEFAULT_RULES))).toEqual(DEFAULT_RULES)
  })
  test.each([
    ['quorum', '1/2', '不能低于三分之二以上（民法典 278(2)），请写三分之二以上或更高'],
    ['weighty', '2/3', '不能低于四分之三以上（民法典 278(2)），请写四分之三以上或更高'],
    ['ordinary', '', '请写成几分之几，例如 2/3，不超过 1'],
    ['noticeDays', '14', '请写 15 到 60 之间的整数（物业管理条例 14）'],
    ['proxiesMost', '三', '请写 0 到 10 之间的整数（本系统规则）'],
  ])('%s of %j is refused in its place', (rule, text, words) => {
    expect(wrongRules(typed({ [rule]: text }))).toEqual({ [rule]: words })
  })
  test('silence without a clause, and a later ballot where none may be changed', () => {
    expect(Object.keys(wrongRules(typed({ silence: 'joinsMajority', channels: 'lastWins', changes: 'none' })))).toEqual(['silence', 'channels'])
  })
  test('a stricter one stands', () => {
    expect(wrongRules(typed({ quorum: '３／４', ordinary: '2/3', weighty: '4/5', noticeDays: '20' }))).toEqual({})
  })
  test.each([['2/3', '三分之二以上'], ['11/12', '12分之11以上']])('%s is read as %s', (text, words) => {
    expect(shareWords(readShare(text)!)).toBe(words)
  })
})

describe('a paper that is copied', () => {
  const several: Question = { id: 'q1', title: '', text: '', matter: 9, kind: 'multiple', maxChoices: 2, options: [...offers, { id: 'o3', text: '丙' }, { id: 'abstain', text: '弃权', meaning: 'abstain' }] }
  const press = (...ids: string[]) => ids.reduce((marks, id) => marked(marks, several, id), {})
  test.each([
    [['o1', 'o2', 'o3'], ['o1', 'o2']],
    [['o1', 'o1'], []],
    [['o1', 'abstain'], ['abstain']],
    [['abstain', 'o1'], ['o1']],
  ])('presses %j leave %j', (ids, left) => {
    expect(press(...ids)).toEqual({ q1: left })
  })
  test('a blank is left out, and read back as blank', () => {
    expect([choicesOf({}, [several]), marksWords({}, [several])]).toEqual([[], ['第 1 项：没有填']])
  })
  test('ids are of the form that the server asks, and differ', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(newId()).not.toBe(newId())
  })
})
