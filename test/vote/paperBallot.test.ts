import { DAY, HOUR } from '../../src/domain/calendar'
import type { Role } from '../../src/domain/actor'
import { evolveBox } from '../../src/domain/vote/ballot/boxEvents'
import { confirmPaperBallot, rejectPaperBallot } from '../../src/domain/vote/ballot/confirmPaperBallot'
import { enterPaperBallot, type EnterPaperBallot } from '../../src/domain/vote/ballot/enterPaperBallot'
import { countedOf, emptyBox, type CastRecord, type VoiceBox } from '../../src/domain/vote/ballot/voiceBox'
import type { VoteRules } from '../../src/domain/vote/rules'
import type { Plans } from '../../src/domain/vote/vote'
import { as, CLOSES, OPENS, question, refusals, voteIn, withRules } from './givenVote'

const AT = OPENS + DAY
const home = emptyBox(7, ['A'])
const paper: EnterPaperBallot = { paperId: 'p1', channel: 'paper', choices: [['q1', ['agree']]], receivedAt: AT, photoIds: ['f1'] }
const open = (own: Partial<VoteRules> = {}, more: Partial<Plans> = {}) => voteIn('open', { ...more, rules: withRules(own) })
const enter = (own: Partial<EnterPaperBallot> = {}, box = home, now = AT, rules: Partial<VoteRules> = {}) =>
  enterPaperBallot({ ...paper, ...own }, open(rules), box, as('clerk'), now)
const entered = (own: Partial<EnterPaperBallot> = {}, box = home): VoiceBox => {
  const decision = enter(own, box)
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce(evolveBox, box)
}
const confirm = (box: VoiceBox, by: Role = 'secretary', person?: string, rules: Partial<VoteRules> = {}) =>
  confirmPaperBallot({ paperId: 'p1' }, open(rules), box, as(by, person), AT + HOUR)
const byPhone: CastRecord = { kind: 'ballot', no: 7, channel: 'phone', by: 'owner', personId: 'A', at: AT }
const voted: VoiceBox = { ...home, records: [byPhone] }

describe('a paper is entered by one', () => {
  test.each<[string, Partial<EnterPaperBallot>, string[]]>([
    ['with its photo', {}, []],
    ['without', { photoIds: [] }, ['PAPER_PHOTO_MISSING']],
    ['with a question left blank', { choices: [['q1', []]] }, []],
    ['with marks that exclude each other', { choices: [['q1', ['agree', 'against']]] }, ['TOO_MANY_CHOICES', 'CHOICES_EXCLUDE_EACH_OTHER']],
    ['the same, as one that cannot be read', { choices: [], invalid: true }, []],
    ['from the door', { channel: 'door' }, []],
    ['received before the opening', { receivedAt: OPENS - 1 }, ['NOT_RECEIVED_IN_TIME']],
    ['received in the future', { receivedAt: AT + 1 }, ['NOT_RECEIVED_IN_TIME']],
  ])('%s', (_, own, codes) => {
    expect(refusals(enter(own))).toEqual(codes)
  })

  test.each([
    ['received a moment before the close, entered after it', CLOSES - 1, []],
    ['received at the close', CLOSES, ['NOT_RECEIVED_IN_TIME']],
  ])('%s', (_, receivedAt, codes) => {
    expect(refusals(enter({ receivedAt }, home, CLOSES + HOUR))).toEqual(codes)
  })

  test('a visit with no signal is sent days later, with its own time', () => {
    expect(enter({ channel: 'door', receivedAt: AT }, home, AT + 5 * DAY)).toMatchObject({ events: [{ receivedAt: AT, channel: 'door' }] })
  })

  test('not after the log is sealed', () => {
    expect(refusals(enterPaperBallot(paper, voteIn('closed'), home, as('clerk'), CLOSES + HOUR))).toEqual(['VOTE_WRONG_PHASE'])
  })

  test('the company’s desk keeps out where the company is chosen', () => {
    const vote = open({}, { questions: [{ ...question, matter: 4 }] })
    expect(refusals(enterPaperBallot(paper, vote, home, as('clerk'), AT))).toEqual(['NOT_YOUR_ROLE'])
    expect(refusals(enterPaperBallot(paper, vote, home, as('officer'), AT))).toEqual([])
  })

  test('one at a time', () => {
    expect(refusals(enter({ paperId: 'p2' }, entered()))).toEqual(['ANOTHER_PAPER_WAITS'])
  })
})

describe('and confirmed by another', () => {
  test('until then it is not in', () => {
    expect(countedOf(entered(), withRules({}))).toBeUndefined()
    const decision = confirm(entered())
    expect(decision.ok && countedOf(decision.events.reduce(evolveBox, entered()), withRules({}))).toMatchObject({ channel: 'paper', by: 'clerk' })
  })
  test.each<[string, Role, string, string[]]>([
    ['the same person', 'clerk', 'clerk-1', ['SECOND_PERSON_NEEDED']],
    ['the same person in another role', 'secretary', 'clerk-1', ['SECOND_PERSON_NEEDED']],
    ['another clerk', 'clerk', 'clerk-2', []],
    ['a resident', 'resident', 'p1', ['NOT_YOUR_ROLE']],
  ])('%s', (_, role, person, codes) => {
    expect(refusals(confirm(entered(), role, person))).toEqual(codes)
  })
  test('one that is not there', () => {
    expect(refusals(confirm(home))).toEqual(['NO_SUCH_PAPER'])
  })
  test('what was misread is taken back, and entered anew', () => {
    const box = entered()
    expect(refusals(rejectPaperBallot({ paperId: 'p1', reason: ' ' }, open(), box, as('secretary'), AT))).toEqual(['WORDS_MISSING'])
    const decision = rejectPaperBallot({ paperId: 'p1', reason: '勾的是反对' }, open(), box, as('secretary'), AT)
    expect(decision.ok && refusals(enter({}, decision.events.reduce(evolveBox, box)))).toEqual([])
  })
})

describe('paper and phone for one unit never both count', () => {
  test.each([
    ['firstWins', ['BALLOT_IS_IN']],
    ['paperWins', []],
    ['lastWins', []],
  ] as const)('a paper after a ballot by phone, with %s', (channels, codes) => {
    expect(refusals(enter({}, voted, AT, { channels }))).toEqual(codes)
  })
  test('a ballot by phone that comes in between is minded at the second look', () => {
    const box = { ...entered(), records: [byPhone] }
    expect(refusals(confirm(box, 'secretary', 'secretary-1', { channels: 'firstWins' }))).toEqual(['BALLOT_IS_IN'])
    expect(refusals(confirm(box, 'secretary', 'secretary-1', { channels: 'paperWins' }))).toEqual([])
  })
  test('what cannot be read displaces nothing', () => {
    expect(refusals(enter({ invalid: true, choices: [] }, voted, AT, { channels: 'paperWins' }))).toEqual(['BALLOT_IS_IN'])
  })
})
