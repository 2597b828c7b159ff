/*
 * A second count, slow and plainly written, that shares no code with the first: it goes over the
 * whole estate for each person, each ballot and each option, and compares fractions as fractions.
 */
export interface SlowUnit {
  label: string
  building: string
  entrance: string
  area: number
  kind: 'home' | 'shop' | 'parking' | 'storage'
  /** 'developer', or the owners' names. */
  owners: 'developer' | string[]
}
export interface SlowEntry {
  kind: 'ballot' | 'invalid' | 'strike'
  channel?: 'phone' | 'paper' | 'door'
  /** A unit of the voice. */
  unit: string
  marks?: string[]
}
export interface SlowFraction {
  n: number
  d: number
  over?: boolean
}
export interface SlowVote {
  units: SlowUnit[]
  scope: { kind: 'estate' | 'building' | 'entrance'; name?: string }
  parking: 'excluded' | 'areaOnly' | 'counted'
  kind: 'single' | 'multiple' | 'election'
  majority: 'ordinary' | 'weighty' | 'everybody'
  options: { id: string; meaning?: string }[]
  seats: number
  most: number
  quorum: SlowFraction
  ordinary: SlowFraction
  weighty: SlowFraction
  silence: boolean
  changes: boolean
  channels: 'firstWins' | 'paperWins' | 'lastWins'
  entries: SlowEntry[]
}
type Pair = [persons: number, area: number]
export interface SlowResult {
  all: Pair
  tookPart: Pair
  options: Record<string, Pair>
  blank: Pair
  invalid: Pair
  outcome: 'passed' | 'rejected' | 'undecided'
  chosen: string[]
  silence?: [string, number, number]
  alternates?: string[]
  vacant?: number
  runOff?: [string[], number]
}
interface Person {
  key: string
  units: SlowUnit[]
  persons: number
  area: number
}

const enough = ({ n, d, over }: SlowFraction, part: number, whole: number) => {
  const difference = BigInt(d) * BigInt(part) - BigInt(n) * BigInt(whole)
  return over ? difference > 0n : difference >= 0n
}
const both = (share: SlowFraction, [persons, area]: Pair, [allPersons, allArea]: Pair) =>
  enough(share, persons, allPersons) && enough(share, area, allArea)
const sum = (persons: Person[]): Pair => {
  let [count, area] = [0, 0]
  for (const one of persons) {
    count += one.persons
    area += one.area
  }
  return [count, area]
}
const same = (one: Pair, other: Pair) => one[0] === other[0] && one[1] === other[1]

const personKey = ({ owners, label }: SlowUnit) => {
  if (owners === 'developer') return 'the developer'
  return owners.length === 0 ? `nobody known: ${label}` : `owners: ${owners.filter((one, at) => owners.indexOf(one) === at).sort().join('、')}`
}

function personsOf({ units, scope, parking }: SlowVote): Person[] {
  const persons: Person[] = []
  for (const unit of units) {
    if (scope.kind === 'building' && unit.building !== scope.name) continue
    if (scope.kind === 'entrance' && unit.entrance !== scope.name) continue
    const beside = unit.kind === 'parking' || unit.kind === 'storage'
    if (beside && parking === 'excluded') continue
    const key = personKey(unit)
    let person = persons.find((one) => one.key === key)
    if (!person) persons.push((person = { key, units: [], persons: 0, area: 0 }))
    person.units.push(unit)
    person.area += unit.area
    if (!beside || parking === 'counted') person.persons = 1
  }
  return persons
}

/** The person's entry that counts, found by trying the rule on all of that person's entries. */
function countingEntry(person: Person, vote: SlowVote): SlowEntry | undefined {
  let left: SlowEntry[] = []
  const pick = () => {
    const ballots = left.filter(({ kind }) => kind === 'ballot')
    if (ballots.length === 0) return left[0]
    const byPhone = ballots.filter(({ channel }) => channel === 'phone')
    const collected = ballots.filter(({ channel }) => channel !== 'phone')
    const ofSide = (side: SlowEntry[]) => (vote.changes ? side[side.length - 1] : side[0])
    if (byPhone.length === 0 || collected.length === 0) return ofSide(ballots)
    if (vote.channels === 'paperWins') return ofSide(collected)
    if (vote.channels === 'lastWins') {
      // with no changes, a later one of the other side still comes in, and then it is the one that stands
      if (vote.changes) return ballots[ballots.length - 1]
      let standing = ballots[0]!
      for (const one of ballots) if ((one.channel === 'phone') !== (standing.channel === 'phone')) standing = one
      return standing
    }
    return ofSide(ballots[0]!.channel === 'phone' ? byPhone : collected)
  }
  for (const entry of vote.entries) {
    if (!person.units.some(({ label }) => label === entry.unit)) continue
    if (entry.kind !== 'strike') left = [...left, entry]
    else {
      const struck = pick()
      left = left.filter((one) => one !== struck)
    }
  }
  return pick()
}

function marksOf(entry: SlowEntry, vote: SlowVote): string[] | 'blank' | 'invalid' {
  if (entry.kind === 'invalid') return 'invalid'
  const marks = entry.marks ?? []
  if (marks.length === 0) return 'blank'
  if (marks.length > vote.most) return 'invalid'
  for (const mark of marks) {
    const option = vote.options.find(({ id }) => id === mark)
    if (!option || marks.filter((one) => one === mark).length > 1) return 'invalid'
    if (marks.length > 1 && (option.meaning === 'abstain' || option.meaning === 'against')) return 'invalid'
  }
  return marks
}

export function slowCount(vote: SlowVote): SlowResult {
  const persons = personsOf(vote)
  const cast = persons
    .map((person) => ({ person, entry: countingEntry(person, vote) }))
    .filter((one): one is { person: Person; entry: SlowEntry } => one.entry !== undefined)
  const behind = (test: (marks: string[] | 'blank' | 'invalid') => boolean) =>
    sum(cast.filter(({ entry }) => test(marksOf(entry, vote))).map(({ person }) => person))
  const options: Record<string, Pair> = {}
  for (const { id } of vote.options) options[id] = behind((marks) => Array.isArray(marks) && marks.includes(id))
  const counted = {
    all: sum(persons),
    tookPart: sum(cast.map(({ person }) => person)),
    options,
    blank: behind((marks) => marks === 'blank'),
    invalid: behind((marks) => marks === 'invalid'),
  }
  return { ...counted, ...decide(vote, counted) }
}

function decide(vote: SlowVote, { all, tookPart, options }: Pick<SlowResult, 'all' | 'tookPart' | 'options'>) {
  if (vote.majority === 'everybody') {
    const agree = options.agree ?? [0, 0]
    if (all[0] > 0 && same(agree, all)) return { outcome: 'passed' as const, chosen: ['agree'] }
    return { outcome: same(agree, tookPart) ? ('undecided' as const) : ('rejected' as const), chosen: [] }
  }
  if (tookPart[0] === 0 || !both(vote.quorum, tookPart, all)) return { outcome: 'undecided' as const, chosen: [] }
  let whole = tookPart
  let silence: SlowResult['silence']
  const support = { ...options }
  const silent: Pair = [all[0] - tookPart[0], all[1] - tookPart[1]]
  if (vote.silence && vote.kind === 'single' && (silent[0] > 0 || silent[1] > 0)) {
    for (const { id } of vote.options) {
      const others = vote.options.filter((other) => other.id !== id).map((other) => options[other.id]!)
      const mine = options[id]!
      if (mine[0] === 0 || !others.every(([count, area]) => mine[0] > count && mine[1] > area)) continue
      silence = [id, ...silent]
      support[id] = [mine[0] + silent[0], mine[1] + silent[1]]
      whole = all
    }
  }
  const share = vote.majority === 'weighty' ? vote.weighty : vote.ordinary
  const winners = vote.options
    .filter(({ id, meaning }) => meaning !== 'abstain' && meaning !== 'against' && both(share, support[id]!, whole))
    .map(({ id }) => id)
  if (vote.kind === 'election') return elect(winners, support, vote.seats)
  return { outcome: winners.length > 0 ? ('passed' as const) : ('rejected' as const), chosen: winners, silence }
}

function elect(winners: string[], support: Record<string, Pair>, seats: number) {
  const better = (one: string, other: string) => {
    const [a, b] = [support[one]!, support[other]!]
    return a[0] !== b[0] ? a[0] > b[0] : a[1] > b[1]
  }
  const ahead = (one: string) => winners.filter((other) => better(other, one)).length
  const level = (one: string) => winners.filter((other) => same(support[other]!, support[one]!)).length
  const inOrder = (ids: string[]) => [...ids].sort((one, other) => ahead(one) - ahead(other))
  const safe = winners.filter((one) => ahead(one) + level(one) <= seats)
  const tied = winners.filter((one) => ahead(one) < seats && ahead(one) + level(one) > seats)
  const below = winners.filter((one) => !safe.includes(one) && !tied.includes(one))
  const left = seats - safe.length
  const losers = tied.length > 0 ? tied.length - left : 0
  const outcome = safe.length > 0 ? 'passed' : tied.length > 0 ? 'undecided' : 'rejected'
  return {
    outcome: outcome as SlowResult['outcome'],
    chosen: inOrder(safe),
    alternates: inOrder(below).slice(0, Math.max(0, seats - losers)),
    vacant: tied.length > 0 ? 0 : left,
    ...(tied.length > 0 ? { runOff: [tied, left] as [string[], number] } : {}),
  }
}
