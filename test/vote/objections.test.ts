import { SYSTEM } from '../../src/domain/actor'
import { DAY, HOUR } from '../../src/domain/calendar'
import { answerObjection } from '../../src/domain/vote/answerObjection'
import { emptyBox, type VoiceBox } from '../../src/domain/vote/ballot/voiceBox'
import { evolveBox } from '../../src/domain/vote/ballot/boxEvents'
import { strikeBallot } from '../../src/domain/vote/ballot/strikeBallot'
import { countedOf } from '../../src/domain/vote/ballot/voiceBox'
import { correctRoll } from '../../src/domain/vote/correctRoll'
import { extendVote } from '../../src/domain/vote/extendVote'
import { objectTo } from '../../src/domain/vote/objectTo'
import { openVote } from '../../src/domain/vote/openVote'
import { publishCount } from '../../src/domain/vote/publishCount'
import { publishResult } from '../../src/domain/vote/publishResult'
import { repeatVote } from '../../src/domain/vote/repeatVote'
import { draftRunOff } from '../../src/domain/vote/election/draftRunOff'
import { voidVote } from '../../src/domain/vote/voidVote'
import type { Vote, VotePhase } from '../../src/domain/vote/vote'
import { after, as, CLOSES, election, FINAL, NOW, officer, OPENS, owner, question, refusals, roll, secretary, tallied, voteIn } from './givenVote'

const objection = { id: 'o1', about: 'count', no: 5, words: '那张纸票不是我签的', photoIds: [], owns: [5] } as const
const toRoll = { ...objection, about: 'roll', words: '面积写少了' } as const
const objected = (vote: Vote, command: Parameters<typeof objectTo>[0], now: number) => after(vote, objectTo(command, vote, owner('p5'), now))
const answer = { objectionId: 'o1', upheld: true, words: '核对签名，不是本人' }

describe('objecting', () => {
  test.each<[string, VotePhase, object, number, string[]]>([
    ['to the roll', 'roll', toRoll, NOW, []],
    ['to the roll, left off it', 'roll', { ...toRoll, owns: [] }, NOW, []],
    ['to the roll, a moment before the opening', 'roll', toRoll, OPENS - 1, []],
    ['to the roll, when it should be open', 'roll', toRoll, OPENS, ['OBJECTION_TOO_LATE']],
    ['to the roll, once voting is open', 'open', toRoll, OPENS, ['VOTE_WRONG_PHASE']],
    ['to the count', 'closed', objection, CLOSES + DAY, []],
    ['to the count, on no line of the roll', 'closed', { ...objection, owns: [] }, CLOSES + DAY, ['ONLY_OWNERS_OBJECT']],
    ['to the count, a moment before its days are over', 'closed', objection, FINAL - 1, []],
    ['to the count, when they are over', 'closed', objection, FINAL, ['OBJECTION_TOO_LATE']],
    ['with no words', 'closed', { ...objection, words: '' }, CLOSES + DAY, ['WORDS_MISSING']],
  ])('%s', (_, phase, command, now, codes) => {
    expect(refusals(objectTo(command as typeof objection, voteIn(phase), owner('p5'), now))).toEqual(codes)
  })

  test('to a count that is not published yet', () => {
    const vote = { ...voteIn('closed'), count: undefined }
    expect(refusals(objectTo(objection, vote, owner('p5'), CLOSES))).toEqual(['COUNT_MISSING'])
  })

  test('each is answered, once, and not by whoever made it', () => {
    const vote = objected(voteIn('closed'), objection, CLOSES + DAY)
    expect(refusals(answerObjection({ ...answer, words: '' }, vote, secretary, CLOSES + DAY))).toEqual(['WORDS_MISSING'])
    expect(refusals(answerObjection({ ...answer, objectionId: 'o2' }, vote, secretary, CLOSES + DAY))).toEqual(['NO_SUCH_OBJECTION'])
    expect(refusals(answerObjection(answer, vote, as('committee', 'p5'), CLOSES + DAY))).toEqual(['YOUR_OWN_OBJECTION'])
    const answered = after(vote, answerObjection(answer, vote, secretary, CLOSES + DAY))
    expect(refusals(answerObjection(answer, answered, secretary, CLOSES + DAY))).toEqual(['OBJECTION_ANSWERED_ALREADY'])
  })
})

describe('what an objection holds up', () => {
  test('the opening, until the roll’s objection is answered and the roll put right', () => {
    const vote = objected(voteIn('roll'), toRoll, NOW)
    expect(openVote({}, vote, SYSTEM, OPENS)).toMatchObject({ reasons: [{ code: 'OBJECTIONS_UNANSWERED', count: 1 }] })
    const command = { no: 5, reason: '登记面积 95 平方米', objectionId: 'o1', totals: { ...roll.totals, areaCm2: 160_250_000 }, faults: [] }
    expect(refusals(correctRoll({ ...command, objectionId: 'o9' }, vote, secretary, NOW))).toEqual(['NO_SUCH_OBJECTION'])
    const corrected = after(vote, correctRoll(command, vote, secretary, NOW))
    expect(corrected.roll).toMatchObject({ corrections: 1, totals: { areaCm2: 160_250_000 } })
    const answered = after(corrected, answerObjection(answer, corrected, secretary, NOW))
    expect(openVote({}, answered, SYSTEM, OPENS)).toMatchObject({ events: [{ totals: { areaCm2: 160_250_000 } }] })
    expect(refusals(correctRoll({ ...command, objectionId: undefined }, voteIn('open'), secretary, OPENS))).toEqual(['VOTE_WRONG_PHASE'])
  })

  test('the result, until it is answered; upheld, until the ballot is struck and the count published anew', () => {
    let vote = objected(voteIn('closed'), objection, CLOSES + DAY)
    expect(publishResult(vote, SYSTEM, FINAL)).toMatchObject({ reasons: [{ code: 'OBJECTIONS_UNANSWERED', count: 1 }] })
    const paper = { kind: 'ballot', no: 5, channel: 'paper', by: 'clerk', personId: 'clerk-1', at: OPENS } as const
    const box: VoiceBox = { ...emptyBox(5, ['p5']), records: [paper] }
    const strike = { reason: '签名不是本人', objectionId: 'o1' }
    expect(refusals(strikeBallot(strike, vote, box, secretary, FINAL))).toEqual(['OBJECTION_NOT_UPHELD'])
    vote = after(vote, answerObjection(answer, vote, secretary, CLOSES + 2 * DAY))
    const struck = strikeBallot(strike, vote, box, secretary, CLOSES + 2 * DAY)
    expect(struck.ok && countedOf(struck.events.reduce(evolveBox, box), vote.rules)).toBeUndefined()
    expect(refusals(strikeBallot(strike, vote, emptyBox(6, []), secretary, FINAL))).toEqual(['NO_BALLOT_IN'])
    expect(refusals(publishResult(vote, SYSTEM, FINAL))).toEqual(['RECOUNT_DUE'])
    vote = after(vote, publishCount({ tally: tallied(99) }, vote, secretary, CLOSES + 2 * DAY + HOUR))
    expect(vote.count).toMatchObject({ edition: 2, on: '2026-04-05' })
    expect(refusals(publishResult(vote, SYSTEM, FINAL))).toEqual(['QUERY_DAYS_NOT_OVER'])
    expect(after(vote, publishResult(vote, SYSTEM, FINAL + 2 * DAY)).phase).toBe('final')
  })

  test('one that is turned down holds up nothing more', () => {
    let vote = objected(voteIn('closed'), objection, CLOSES + DAY)
    vote = after(vote, answerObjection({ ...answer, upheld: false, words: '核对过，是本人签名' }, vote, secretary, CLOSES + DAY))
    expect(publishResult(vote, SYSTEM, FINAL).ok).toBe(true)
  })
})

describe('too few took part: voting is extended, once', () => {
  const few = { persons: 114, areaCm2: 160_200_000 }
  const extend = { closesOn: '2026-04-12', reason: '参与人数不足三分之二', turnout: few } as const
  test.each<[string, object, number, string[]]>([
    ['before the close', {}, CLOSES - 1, []],
    ['at the close', {}, CLOSES, ['VOTING_IS_OVER']],
    ['though enough took part', { turnout: { persons: 115, areaCm2: 106_800_000 } }, CLOSES - 1, ['ENOUGH_TOOK_PART']],
    ['area one cm² short of enough', { turnout: { persons: 115, areaCm2: 106_799_999 } }, CLOSES - 1, []],
    ['to no later day', { closesOn: '2026-04-02' }, CLOSES - 1, ['EXTENSION_NOT_LATER']],
    ['to 60 days in all', { closesOn: '2026-05-18' }, CLOSES - 1, []],
    ['to 61 days in all', { closesOn: '2026-05-19' }, CLOSES - 1, ['WINDOW_OUT_OF_RANGE']],
    ['with no reason', { reason: '' }, CLOSES - 1, ['WORDS_MISSING']],
  ])('%s', (_, own, now, codes) => {
    expect(refusals(extendVote({ ...extend, ...own }, voteIn('open'), secretary, now))).toEqual(codes)
  })

  test('never twice', () => {
    const vote = after(voteIn('open'), extendVote(extend, voteIn('open'), secretary, CLOSES - 1))
    expect(vote.closesAt).toBe(CLOSES + 10 * DAY)
    expect(refusals(extendVote({ ...extend, closesOn: '2026-04-20' }, vote, secretary, CLOSES))).toEqual(['EXTENDED_ALREADY'])
  })
})

describe('void and again', () => {
  test.each<[VotePhase, boolean, boolean]>([
    ['draft', true, true],
    ['open', true, true],
    ['closed', false, true],
    ['final', false, false],
    ['void', false, false],
  ])('in %s the organisers may void it: %s, the community: %s', (phase, organisers, community) => {
    expect(voidVote({ reason: '公示内容有误' }, voteIn(phase), secretary, FINAL).ok).toBe(organisers)
    expect(voidVote({ reason: '公示内容有误' }, voteIn(phase), officer, FINAL).ok).toBe(community)
  })

  test('a repeat points to the former vote, and is for what did not pass', () => {
    const command = { id: 'vote-2', number: 2 }
    expect(repeatVote(command, voteIn('void'), secretary, NOW)).toMatchObject({ events: [{ formerId: 'vote-1', itemId: 'item-1' }] })
    expect(refusals(repeatVote(command, voteIn('final'), secretary, FINAL))).toEqual(['EVERYTHING_PASSED'])
    const closed = voteIn('closed')
    const lost: Vote = { ...closed, phase: 'final', count: { ...closed.count!, tally: tallied(50) } }
    expect(repeatVote(command, lost, secretary, FINAL).ok).toBe(true)
    expect(refusals(repeatVote(command, voteIn('open'), secretary, FINAL))).toEqual(['VOTE_WRONG_PHASE'])
  })

  test('a tie is put to the owners once more, with those alone who stand level', () => {
    const options = ['A', 'B', 'C', 'D'].map((id) => ({ id, text: id }))
    const candidates = options.map(({ id }) => ({ id, personId: id, name: id, words: '', by: 'self', nominatedBy: id, nominatedAt: NOW }) as const)
    const final = voteIn('final')
    const result = { ...final.count!.tally.questions[0]!, questionId: 'e1', runOff: { optionIds: ['B', 'C'], seats: 1 } }
    const tied: Vote = { ...final, questions: [{ ...election, options }], candidates, count: { ...final.count!, tally: { ...final.count!.tally, questions: [result] } } }
    expect(draftRunOff({ id: 'vote-2', number: 2 }, tied, secretary, FINAL)).toMatchObject({
      events: [{ formerId: 'vote-1', candidates: [{ id: 'B' }, { id: 'C' }], plans: { questions: [{ seats: 1, maxChoices: 1, vacancies: true, options: [{ id: 'B' }, { id: 'C' }] }] } }],
    })
    expect(refusals(draftRunOff({ id: 'vote-2', number: 2 }, voteIn('final', { questions: [question] }), secretary, FINAL))).toEqual(['NO_TIE'])
  })
})
