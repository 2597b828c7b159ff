import fc from 'fast-check'
import { readMoney, writeMoney } from '../../src/domain/money'

describe('money in fen', () => {
  test.each([
    ['1,234.5', 123_450],
    ['0.01', 1],
    ['2,000,000', 200_000_000],
    // 4.35 * 100 is 434.99999999999994 in floating point
    ['4.35', 435],
    ['-19.99', -1_999],
    ['-0', 0],
  ])('reads %s yuan', (text, fen) => expect(readMoney(text)).toBe(fen))

  test.each(['', '0.001', '¥5', '5元', '1,2', '--1', 'NaN', '90071992547409.92'])(
    'does not take %j for a sum',
    (text) => expect(readMoney(text)).toBeUndefined(),
  )

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [-123_450, '-1,234.50'],
  ])('writes %d fen', (fen, text) => expect(writeMoney(fen)).toBe(text))

  test('what is written reads back as the same sum', () => {
    const sums = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
    fc.assert(fc.property(sums, (fen) => readMoney(writeMoney(fen)) === (fen === 0 ? 0 : fen)))
  })
})
