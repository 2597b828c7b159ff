import { readCursor, readOffset } from '../../src/server/cursor'

const id = '019c0000-0000-7000-8000-000000000001'

test.each([
  ['to the microsecond', `2026-03-04T02:00:00.123456Z~${id}`, ['2026-03-04T02:00:00.123456Z', id]],
  ['to the millisecond', `2026-03-04T02:00:00.123Z~${id}`, ['2026-03-04T02:00:00.123Z', id]],
  ['of a day that there is not', `2026-02-30T02:00:00.123456Z~${id}`, []],
  ['of a month that there is not', `2026-99-99T99:99:99.123456Z~${id}`, []],
  ['of the year nought', `0000-01-01T00:00:00.000000Z~${id}`, []],
  ['with no id', `2026-03-04T02:00:00.123456Z~${'-'.repeat(36)}`, []],
  ['that is none', 'x', []],
  ['that is not there', undefined, []],
])('a cursor %s', (_, text, read) => {
  expect(readCursor(text)).toEqual(read)
})

test.each([[undefined, 0], ['40', 40], ['5e-324', 0], ['1e300', 0], ['-1', 0], ['1.5', 0], ['x', 0]])('a count of rows passed over: %s', (text, rows) => {
  expect(readOffset(text)).toBe(rows)
})
