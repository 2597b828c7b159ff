import { checkQuestions } from '../../src/domain/vote/checkQuestions'
import { YES_NO, type Question } from '../../src/domain/vote/question'
import { hireQuestion } from '../../src/domain/vote/company'
import { recallQuestion } from '../../src/domain/vote/election/recall'
import { readMarks } from '../../src/domain/vote/tally/readMarks'
import { election, question } from './givenVote'

const abstain = YES_NO[2]!
const many = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `o${at}`, text: `${at}` }))
const offers = ['A', 'B', 'C'].map((id) => ({ id, text: id }))

test.each<[string, Partial<Question>[], string[]]>([
  ['a plain question', [{}], []],
  ['none', [], ['NO_QUESTION']],
  ['twenty', Array.from({ length: 20 }, (_, at) => ({ id: `${at}` })), []],
  ['twenty-one', Array.from({ length: 21 }, (_, at) => ({ id: `${at}` })), ['TOO_MANY_QUESTIONS']],
  ['the same twice', [{}, {}], ['SAME_ID_TWICE']],
  ['no title', [{ title: ' ' }], ['WORDS_MISSING']],
  ['one option', [{ options: [YES_NO[0]!] }], ['OPTIONS_DO_NOT_FIT', 'TOO_FEW_OPTIONS']],
  ['sixty options', [{ matter: 4, options: many(60) }], []],
  ['sixty-one', [{ matter: 4, options: many(61) }], ['TOO_MANY_OPTIONS']],
  ['the same option twice', [{ options: [offers[0]!, offers[0]!] }], ['SAME_ID_TWICE']],
  ['offers and 弃权', [{ matter: 4, options: [...offers, abstain] }], []],
  ['offers and a plain yes', [{ matter: 4, options: [...offers, YES_NO[0]!] }], ['OPTIONS_DO_NOT_FIT']],
  ['yes without no', [{ options: [YES_NO[0]!, abstain] }], ['OPTIONS_DO_NOT_FIT']],
  ['several marks on a plain yes', [{ kind: 'multiple' }], ['OPTIONS_DO_NOT_FIT']],
  ['unanimity on offers', [{ matter: 'unanimous', options: offers }], ['OPTIONS_DO_NOT_FIT']],
  ['unanimity', [{ matter: 'unanimous' }], []],
  ['two of three offers', [{ kind: 'multiple', maxChoices: 2, options: offers }], []],
  ['four of three offers', [{ kind: 'multiple', maxChoices: 4, options: offers }], ['CHOICES_OUT_OF_RANGE']],
  ['an election with no candidates yet', [election], []],
  ['an election for 278 ③ put as a plain question', [{ matter: 'election' }], ['OPTIONS_DO_NOT_FIT']],
  ['an election of twelve', [{ ...election, seats: 12 }], ['SEATS_OUT_OF_RANGE']],
  ['an election of none', [{ ...election, seats: 0 }], ['SEATS_OUT_OF_RANGE']],
  ['an election with more marks than seats', [{ ...election, maxChoices: 6 }], ['CHOICES_OUT_OF_RANGE']],
  ['two elections', [election, { ...election, id: 'e2' }], ['MORE_THAN_ONE_ELECTION']],
  ['a company to be hired', [hireQuestion('h', [{ id: 'A', company: '甲', detail: '1.2 元' }, { id: 'B', company: '乙', detail: '' }])], []],
  ['a member to be recalled', [recallQuestion('r', '张三', 'neglect')], []],
])('%s', (_, questions, codes) => {
  expect(checkQuestions(questions.map((own) => ({ ...question, ...own }))).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['one mark', [['q1', ['agree']]], ['agree']],
  ['none', [['q1', []]], 'blank'],
  ['no word on this question', [['q2', ['agree']]], 'blank'],
  ['two lines on it, be they the same', [['q1', ['agree']], ['q1', ['agree']]], 'invalid'],
  ['an empty line and another', [['q1', []], ['q1', ['agree']]], 'invalid'],
  ['a mark that is not on the ballot', [['q1', ['maybe']]], 'invalid'],
] as const)('a ballot with %s', (_, choices, marks) => {
  expect(readMarks(question, choices)).toEqual(marks)
})
