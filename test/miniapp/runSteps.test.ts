import { askedOf, nextWords, stepsOpen, type RunVote } from '../../src/miniapp/vote/run/steps/acts'
import { seatsWords } from '../../src/miniapp/vote/run/seatsWords'
import { remindedWords } from '../../src/miniapp/vote/run/out/words'
import { DEFAULT_RULES } from '../../src/domain/vote/rules'

const now = Date.parse('2026-12-20T10:00:00+08:00')
const notice = { on: '2026-12-01', opensOn: '2026-12-17', closesOn: '2026-12-30', edition: 1 }
const vote = (part: Partial<RunVote>): RunVote => ({ title: '修屋顶', can: [], phase: 'draft', rules: DEFAULT_RULES, ...part })
const open = (closesAt: string) => vote({ phase: 'open', notice, closesAt, can: ['extendVote', 'closeVote', 'voidVote'] })

describe('the step that comes next', () => {
  test('a draft goes to the community; changing it is beside the way', () => {
    expect(stepsOpen(vote({ can: ['changeDraft', 'sendToReview', 'voidVote'] }), now)).toEqual({ next: 'sendToReview', more: ['changeDraft', 'voidVote'] })
  })
  test('a notice that is out is moved only beside the way', () => {
    expect(stepsOpen(vote({ phase: 'notice', notice, can: ['publishNotice', 'publishRoll'] }), now)).toEqual({ next: 'publishRoll', more: ['publishNotice'] })
  })
  test('while it is open it can be extended and not closed; at its deadline closed and not extended', () => {
    expect(stepsOpen(open('2026-12-20T10:00:01+08:00'), now)).toEqual({ next: undefined, more: ['extendVote', 'voidVote'] })
    expect(stepsOpen(open('2026-12-20T10:00:00+08:00'), now)).toEqual({ next: 'closeVote', more: ['voidVote'] })
  })
  test('it opens on its day and not before', () => {
    const rolled = (opensAt: string) => vote({ phase: 'roll', notice, opensAt, can: ['openVote', 'correctRoll'] })
    expect(stepsOpen(rolled('2026-12-20T10:00:01+08:00'), now).next).toBeUndefined()
    expect(stepsOpen(rolled('2026-12-20T10:00:00+08:00'), now).next).toBe('openVote')
  })
  test.each([
    ['2026-12-12', 'publishResult'], // questioned until the 19th, 24:00
    ['2026-12-13', undefined],
  ])('a count of %s: %s', (on, next) => {
    const count = { on, edition: 1 } as RunVote['count']
    expect(stepsOpen(vote({ phase: 'closed', notice, count, can: ['publishResult'] }), now).next).toBe(next)
  })
  test('what did not pass may be put again; a tie goes to a second round first', () => {
    expect(stepsOpen(vote({ phase: 'final', notice, can: ['repeatVote'] }), now)).toEqual({ next: 'repeatVote', more: [] })
    expect(stepsOpen(vote({ phase: 'final', notice, can: ['repeatVote', 'draftRunOff'] }), now)).toEqual({ next: 'draftRunOff', more: ['repeatVote'] })
  })
})

describe('in words', () => {
  test.each([
    ['its last day with its hour', open('2026-12-31T00:00:00+08:00'), '12月30日 24:00 截止'],
    ['the day an extension gave it', { ...open('2027-01-06T00:00:00+08:00'), extension: { closesOn: '2027-01-05' } as never }, '2027年1月5日 24:00 截止'],
    ['the last day of a count', vote({ phase: 'closed', count: { on: '2026-12-15', edition: 1 } as never }), '计票公示到12月22日，异议答复完后公布结果'],
  ])('%s', (_, one, words) => {
    expect(nextWords(one, now)).toBe(words)
  })
  test('each step says what can no longer be changed after it, and its yes has the four characters that WeChat takes', () => {
    for (const step of ['sendToReview', 'publishRoll', 'openVote', 'closeVote', 'publishCount', 'publishResult'] as const) {
      expect([step, askedOf(step, vote({}))]).toEqual([step, expect.objectContaining({ text: expect.stringMatching(/不能|固定/), yes: expect.stringMatching(/^.{1,4}$/) })])
    }
  })
  test('who is elected, who stands level, who comes after, and what is vacant', () => {
    const name = (id: string) => ({ a: '赵', b: '钱', c: '孙', d: '李' })[id] ?? id
    expect(seatsWords({ chosen: ['a', 'b'], runOff: { optionIds: ['c', 'd'], seats: 1 }, alternates: ['d'], vacant: 1 }, name)).toEqual([
      '当选（按得票）：赵、钱', '票数相同：孙、李，争 1 席，要再投一次', '候补（按得票）：李', '空缺 1 席，另行补选',
    ])
  })
  test('whom a reminder reached, and when the others may have theirs', () => {
    expect(remindedWords({ reminded: 12, later: 0 })).toBe('提醒了 12 户')
    expect(remindedWords({ reminded: 0, later: 3, next: '2020-12-23T09:00:00+08:00' })).toBe('这次没有要提醒的；3 户刚提醒过，2020年12月23日 09:00后可以再提醒')
  })
})
