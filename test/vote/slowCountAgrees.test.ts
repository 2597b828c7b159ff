import fc from 'fast-check'
import { YES_NO, type Question, type VotedMatter } from '../../src/domain/vote/question'
import { buildRoll } from '../../src/domain/vote/roll/buildRoll'
import type { RollUnit, Scope } from '../../src/domain/vote/roll/roll'
import { CHANNEL_RULES, DEFAULT_RULES, PARKING, type VoteRules } from '../../src/domain/vote/rules'
import { addToTurnout } from '../../src/domain/vote/tally/turnout'
import { standingOf } from '../../src/domain/vote/tally/standingBallots'
import { NOTHING } from '../../src/domain/vote/amount'
import { asSlow, count, slowVote, type Entry, type Made } from './runCase'
import { slowCount } from './slowCount'

const owners = fc.oneof(
  { weight: 8, arbitrary: fc.subarray(['甲', '乙', '丙', '丁', '戊', '己', '庚'], { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant('developer' as const) },
)
/** Areas from a few round ones, so that exact halves, thirds and quarters come up. */
const area = fc.oneof(fc.constantFrom(100, 200, 300), fc.integer({ min: 1, max: 40 }), fc.constantFrom(7_040_857_000, 2 ** 40))
const units: fc.Arbitrary<RollUnit[]> = fc
  .array(fc.record({ owners, area, kind: fc.constantFrom('home', 'home', 'home', 'shop', 'parking', 'storage'), at: fc.nat(3) }), { minLength: 1, maxLength: 14 })
  .map((all) =>
    all.map(({ owners: holders, area: areaCm2, kind, at }, index) => ({
      unitId: `u${index}`,
      label: `${1 + (at >> 1)}-${index}`,
      buildingId: `${1 + (at >> 1)}`,
      entranceId: `e${at}`,
      areaCm2,
      areaSource: 'survey',
      kind: kind as 'home',
      holder: holders === 'developer' ? { developer: true } : { ownerIds: [...holders] },
    })),
  )
const scope = fc.constantFrom<Scope>({ kind: 'estate' }, { kind: 'estate' }, { kind: 'building', buildingId: '1' }, { kind: 'entrance', entranceId: 'e0' })
const candidates = ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id, text: id }))
const question: fc.Arbitrary<Question> = fc.oneof(
  fc.constantFrom<VotedMatter>(1, 4, 5, 6, 7, 8, 9, 'unanimous').map((matter): Question => ({ id: 'q1', title: '', text: '', matter, kind: 'single', options: YES_NO })),
  fc.constantFrom<Question>(
    { id: 'q1', title: '', text: '', matter: 4, kind: 'single', options: [...candidates.slice(0, 3), YES_NO[2]!] },
    { id: 'q1', title: '', text: '', matter: 9, kind: 'multiple', maxChoices: 2, options: [...candidates.slice(0, 3), YES_NO[2]!] },
  ),
  // more marks than seats in some, so that ties across the last seat come up
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom({}, { maxChoices: 3 })).map(
    ([seats, own]): Question => ({ id: 'q1', title: '', text: '', matter: 'election', kind: 'election', seats, ...own, options: [...candidates, YES_NO[2]!] }),
  ),
)
const rules: fc.Arbitrary<VoteRules> = fc
  .record({
    parking: fc.constantFrom(...PARKING),
    silence: fc.constantFrom('notCounted', 'joinsMajority'),
    changes: fc.constantFrom('untilClose', 'none'),
    channels: fc.constantFrom(...CHANNEL_RULES),
  })
  .map((own) => ({ ...DEFAULT_RULES, ...own }) as VoteRules)

/** Everybody casts once in most votes, so that many reach a quorum; some again, some otherwise, some are struck. */
const entriesOf = ({ roll, question: { options } }: Pick<Made, 'roll' | 'question'>): fc.Arbitrary<Entry[]> => {
  const ids = options.map(({ id }) => id)
  const marks = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids.slice(0, 2)).map((id) => [id]) },
    { weight: 4, arbitrary: fc.constant(ids.slice(0, 2)) },
    { weight: 3, arbitrary: fc.subarray(ids) },
    { weight: 1, arbitrary: fc.constantFrom(['nobody'], [ids[0]!, ids[0]!]) },
  )
  const kind = fc.constantFrom('ballot', 'ballot', 'ballot', 'ballot', 'ballot', 'invalid', 'strike')
  const entry = (no: fc.Arbitrary<number>) =>
    fc.record({ no, kind, channel: fc.constantFrom('phone', 'phone', 'paper', 'door'), marks })
  const nos = roll.voices.map(({ no }) => no)
  if (nos.length === 0) return fc.constant([])
  const once = fc.tuple(...nos.map((no) => fc.option(entry(fc.constant(no)), { freq: 6 })))
  const more = fc.array(entry(fc.constantFrom(...nos)), { maxLength: 8 })
  return fc.tuple(once, more).map(([first, then]) =>
    [...first.filter((one) => one !== null), ...then].map(({ no, kind: what, channel, marks: ids_ }): Entry => {
      if (what === 'strike') return { kind: 'strike', no }
      return what === 'invalid'
        ? { kind: 'invalid', no, channel: channel as 'paper' }
        : { kind: 'ballot', no, channel: channel as 'paper', choices: [['q1', ids_]] }
    }),
  )
}

const made: fc.Arbitrary<Made> = fc
  .record({ units, scope, question, rules })
  .map((one) => ({ ...one, roll: buildRoll(one.units, one.scope, one.rules.parking) }))
  .chain((one) => entriesOf(one).map((entries) => ({ ...one, entries })))

test('on any estate and any log, the slow count comes to the same', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(made, (one) => {
      const fast = asSlow(count(one))
      expect(fast).toEqual(JSON.parse(JSON.stringify(slowCount(slowVote(one)))))
      seen.add(`${one.question.kind} ${fast.outcome}`)
      if (fast.silence) seen.add('silence')
      if (fast.runOff) seen.add('run-off')
    }),
    { numRuns: 2000 },
  )
  // the estates are such that each kind of end comes up, so agreeing says something
  const kinds = ['single', 'multiple', 'election'].flatMap((kind) => ['passed', 'rejected', 'undecided'].map((end) => `${kind} ${end}`))
  expect([...seen]).toEqual(expect.arrayContaining([...kinds, 'silence', 'run-off']))
})

test('the turnout kept while the log grows is the one that is counted at the end', () => {
  fc.assert(
    fc.property(made, (one) => {
      const boxes = new Map<number, Entry[]>()
      let turnout = NOTHING
      for (const entry of one.entries) {
        const before = boxes.get(entry.no) ?? []
        const after = [...before, entry]
        const voice = one.roll.voices.find(({ no }) => no === entry.no)!
        turnout = addToTurnout(turnout, voice, !!standingOf(before, one.rules), !!standingOf(after, one.rules))
        boxes.set(entry.no, after)
      }
      expect(turnout).toEqual(count(one).tookPart)
    }),
  )
})
