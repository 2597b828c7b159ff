import { monthBeside, periodWords, thisMonth } from '../../src/miniapp/figures/period'
import { figureTiles, shareWords } from '../../src/miniapp/figures/tiles'

const figures = {
  period: '2026-11',
  acceptedInTime: { met: 61, due: 62, notYetDue: 2 },
  closedInTime: { met: 0, due: 0, notYetDue: 3 },
  satisfaction: { sum: 47, rated: 10, unrated: 4 },
  matters: { count: 41, open: 6 },
  closures: { confirmed: 9, unconfirmed: 5 },
  toldOnce: { once: 60, again: 2 },
}

test('every figure says what it is a share of, what is not yet due, and what nobody confirmed', () => {
  const [accepted, closed, rating, matters] = figureTiles(figures, '本月事项', () => undefined)
  expect(accepted).toMatchObject({ number: '98.4%', note: '61 / 62 件，另有 2 件未到期' })
  expect(closed).toMatchObject({ number: '—', note: '还没有到期的，另有 3 件未到期；5 件居民没确认、自动办结' })
  expect(rating).toMatchObject({ number: '4.7', unit: '/ 5', name: '居民评分（10 人）', note: '还有 4 件没评' })
  expect(matters).toMatchObject({ number: '41', name: '本月事项，未结 6' })
})

test('nothing rated is no rating at all', () => {
  const tile = figureTiles({ ...figures, satisfaction: { sum: 0, rated: 0, unrated: 0 } }, '', () => undefined)[2]
  expect(tile).toMatchObject({ number: '—', unit: undefined })
})

test('each tile opens its own list', () => {
  const opened: string[] = []
  for (const tile of figureTiles(figures, '', (figure) => opened.push(figure))) tile.onTap?.()
  expect(opened).toEqual(['acceptedInTime', 'closedInTime', 'satisfaction', 'matters'])
})

test('a share of nothing is said as such', () => {
  expect(shareWords({ met: 0, due: 0, notYetDue: 0 })).toBe('还没有到期的')
})

test('months go back over the year, and never past the present one of the estate', () => {
  const now = Date.parse('2026-01-31T16:30:00Z')
  expect(thisMonth(now)).toBe('2026-02')
  expect(monthBeside('2026-01', -1, now)).toBe('2025-12')
  expect(monthBeside('2026-01', 1, now)).toBe('2026-02')
  expect(monthBeside('2026-02', 1, now)).toBeUndefined()
  expect(periodWords('2026-02', now)).toBe('本月')
  expect(periodWords('2025-03', now)).toBe('2025年3月')
})
