import fc from 'fast-check'
import { readArea, writeArea } from '../../src/domain/area'

describe('an area in square centimetres', () => {
  test.each([
    ['89.37', 893_700],
    ['17,305.90', 173_059_000],
    ['17305.9', 173_059_000],
    [' 60 ', 600_000],
    ['0.0001', 1],
    ['0.00010', 1],
    ['0', 0],
    // times 10,000 in floating point these are 1000699.9999999999 and 82899.99999999999
    ['100.07', 1_000_700],
    ['8.29', 82_900],
    ['1.0000', 10_000],
  ])('reads %s m²', (text, area) => expect(readArea(text)).toBe(area))

  test.each(['', ' ', '.5', '5.', '1e3', '-1', '0.00001', '1,23', '12,34.5', '1.2.3', '89.37㎡', '八十九', '99999999999999'])(
    'does not take %j for an area',
    (text) => expect(readArea(text)).toBeUndefined(),
  )

  test.each([
    [173_059_000, '17,305.90'],
    [893_700, '89.37'],
    [0, '0.00'],
    [1, '0.0001'],
    [893_710, '89.371'],
    [10_000_000_000, '1,000,000.00'],
  ])('writes %d cm²', (area, text) => expect(writeArea(area)).toBe(text))

  test('what is written reads back as the same area', () => {
    fc.assert(fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (area) => readArea(writeArea(area)) === area))
  })
})
