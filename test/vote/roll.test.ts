import fc from 'fast-check'
import { buildRoll } from '../../src/domain/vote/roll/buildRoll'
import { correctUnits } from '../../src/domain/vote/roll/correctUnits'
import { compareLabels } from '../../src/domain/vote/roll/labels'
import { rollFaults } from '../../src/domain/vote/roll/rollFaults'
import type { Holder, RollUnit } from '../../src/domain/vote/roll/roll'
import { needed } from '../../src/domain/vote/share'
import { QUORUM } from '../../src/domain/vote/majority'

const ESTATE = { kind: 'estate' } as const
const owned = (...ownerIds: string[]): Holder => ({ ownerIds })
const unit = (label: string, holder: Holder, own: Partial<RollUnit> = {}): RollUnit => ({
  unitId: `id-${label}`,
  label,
  buildingId: label.split('-')[0]!,
  entranceId: `${label.split('-')[0]}-1`,
  areaCm2: 900_000,
  areaSource: 'register',
  kind: 'home',
  holder,
  ...own,
})
const build = (units: readonly RollUnit[]) => buildRoll(units, ESTATE, 'excluded')

describe('司法解释 9: one unit is one person, one owner\'s several are one, the developer\'s together are one', () => {
  test('178 units, X owns three, Y two, the developer four: 172 persons, and 115 make the quorum', () => {
    const units = Array.from({ length: 178 }, (_, at) =>
      unit(`1-${at}`, at < 3 ? owned('X') : at < 5 ? owned('Y') : at < 9 ? { developer: true } : owned(`p${at}`)),
    )
    const { totals } = build(units)
    expect(totals).toEqual({ persons: 172, voices: 172, units: 178, areaCm2: 178 * 900_000 })
    expect(needed(QUORUM, totals.persons)).toBe(115)
  })

  test('areas add up, also of the developer', () => {
    const { voices } = build([unit('1-1', owned('A')), unit('1-2', owned('A')), unit('1-3', { developer: true }), unit('1-4', { developer: true })])
    expect(voices.map(({ areaCm2, units }) => [areaCm2, units.length])).toEqual([[1_800_000, 2], [1_800_000, 2]])
  })

  test('an owner who is written down twice for a unit is one owner', () => {
    expect(build([unit('1-1', owned('A', 'A')), unit('1-2', owned('A'))]).totals.persons).toBe(1)
  })

  test('not covered by the text: {A, B} and A alone are two, and both are flagged', () => {
    const { voices } = build([unit('1-1', owned('A', 'B')), unit('1-2', owned('A')), unit('1-3', owned('C'))])
    expect(voices.map(({ flags }) => flags)).toEqual([['overlapping'], ['overlapping'], []])
  })

  test('each home whose owner is unknown counts in the whole, as a person of its own', () => {
    const { voices, totals } = build([unit('1-1', owned()), unit('1-2', owned())])
    expect(totals.persons).toBe(2)
    expect(voices.map(({ flags }) => flags)).toEqual([['ownerUnknown'], ['ownerUnknown']])
  })
})

describe('roll numbers', () => {
  test('run from 1 by the first unit of each, 2号楼 before 10号楼', () => {
    const { voices } = build([unit('10号楼-101', owned('C')), unit('2号楼-101', owned('B')), unit('1号楼-101', owned('A')), unit('10号楼-102', owned('A'))])
    expect(voices.map(({ no, units }) => [no, ...units.map(({ label }) => label)])).toEqual([
      [1, '1号楼-101', '10号楼-102'],
      [2, '2号楼-101'],
      [3, '10号楼-101'],
    ])
  })

  test('once published stay: a correction moves no other voice, and gives no number twice', () => {
    const units = [unit('1-1', owned('A')), unit('1-2', owned('A')), unit('1-3', owned('B')), unit('1-4', owned('C'))]
    const before = build(units)
    const corrected = correctUnits(units, [{ unitId: 'id-1-1', change: { holder: owned('D') } }, { unitId: 'id-1-4', change: { holder: owned('B') } }])
    const { voices } = buildRoll(corrected, ESTATE, 'excluded', before)
    expect(voices.map(({ no, units: own }) => [no, own.map(({ label }) => label)])).toEqual([
      [1, ['1-1']],
      [2, ['1-3', '1-4']],
      [4, ['1-2']],
    ])
  })

  test('a corrected area is the one that counts', () => {
    const corrected = correctUnits([unit('1-1', owned('A'))], [{ unitId: 'id-1-1', change: { areaCm2: 950_000, areaSource: 'survey' } }])
    expect(build(corrected).voices[0]).toMatchObject({ areaCm2: 950_000, units: [{ areaSource: 'survey' }] })
  })
})

test('whatever the estate: each unit is in exactly one voice, areas are kept, and the order of entry changes nothing', () => {
  const holders = fc.oneof(fc.subarray(['A', 'B', 'C', 'D']).map((ids) => owned(...ids)), fc.constant<Holder>({ developer: true }))
  const units = fc.array(fc.tuple(holders, fc.integer({ min: 1, max: 10_000 })), { maxLength: 20 }).map((all) => all.map(([holder, areaCm2], at) => unit(`1-${at}`, holder, { areaCm2 })))
  fc.assert(
    fc.property(units, (all) => {
      const roll = build(all)
      expect(roll.voices.flatMap((voice) => voice.units.map(({ unitId }) => unitId)).sort()).toEqual(all.map(({ unitId }) => unitId).sort())
      expect(roll.totals.areaCm2).toBe(all.reduce((sum, { areaCm2 }) => sum + areaCm2, 0))
      expect(roll.voices.map(({ no }) => no)).toEqual(roll.voices.map((_, at) => at + 1))
      expect(build([...all].reverse())).toEqual(roll)
      expect(buildRoll(all, ESTATE, 'excluded', roll)).toEqual(roll)
    }),
  )
})

test.each([
  ['9', '10', -1],
  ['1号楼2单元', '1号楼10单元', -1],
  ['1-1', '1-1-1', -1],
  ['甲', '甲', 0],
  ['2号楼', '10号楼', -1],
])('%s and %s are in the order in which people say them', (one, other, order) => {
  expect(Math.sign(compareLabels(one, other))).toBe(order)
  expect(Math.sign(compareLabels(other, one))).toBe(-order + 0)
})

test.each<[string, Partial<RollUnit>[], string[]]>([
  ['nothing', [], ['ROLL_IS_EMPTY']],
  ['no area', [{ areaCm2: 0 }], ['AREA_NOT_USABLE']],
  ['a fraction of a cm²', [{ areaCm2: 0.5 }], ['AREA_NOT_USABLE']],
  ['a unit twice', [{}, {}], ['UNIT_TWICE_ON_ROLL']],
  ['more than a whole number holds', [{ areaCm2: Number.MAX_SAFE_INTEGER }, { unitId: 'other', areaCm2: 1 }], ['ROLL_TOO_LARGE']],
  ['one home', [{ areaCm2: 1 }], []],
])('no roll is made of %s', (_, units, codes) => {
  expect(rollFaults(units.map((own) => unit('1-1', owned('A'), own))).map(({ code }) => code)).toEqual(codes)
})
