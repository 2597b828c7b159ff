import { SYSTEM } from '../../src/domain/actor'
import { addDays, DAY, endOfDay, HOUR, startOfDay, type LocalDate } from '../../src/domain/calendar'
import { changeDraft } from '../../src/domain/vote/changeDraft'
import { closeVote } from '../../src/domain/vote/closeVote'
import { draftVote } from '../../src/domain/vote/draftVote'
import { openVote } from '../../src/domain/vote/openVote'
import { publishCount } from '../../src/domain/vote/publishCount'
import { publishNotice } from '../../src/domain/vote/publishNotice'
import { publishResult } from '../../src/domain/vote/publishResult'
import { publishRoll } from '../../src/domain/vote/publishRoll'
import { reviewVote } from '../../src/domain/vote/reviewVote'
import { sendToReview } from '../../src/domain/vote/sendToReview'
import type { Plans, Vote } from '../../src/domain/vote/vote'
import { after, CLOSES, election, FINAL, NOW, officer, OPENS, plans, refusals, roll, secretary, tallied, turnout, voteIn, window, withRules } from './givenVote'

const rollOn = (on: LocalDate): Vote => ({ ...voteIn('roll'), roll: { on, totals: roll.totals, corrections: 0 } })

describe('drafting', () => {
  test.each<[string, Partial<Plans>, string[]]>([
    ['as it should be', {}, []],
    ['no title', { title: ' ' }, ['WORDS_MISSING']],
    ['no question', { questions: [] }, ['NO_QUESTION']],
    ['a rule that the law forbids', { rules: withRules({ quorum: { n: 1, d: 2 } }) }, ['RULE_LAXER_THAN_LAW']],
    ['all reasons at once', { title: '', questions: [] }, ['WORDS_MISSING', 'NO_QUESTION']],
    ['a committee of five', { questions: [election] }, []],
    ['a committee of four (指导规则 31: odd)', { questions: [{ ...election, seats: 4 }] }, ['COMMITTEE_SIZE']],
    ['a committee of three (山东省条例 30)', { questions: [{ ...election, seats: 3 }] }, ['COMMITTEE_SIZE']],
    ['a committee of three on the street’s word (聊城 22)', { questions: [{ ...election, seats: 3 }], rules: withRules({ streetAllowsThree: true }) }, []],
    ['two vacant seats', { questions: [{ ...election, seats: 2, vacancies: true }] }, []],
  ])('%s', (_, own, codes) => {
    expect(refusals(draftVote({ ...plans, ...own, id: 'v', number: 1 }, secretary, NOW))).toEqual(codes)
    expect(refusals(changeDraft({ ...plans, ...own }, voteIn('draft'), secretary, NOW))).toEqual(codes)
  })
})

describe('the community looks it over (民法典 277)', () => {
  test('it goes back with its reason, and may come again', () => {
    const sent = after(voteIn('draft'), sendToReview(voteIn('draft'), secretary, NOW))
    expect(refusals(reviewVote({ approved: false, words: ' ' }, sent, officer, NOW))).toEqual(['WORDS_MISSING'])
    const back = after(sent, reviewVote({ approved: false, words: '范围写错了' }, sent, officer, NOW))
    expect(back).toMatchObject({ phase: 'draft', review: { approved: false, words: '范围写错了' } })
    expect(after(back, sendToReview(back, secretary, NOW)).review).toBeUndefined()
  })

  test('no notice without its yes', () => {
    const sent = after(voteIn('draft'), sendToReview(voteIn('draft'), secretary, NOW))
    expect(refusals(publishNotice(window, sent, secretary, NOW))).toEqual(['NOT_APPROVED'])
    expect(refusals(publishNotice(window, voteIn('review'), secretary, NOW))).toEqual([])
  })
})

describe('the notice: 15 full days, and 7 to 60 days of voting', () => {
  const on = (opensOn: LocalDate, days: number) => ({ opensOn, closesOn: addDays(opensOn, days - 1) })
  test.each<[string, { opensOn: LocalDate; closesOn: LocalDate }, number, string[]]>([
    ['14 days between', on('2026-03-19', 14), 15, ['OPENS_TOO_EARLY']],
    ['15 days between', on('2026-03-20', 14), 15, []],
    ['15 where the rules ask for 20', on('2026-03-20', 14), 20, ['OPENS_TOO_EARLY']],
    ['20 where the rules ask for 20', on('2026-03-25', 14), 20, []],
    ['6 days of voting', on('2026-03-20', 6), 15, ['WINDOW_OUT_OF_RANGE']],
    ['7 days of voting', on('2026-03-20', 7), 15, []],
    ['60 days of voting', on('2026-03-20', 60), 15, []],
    ['61 days of voting', on('2026-03-20', 61), 15, ['WINDOW_OUT_OF_RANGE']],
  ])('%s', (_, days, noticeDays, codes) => {
    const vote = voteIn('review', { rules: withRules({ noticeDays }) })
    expect(refusals(publishNotice(days, vote, secretary, NOW))).toEqual(codes)
  })

  test('hung at 23:59 it counts from that day, at 00:00 from the next', () => {
    const midnight = startOfDay('2026-03-05')
    expect(publishNotice(window, voteIn('review'), secretary, midnight - 1).ok).toBe(true)
    expect(publishNotice(window, voteIn('review'), secretary, midnight)).toMatchObject({ reasons: [{ earliest: '2026-03-21' }] })
  })

  test('with other days it is a new notice, and its days run from the start', () => {
    const vote = voteIn('roll')
    expect(publishNotice(window, vote, secretary, NOW + 5 * DAY)).toEqual({ ok: true, events: [] })
    expect(refusals(publishNotice(on('2026-03-21', 14), vote, secretary, NOW + 5 * DAY))).toEqual(['OPENS_TOO_EARLY'])
    const moved = after(vote, publishNotice(on('2026-03-25', 14), vote, secretary, NOW + 5 * DAY))
    expect(moved).toMatchObject({ phase: 'roll', notice: { edition: 2, opensOn: '2026-03-25' }, opensAt: startOfDay('2026-03-25') })
  })
})

describe('the roll', () => {
  test('is not published with a fault in it, nor of nobody', () => {
    const faults = [{ code: 'AREA_NOT_USABLE', label: '1-101', areaCm2: 0 }] as const
    expect(refusals(publishRoll({ totals: roll.totals, faults }, voteIn('notice'), secretary, NOW))).toEqual(['AREA_NOT_USABLE'])
    const nobody = { persons: 0, areaCm2: 1, voices: 1, units: 1 }
    expect(refusals(publishRoll({ totals: nobody, faults: [] }, voteIn('notice'), secretary, NOW))).toEqual(['ROLL_IS_EMPTY'])
  })

  test.each<[string, LocalDate, string[]]>([
    ['seven full days before the opening', '2026-03-12', []],
    ['six', '2026-03-13', ['ROLL_TOO_FRESH']],
  ])('stands for %s', (_, on, codes) => {
    expect(refusals(openVote({}, rollOn(on), SYSTEM, OPENS))).toEqual(codes)
  })
})

describe('opening', () => {
  test.each([
    ['a moment early', -1, ['NOT_OPEN_YET']],
    ['on time', 0, []],
    ['with seven days left', 7 * DAY, []],
    ['with six days left', 8 * DAY, ['TOO_FEW_DAYS_LEFT']],
  ])('%s', (_, late, codes) => {
    expect(refusals(openVote({}, voteIn('roll'), SYSTEM, OPENS + late))).toEqual(codes)
  })

  test('a secret vote needs its key; a named one takes none', () => {
    const secret = voteIn('roll', { secret: true })
    expect(refusals(openVote({}, secret, SYSTEM, OPENS))).toEqual(['VOTE_KEY_MISSING'])
    expect(after(secret, openVote({ publicKey: 'key' }, secret, SYSTEM, OPENS)).publicKey).toBe('key')
    expect(after(voteIn('roll'), openVote({ publicKey: 'key' }, voteIn('roll'), SYSTEM, OPENS)).publicKey).toBeUndefined()
  })
})

describe('closing', () => {
  const close = (papersWaiting: number, actor: typeof SYSTEM, now: number) => closeVote({ turnout, papersWaiting }, voteIn('open'), actor, now)
  test.each([
    ['the organisers, a moment early', 0, secretary, CLOSES - 1, ['VOTING_GOES_ON']],
    ['the organisers, on time', 0, secretary, CLOSES, []],
    ['with a paper that waits for its second', 1, secretary, CLOSES, ['PAPERS_WAIT_FOR_SECOND']],
    ['by itself, while the box may still be emptied', 0, SYSTEM, CLOSES + 24 * HOUR - 1, ['DESK_MAY_STILL_ENTER']],
    ['by itself, a day later', 0, SYSTEM, CLOSES + 24 * HOUR, []],
  ])('%s', (_, waiting, actor, now, codes) => {
    expect(refusals(close(waiting, actor, now))).toEqual(codes)
  })
})

describe('the count and the result', () => {
  test('no result without a count', () => {
    const uncounted = { ...voteIn('closed'), count: undefined }
    expect(refusals(publishResult(uncounted, SYSTEM, FINAL))).toEqual(['COUNT_MISSING'])
  })

  test.each([
    ['a moment before the seventh day is over', -1, ['QUERY_DAYS_NOT_OVER']],
    ['when it is over', 0, []],
  ])('the result %s', (_, late, codes) => {
    expect(refusals(publishResult(voteIn('closed'), SYSTEM, FINAL + late))).toEqual(codes)
  })

  test('a longer time that the rules give is kept', () => {
    const vote = voteIn('closed', { rules: withRules({ queryDays: 10 }) })
    expect(publishResult(vote, SYSTEM, FINAL)).toMatchObject({ reasons: [{ until: endOfDay('2026-04-13') }] })
  })

  test('the same count is not published twice, and the result hands the tally to the item', () => {
    const vote = voteIn('closed')
    expect(publishCount({ tally: tallied(1) }, vote, secretary, CLOSES + 2 * DAY)).toEqual({ ok: true, events: [] })
    expect(publishResult(vote, SYSTEM, FINAL)).toMatchObject({ events: [{ itemId: 'item-1', tally: tallied() }] })
  })
})
