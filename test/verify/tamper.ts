import type { chance } from './sampleVote'

export type Lines = readonly string[]
export type Next = ReturnType<typeof chance>

/** What somebody does to a published file, and which entry of the log it is done to, if to one. */
export interface Tampered {
  readonly lines: Lines
  readonly entry?: number
}
export type Tamper = (lines: Lines, next: Next) => Tampered | undefined

/** The places of a section's lines, by their first key. */
export const places = (lines: Lines, key: string): number[] =>
  lines.flatMap((line, place) => (line.startsWith(`{"${key}":`) ? [place] : []))

const pick = (list: readonly number[], next: Next): number => list[next(list.length)] as number
const seqOf = (line: string): number => (JSON.parse(line) as { seq: number }).seq
/** Ballots and what else was handed in: all of the log but its opening and its close. */
const handed = (lines: Lines): number[] => places(lines, 'seq').filter((place) => /"kind":"(ballot|sealed|invalid|strike)"/.test(lines[place] as string))
const replaced = (lines: Lines, place: number, line: string): Lines => lines.map((one, at) => (at === place ? line : one))
const edited = (line: string, edit: (value: any) => unknown): string => {
  const value = JSON.parse(line) as unknown
  edit(value)
  return `${JSON.stringify(value)}\n`
}

export const remove: Tamper = (lines, next) => {
  const place = pick(handed(lines), next)
  return { lines: lines.filter((_, at) => at !== place), entry: seqOf(lines[place] as string) }
}

export const add: Tamper = (lines, next) => {
  const place = pick(handed(lines), next)
  const line = lines[place] as string
  return { lines: [...lines.slice(0, place), line, ...lines.slice(place)], entry: seqOf(line) }
}

export const change: Tamper = (lines, next) => {
  const place = pick(handed(lines), next)
  const line = lines[place] as string
  const turned = edited(line, (entry) => {
    if (entry.kind === 'ballot') entry.choices[0][1] = entry.choices[0][1][0] === 'against' ? ['agree'] : ['against']
    else if (entry.kind === 'sealed') entry.sealed = `${entry.sealed.slice(0, 40)}${entry.sealed[40] === 'A' ? 'B' : 'A'}${entry.sealed.slice(41)}`
    else entry.reason += '！'
  })
  return { lines: replaced(lines, place, turned), entry: seqOf(line) }
}

export const reorder: Tamper = (lines, next) => {
  const from = handed(lines)
  if (from.length < 2) return undefined
  const at = next(from.length - 1)
  const [one, other] = [from[at] as number, from[at + 1] as number]
  return { lines: lines.map((line, place) => (place === one ? lines[other] : place === other ? lines[one] : line) as string), entry: seqOf(lines[other] as string) }
}

/** The same, with the numbers set right again: two ballots change places, each under the other's number. */
export const reorderRenumbered: Tamper = (lines, next) => {
  const done = reorder(lines, next)
  if (!done) return undefined
  const [first] = places(lines, 'seq') as [number]
  return { ...done, lines: done.lines.map((line, place) => (line.startsWith('{"seq":') ? line.replace(/^\{"seq":\d+/, `{"seq":${place - first}`) : line)) }
}

const editOne = (key: string, edit: (value: any, next: Next) => unknown): Tamper => (lines, next) => {
  const found = places(lines, key)
  if (found.length === 0) return undefined
  const place = pick(found, next)
  return { lines: replaced(lines, place, edited(lines[place] as string, (value) => edit(value, next))) }
}

/** Everything else that stands in a file. */
export const OTHERS: Readonly<Record<string, Tamper>> = {
  'a larger unit on the roll': editOne('no', (line) => {
    line.areaCm2 += 100
    line.units[0].areaCm2 += 100
  }),
  'a voice taken off the roll': (lines, next) => {
    const place = pick(places(lines, 'no'), next)
    return { lines: lines.filter((_, at) => at !== place) }
  },
  'an easier rule': editOne('format', ({ vote }) => (vote.rules.silence = vote.rules.silence === 'notCounted' ? 'joinsMajority' : 'notCounted')),
  'another text on the ballot': editOne('format', ({ vote }) => (vote.questions[0].title += '（修订）')),
  "a head's root": editOne('size', (head) => (head.root = head.root.replace(/^./, (digit: string) => (digit === '0' ? '1' : '0')))),
  "a head's time": editOne('size', (head) => (head.at = head.at.replace('00Z', '01Z'))),
  "a head's size": editOne('size', (head) => (head.size += head.size > 1 ? -1 : 1)),
  'the last head taken away': (lines) => ({ lines: lines.filter((_, at) => at !== places(lines, 'size').at(-1)) }),
  'a fingerprint of an entry': editOne('leaves', (line) => (line.hashes = line.hashes.replace(/^./, (char: string) => (char === 'A' ? 'B' : 'A')))),
  "an opened ballot's choice": editOne('code', (row) => (row.choice = row.choice === null || row.choice.length ? [] : ['agree'])),
  "an opened ballot's code": editOne('code', (row) => (row.code = row.code.replace(/.$/, (digit: string) => (digit === '0' ? '1' : '0')))),
  'an opened ballot taken away': (lines, next) => {
    const found = places(lines, 'code')
    if (found.length === 0) return undefined
    const place = pick(found, next)
    return { lines: lines.filter((_, at) => at !== place) }
  },
  'a sum of the opened': editOne('sums', ({ sums }) => (sums[0].options[0].areaCm2 += 1)),
  'a published figure': editOne('result', ({ result }, next) => (result.questions[next(result.questions.length)].options[0].persons += 1)),
  'a published outcome': editOne('result', ({ result }) => (result.questions[0].outcome = result.questions[0].outcome === 'passed' ? 'rejected' : 'passed')),
  'the result taken away': (lines) => ({ lines: lines.filter((_, at) => at !== places(lines, 'result')[0]) }),
  'the last line taken away': (lines) => ({ lines: lines.slice(0, -1) }),
  'the file cut short': (lines, next) => ({ lines: lines.slice(0, 1 + next(lines.length - 1)) }),
  'a space in a line': (lines, next) => {
    const place = next(lines.length)
    return { lines: replaced(lines, place, (lines[place] as string).replace(/:/, ': ')) }
  },
}
