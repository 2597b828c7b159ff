import { reaches } from '../../src/domain/vote/share'
import { asSlow, CASES, count, make, slowVote, type Case } from './runCase'
import { slowCount } from './slowCount'

const counted = CASES.filter(({ share }) => !share)

test('there are at least sixty, each with its source and a name of its own', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60)
  expect(CASES.filter(({ source }) => !source)).toEqual([])
  expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length)
})

test.each(counted.map((one) => [`${one.name}（${one.source}）`, one] as const))('%s', (_, one) => {
  const made = make(one)
  const tally = count(made)
  const slow = asSlow(tally)
  const { outcome, missing, needed, overlapping, unknown, silence, ...figures } = one.expect
  expect(slow).toMatchObject({ ...figures, ...(outcome ? { outcome } : {}), ...(silence ? { silence } : {}) })
  if (silence === null) expect(slow.silence).toBeUndefined()
  const [result] = tally.questions
  if (missing) expect(result!.quorum.missing).toEqual({ persons: missing[0], areaCm2: missing[1] })
  if (needed) expect(result!.majority.needed).toEqual({ persons: needed[0], areaCm2: needed[1] })
  const flagged = (flag: string) => made.roll.voices.filter(({ flags }) => flags.some((own) => own === flag)).length
  if (overlapping !== undefined) expect(flagged('overlapping')).toBe(overlapping)
  if (unknown !== undefined) expect(flagged('ownerUnknown')).toBe(unknown)
})

test.each(CASES.filter(({ share }) => share).map((one) => [one.name, one] as const))('%s', (_, one) => {
  const { share, part = 0, all, expect: wanted } = one as Case & { share: [number, number, boolean]; all: [number, number] }
  expect(reaches({ n: share[0], d: share[1], over: share[2] }, part, all[0])).toBe(wanted.reaches)
})

test.each(counted.map((one) => [one.name, one] as const))('the slow count agrees: %s', (_, one) => {
  const made = make(one)
  expect(asSlow(count(made))).toEqual(JSON.parse(JSON.stringify(slowCount(slowVote(made)))))
})
