import fc from 'fast-check'
import { distance, EVERYBODY, MATTERS, ORDINARY, QUORUM, WEIGHTY } from '../../src/domain/vote/majority'
import { isLaxer, isShare, needed, reaches, type Share } from '../../src/domain/vote/share'
import { hasQuorum, quorumDistance } from '../../src/domain/vote/tally/turnout'
import { DEFAULT_RULES } from '../../src/domain/vote/rules'

describe('民法典 278(2), 1259: 以上 includes the number itself, 过半数 does not', () => {
  test.each<[string, Share, number, number, boolean]>([
    ['two thirds, one less', QUORUM, 119, 180, false],
    ['two thirds exactly', QUORUM, 120, 180, true],
    ['half exactly', ORDINARY, 60, 120, false],
    ['half and one', ORDINARY, 61, 120, true],
    ['three quarters, one less', WEIGHTY, 89, 120, false],
    ['three quarters exactly', WEIGHTY, 90, 120, true],
    ['all but one', EVERYBODY, 119, 120, false],
    ['all', EVERYBODY, 120, 120, true],
    ['beyond what a number holds exactly when multiplied', { n: 2 ** 40, d: 2 ** 40 + 1 }, 2 ** 52, 2 ** 52 + 2 ** 12, true],
    ['and one less than that', { n: 2 ** 40, d: 2 ** 40 + 1 }, 2 ** 52 - 1, 2 ** 52 + 2 ** 12, false],
  ])('%s', (_, share, part, whole, reached) => {
    expect(reaches(share, part, whole)).toBe(reached)
  })

  test('which majority each matter needs', () => {
    const weighty = Object.entries(MATTERS).filter(([, { majority }]) => majority === 'weighty')
    expect(weighty.map(([matter]) => matter)).toEqual(['6', '7', '8'])
    expect(MATTERS.unanimous).toEqual({ majority: 'everybody', article: '民法典 279' })
    expect(MATTERS.election).toEqual({ majority: 'ordinary', article: '民法典 278(1)③' })
  })
})

const shares = fc.record({ n: fc.integer({ min: 1, max: 50 }), d: fc.integer({ min: 1, max: 50 }), over: fc.boolean() }).filter(isShare)

test('what is needed reaches it, and one less does not', () => {
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 10 ** 15 }), (share, whole) => {
      const least = needed(share, whole)
      expect(reaches(share, least, whole)).toBe(true)
      if (least > 0) expect(reaches(share, least - 1, whole)).toBe(false)
    }),
  )
})

test('a laxer rule is one that lets something through that the law does not', () => {
  fc.assert(
    fc.property(shares, shares, (asked, law) => {
      const whole = asked.d * law.d * 2
      const through = Array.from({ length: whole + 1 }, (_, part) => part).some((part) => reaches(asked, part, whole) && !reaches(law, part, whole))
      expect(isLaxer(asked, law)).toBe(through)
    }),
    { numRuns: 200 },
  )
})

test('the page is told how many persons and how many cm² are still missing, each for itself', () => {
  const all = { persons: 178, areaCm2: 160_200_000 }
  expect(distance(QUORUM, { persons: 130, areaCm2: 106_799_999 }, all)).toMatchObject({
    needed: { persons: 119, areaCm2: 106_800_000 },
    missing: { persons: 0, areaCm2: 1 },
  })
  expect(hasQuorum(quorumDistance(DEFAULT_RULES, { persons: 118, areaCm2: 160_200_000 }, all))).toBe(false)
  expect(hasQuorum(quorumDistance(DEFAULT_RULES, { persons: 119, areaCm2: 106_800_000 }, all))).toBe(true)
})
