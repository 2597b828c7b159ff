import { ownersNow } from '../../src/server/vote/ballot/owners'

/** Whose a voice is after sales: the roll stands still, and nobody votes twice. */
describe('who owns a voice now', () => {
  const ties = (...all: [string, number][]) => all.map(([personId, units]) => ({ personId, units }))
  test.each([
    ['nothing was sold', ['a'], 1, ties(['a', 1]), ['a']],
    ['co-owners of one home', ['a', 'b'], 1, ties(['b', 1], ['a', 1]), ['a', 'b']],
    ['the only home was sold', ['a'], 1, ties(['c', 1]), ['c']],
    ['one of two homes was sold: its buyer does not get the other', ['a'], 2, ties(['a', 1], ['c', 1]), ['a']],
    ['both were sold to one', ['a'], 2, ties(['c', 2]), ['c']],
    ['both were sold apart', ['a'], 2, ties(['d', 1], ['c', 1]), ['c', 'd']],
    ['nobody was of record, and one is now', [], 1, ties(['c', 1]), ['c']],
    ['nobody is of record', ['a'], 1, ties(), []],
  ])('%s', (_, ownerIds, units, owners, expected) => {
    expect(ownersNow({ holder: { ownerIds }, unitIds: Array.from({ length: units }, (_unit, at) => `u${at}`), ties: owners })).toEqual(expected)
  })

  test("a home sold from the developer's voice does not give its buyer the others", () => {
    expect(ownersNow({ holder: { developer: true }, unitIds: ['u0', 'u1'], ties: ties(['c', 1]) })).toEqual([])
  })
})
