import { bucketsOf, promiseStands, type FigureFacts } from '../../src/domain/figures/figures'
import { periodOf } from '../../src/domain/figures/period'
import { DAY } from '../../src/domain/calendar'

const due = 1_000_000

describe('how a promise stands', () => {
  test.each([
    ['met at its very moment', due, undefined, due + 5, 'met'],
    ['met just before', due - 1, undefined, due + 5, 'met'],
    ['missed when done just after', due + 1, undefined, due + 5, 'missed'],
    ['not yet due at its very moment', undefined, undefined, due, 'notYetDue'],
    ['missed from just after on', undefined, undefined, due + 1, 'missed'],
    ['withdrawn at its moment, nothing was owed any more', undefined, due, due + 9, undefined],
    ['withdrawn when it was late already', undefined, due + 1, due + 9, 'missed'],
    ['met, and merged later', due, due + 3, due + 9, 'met'],
  ] as const)('%s', (_, done, left, now, stands) => {
    expect(promiseStands(due, done, left, now)).toBe(stands)
  })

  test('where no day is promised there is nothing to keep', () => {
    expect(promiseStands(undefined, due, undefined, due)).toBeUndefined()
  })
})

describe('what a matter is counted in', () => {
  const accepted = { phase: 'accepted', acceptDue: 100, acceptedAt: 90, finishDue: 200 } as const
  test.each<[string, FigureFacts, number, string[]]>([
    ['just told', { phase: 'reported', acceptDue: 100 }, 50, ['matters.open', 'acceptedInTime.notYetDue']],
    ['returned in time, no day to finish by', { phase: 'returned', acceptDue: 100, acceptedAt: 100 }, 150, ['matters.open', 'acceptedInTime.met']],
    ['accepted, and late to be handled', accepted, 201, ['matters.open', 'acceptedInTime.met', 'closedInTime.missed', 'toldOnce.once']],
    ['at the round table no day is promised', { ...accepted, phase: 'atRoundTable', finishDue: undefined }, 500, ['matters.open', 'acceptedInTime.met', 'toldOnce.once']],
    ['handled, waiting for a word', { ...accepted, phase: 'awaitingConfirmation', handledAt: 200 }, 300, ['matters.open', 'acceptedInTime.met', 'closedInTime.met', 'satisfaction.unrated', 'toldOnce.once']],
    ['closed and rated', { ...accepted, phase: 'closed', handledAt: 201, closedHow: 'confirmed', rating: 1 }, 300, ['acceptedInTime.met', 'closedInTime.missed', 'satisfaction.rated', 'closures.confirmed', 'toldOnce.once']],
    ['closed with no word', { ...accepted, phase: 'closed', handledAt: 150, closedHow: 'unconfirmed' }, 300, ['acceptedInTime.met', 'closedInTime.met', 'satisfaction.unrated', 'closures.unconfirmed', 'toldOnce.once']],
    ['sent in anew after it was returned', { ...accepted, toldAgain: true }, 150, ['matters.open', 'acceptedInTime.met', 'closedInTime.notYetDue', 'toldOnce.again']],
    ['merged before it was due', { ...accepted, phase: 'merged', leftAt: 120 }, 300, ['acceptedInTime.met']],
    ['withdrawn after nobody had answered in time', { phase: 'withdrawn', acceptDue: 100, leftAt: 101 }, 300, ['acceptedInTime.missed']],
  ])('%s', (_, facts, now, parts) => {
    expect([...bucketsOf(facts, now)].sort()).toEqual(['matters.all', ...parts].sort())
  })
})

describe('a period', () => {
  const march = Date.UTC(2026, 2, 1) - 8 * 3_600_000
  test.each([
    ['2026-03', '2026-03', march, march + 31 * DAY],
    ['2026-12', '2026-12', Date.UTC(2026, 11, 1) - 8 * 3_600_000, Date.UTC(2027, 0, 1) - 8 * 3_600_000],
    ['2026', '2026', Date.UTC(2026, 0, 1) - 8 * 3_600_000, Date.UTC(2027, 0, 1) - 8 * 3_600_000],
    ['all', 'all', -Infinity, Infinity],
    [undefined, '2026-03', march, march + 31 * DAY],
    ['2026-13', '2026-03', march, march + 31 * DAY],
  ])('%s', (asked, name, from, until) => {
    expect(periodOf(asked, march)).toEqual({ name, from, until })
  })

  test('the last moment of a month belongs to it, the next to the next', () => {
    expect(periodOf(undefined, march - 1).name).toBe('2026-02')
    expect(periodOf(undefined, march).name).toBe('2026-03')
  })
})
