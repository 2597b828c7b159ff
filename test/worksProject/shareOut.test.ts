import fc from 'fast-check'
import { partsOf, sharesOf } from '../../src/domain/worksProject/levy'
import { shareOut } from '../../src/domain/worksProject/shareOut'
import type { LocalDate } from '../../src/domain/calendar'

/** Up to ten thousand million yuan, over homes of any size up to 100,000 m². */
const amount = fc.integer({ min: 1, max: 1_000_000_000_000 })
const areas = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 400 })

test('a levy over any estate adds up to the fen, and no unit is a whole fen from its exact share', () => {
  fc.assert(
    fc.property(amount, areas, fc.constantFrom('area' as const, 'unit' as const), (total, sizes, by) => {
      const shares = sharesOf({ amount: total, by }, sizes.map((areaCm2, at) => ({ unitId: String(at), areaCm2 })))
      const weights = sizes.map((size) => BigInt(by === 'area' ? size : 1))
      const whole = weights.reduce((sum, one) => sum + one, 0n)
      expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBe(total)
      for (const [at, [, share]] of shares.entries()) {
        const off = BigInt(share) * whole - BigInt(total) * (weights[at] as bigint)
        expect(off < whole && off > -whole).toBe(true)
      }
    }),
  )
})

test('who lost most by rounding down gets the fen that is left, and of equals the one named first', () => {
  expect(shareOut(100, [1, 1, 1])).toEqual([34, 33, 33])
  expect(shareOut(100, [1, 2, 4])).toEqual([14, 29, 57])
  expect(shareOut(-100, [1, 1, 1])).toEqual([-34, -33, -33])
  expect(shareOut(0, [1, 5])).toEqual([0, 0])
  expect(() => shareOut(1, [0, 0])).toThrow(RangeError)
})

test('the parts of a share add up to it, whatever the instalments', () => {
  const percents = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 0, maxLength: 5 }).filter((some) => some.reduce((sum, one) => sum + one, 0) < 100)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), percents, (share, some) => {
      const all = [...some, 100 - some.reduce((sum, one) => sum + one, 0)]
      const parts = partsOf(share, all.map((percent, at) => ({ on: `2026-0${at + 1}-01` as LocalDate, percent })))
      expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(share)
    }),
  )
})
