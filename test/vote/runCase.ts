import { readFileSync } from 'node:fs'
import type { Choice, LogEntry } from '../../src/domain/vote/ballot'
import { evolveBox } from '../../src/domain/vote/ballot/boxEvents'
import { castBallot } from '../../src/domain/vote/ballot/castBallot'
import { emptyBox, type VoiceBox } from '../../src/domain/vote/ballot/voiceBox'
import { MATTERS } from '../../src/domain/vote/majority'
import { marksMost, YES_NO, type Option, type Question, type VotedMatter } from '../../src/domain/vote/question'
import { buildRoll } from '../../src/domain/vote/roll/buildRoll'
import type { Roll, RollUnit, Scope, UnitKind } from '../../src/domain/vote/roll/roll'
import { DEFAULT_RULES, type VoteRules } from '../../src/domain/vote/rules'
import { standingBallots, tallyVote, type QuestionResult, type Tally } from '../../src/domain/vote/tally/tally'
import type { SlowEntry, SlowResult, SlowUnit, SlowVote } from './slowCount'

/** One line of cases.json. Either sums (`all`, `cast`) or an estate (`units`, `entries`). */
export interface Case {
  name: string
  source: string
  matter: VotedMatter
  kind?: Question['kind']
  options?: string[]
  seats?: number
  maxChoices?: number
  rules?: Partial<VoteRules>
  all?: [number, number]
  /** Marks ('' blank, '!' invalid), by how many persons, with how much area together. */
  cast?: [string, number, number][]
  units?: [label: string, area: number, owners: string, kind?: UnitKind][]
  scope?: ['building' | 'entrance', string]
  parking?: VoteRules['parking']
  /** A channel, 'strike' or 'sold', the unit, the marks (or the buyer), and who casts. */
  entries?: [string, string, string?, string?][]
  expect: {
    outcome?: string
    all?: [number, number]
    tookPart?: [number, number]
    missing?: [number, number]
    needed?: [number, number]
    chosen?: string[]
    alternates?: string[]
    vacant?: number
    runOff?: [string[], number]
    silence?: [string, number, number] | null
    overlapping?: number
    unknown?: number
    reaches?: boolean
  }
  share?: [number, number, boolean]
  part?: number
}

export const CASES = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8')) as Case[]

export type Entry = LogEntry & { choices?: readonly Choice[] }
export interface Made {
  units: readonly RollUnit[]
  scope: Scope
  question: Question
  rules: VoteRules
  roll: Roll
  entries: readonly Entry[]
}

const Q = 'q1'
const DEVELOPER = '开发商'

export function questionOf({ matter, kind = 'single', options, seats, maxChoices }: Case): Question {
  const given = options?.map((id): Option => YES_NO.find((one) => one.id === id) ?? { id, text: id })
  const counts = { ...(seats === undefined ? {} : { seats }), ...(maxChoices === undefined ? {} : { maxChoices }) }
  return { id: Q, title: '题', text: '', matter, kind, options: given ?? YES_NO, ...counts }
}

const unitOf = (label: string, areaCm2: number, owners: string, kind: UnitKind = 'home'): RollUnit => {
  const buildingId = label.split('-')[0]!
  return {
    unitId: `u${label}`,
    label,
    buildingId,
    entranceId: `${buildingId}-1`,
    areaCm2,
    areaSource: 'register',
    kind,
    holder: owners === DEVELOPER ? { developer: true } : { ownerIds: owners === '' ? [] : owners.split('+') },
  }
}

/** As many homes as there are persons, each its own owner's; the area spread as evenly as whole cm² allow. */
function sumUnits({ all = [0, 0], cast = [] }: Case): { units: RollUnit[]; marks: (string | undefined)[] } {
  const castArea = cast.reduce((sum, [, , area]) => sum + area, 0)
  const castPersons = cast.reduce((sum, [, persons]) => sum + persons, 0)
  const groups: [string | undefined, number, number][] = [...cast, [undefined, all[0] - castPersons, all[1] - castArea]]
  const homes = groups.flatMap(([mark, persons, area]) =>
    Array.from({ length: persons }, (_, at) => {
      const each = Math.floor(area / persons)
      return { mark, area: at === 0 ? area - each * (persons - 1) : each }
    }),
  )
  return { units: homes.map(({ area }, at) => unitOf(`1-${at + 1}`, area, `owner${at}`)), marks: homes.map(({ mark }) => mark) }
}

const entryOf = (no: number, kind: string, marks = ''): Entry => {
  if (kind === 'strike') return { kind, no }
  if (kind === 'invalid' || marks === '!') return { kind: 'invalid', no, channel: 'paper' }
  const choices: Choice[] = [[Q, marks === '' ? [] : marks.split(',')]]
  return { kind: 'ballot', no, channel: kind as 'phone', choices }
}

export function make(one: Case): Made {
  const question = questionOf(one)
  const rules = { ...DEFAULT_RULES, ...one.rules, parking: one.parking ?? 'excluded' }
  const scope: Scope = !one.scope
    ? { kind: 'estate' }
    : one.scope[0] === 'building'
      ? { kind: 'building', buildingId: one.scope[1] }
      : { kind: 'entrance', entranceId: one.scope[1] }
  if (!one.units) {
    const { units, marks } = sumUnits(one)
    const roll = buildRoll(units, scope, rules.parking)
    const entries = roll.voices.flatMap(({ no }, at) => (marks[at] === undefined ? [] : [entryOf(no, 'phone', marks[at])]))
    return { units, scope, question, rules, roll, entries }
  }
  const units = one.units.map((unit) => unitOf(...unit))
  const roll = buildRoll(units, scope, rules.parking)
  return { units, scope, question, rules, roll, entries: logOf(one, roll, question, rules) }
}

/** The log that these acts leave: with a name on it, the rule of casting decides what gets in. */
function logOf({ entries = [] }: Case, roll: Roll, question: Question, rules: VoteRules): Entry[] {
  const boxes = new Map<number, VoiceBox>()
  const log: Entry[] = []
  entries.forEach(([kind, label, marks = '', person], at) => {
    const voice = roll.voices.find(({ units }) => units.some((unit) => unit.label === label))
    if (!voice) throw new Error(`${label} is not on the roll`)
    const box = boxes.get(voice.no) ?? emptyBox(voice.no, voice.holder.developer ? [] : voice.holder.ownerIds)
    if (kind === 'sold') return void boxes.set(voice.no, { ...box, ownerIds: [marks] })
    const entry = entryOf(voice.no, kind, marks)
    if (person === undefined) return void log.push(entry)
    const vote = { phase: 'open', questions: [question], rules } as const
    const actor = { personId: person, role: 'resident', unitIds: [] } as const
    const decision = castBallot({ choices: entry.choices ?? [] }, vote, box, actor, at)
    if (decision.ok) log.push(entry)
    boxes.set(voice.no, decision.ok ? decision.events.reduce(evolveBox, box) : box)
  })
  return log
}

export function count({ question, rules, roll, entries }: Made): Tally {
  const standing = standingBallots(entries, rules)
  const ballots = [...standing.values()].map((entry) => ({ no: entry.no, choices: entry.choices ?? [], invalid: entry.kind === 'invalid' }))
  return tallyVote({ questions: [question], rules, roll: roll.voices, ballots })
}

/** The same vote for the slow count, in its own words. */
export function slowVote({ units, scope, question, rules, roll, entries }: Made): SlowVote {
  const labelOf = new Map(roll.voices.map(({ no, units: [first] }) => [no, first!.label]))
  return {
    units: units.map(
      ({ label, buildingId, entranceId, areaCm2, kind, holder }): SlowUnit => ({
        label,
        building: buildingId,
        entrance: entranceId,
        area: areaCm2,
        kind,
        owners: holder.developer ? 'developer' : [...holder.ownerIds],
      }),
    ),
    scope:
      scope.kind === 'estate'
        ? { kind: 'estate' }
        : { kind: scope.kind, name: scope.kind === 'building' ? scope.buildingId : scope.entranceId },
    parking: rules.parking,
    kind: question.kind,
    majority: MATTERS[question.matter].majority,
    options: question.options.map(({ id, meaning }) => ({ id, ...(meaning ? { meaning } : {}) })),
    seats: question.seats ?? 1,
    most: marksMost(question),
    quorum: rules.quorum,
    ordinary: rules.ordinary,
    weighty: rules.weighty,
    silence: rules.silence === 'joinsMajority',
    changes: rules.changes === 'untilClose',
    channels: rules.channels,
    entries: entries.map(
      (entry): SlowEntry => ({
        kind: entry.kind === 'sealed' ? 'ballot' : entry.kind,
        unit: labelOf.get(entry.no)!,
        ...('channel' in entry ? { channel: entry.channel } : {}),
        ...(entry.choices ? { marks: [...entry.choices[0]![1]] } : {}),
      }),
    ),
  }
}

/** The first count in the words of the slow one. */
export function asSlow({ all, tookPart, questions: [result] }: Tally): SlowResult {
  const one = result as QuestionResult
  const pair = ({ persons, areaCm2 }: { persons: number; areaCm2: number }): [number, number] => [persons, areaCm2]
  return {
    all: pair(all),
    tookPart: pair(tookPart),
    options: Object.fromEntries(one.options.map((line) => [line.optionId, pair(line)])),
    blank: pair(one.blank),
    invalid: pair(one.invalid),
    outcome: one.outcome,
    chosen: [...one.chosen],
    ...(one.silence ? { silence: [one.silence.optionId, ...pair(one.silence)] } : {}),
    ...(one.alternates ? { alternates: [...one.alternates] } : {}),
    ...(one.vacant === undefined ? {} : { vacant: one.vacant }),
    ...(one.runOff ? { runOff: [[...one.runOff.optionIds], one.runOff.seats] } : {}),
  }
}
