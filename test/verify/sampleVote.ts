import { ed25519 } from '@noble/curves/ed25519.js'
import type { Choice } from '../../src/domain/vote/ballot'
import { YES_NO, type Question } from '../../src/domain/vote/question'
import { DEFAULT_RULES, type CountRules } from '../../src/domain/vote/rules'
import { countVote, standing } from '../../src/verify/count'
import { toBase64, toHex } from '../../src/verify/file/bytes'
import { leafOf, type CastEntry, type FileEntry, type FileHead, type FileRollLine, type FileVote, type Receipt, type StrikeEntry } from '../../src/verify/file/format'
import { openEntry, signHead, writeVoteFile } from '../../src/verify/file/write'
import { openAll } from '../../src/verify/secret/openAll'
import { seal, tellersPair } from '../../src/verify/secret/seal'
import { leafHash } from '../../src/verify/sha256/plain'
import { append, EMPTY, rootOf } from '../../src/verify/tree/append'
import type { Hash, Lookup } from '../../src/verify/tree/nodes'
import { proveInclusion } from '../../src/verify/tree/prove'

export interface Wanted {
  readonly seed: number
  readonly voices: number
  readonly secret: boolean
  readonly rules?: Partial<CountRules>
  /** How many entries stand beside the opening and the close. */
  readonly entries?: number
  /** What a server does that is not honest: before the log grows, so that all of it is hashed and signed as if it were right. */
  readonly dishonest?: (made: { vote: FileVote; roll: FileRollLine[]; entries: FileEntry[] }) => void
  /** Whose key signs; the estate's own unless told. */
  readonly signing?: Uint8Array
}

export interface Sample {
  readonly vote: FileVote
  readonly lines: readonly string[]
  readonly entries: readonly FileEntry[]
  receipt(seq: number): Receipt
}

export const SIGNING = new Uint8Array(32).fill(7)
export const TELLERS = tellersPair(new Uint8Array(32).fill(9))
const OPENS = Date.UTC(2026, 4, 1)
const CLOSES = Date.UTC(2026, 4, 11)
const iso = (ms: number) => new Date(ms).toISOString()

/** The same numbers for the same seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export const QUESTIONS: readonly Question[] = [
  { id: 'q1', title: '动用维修资金更换电梯', text: '', matter: 5, kind: 'single', options: YES_NO },
  {
    id: 'q2', title: '选举业主委员会', text: '', matter: 'election', kind: 'election', seats: 2,
    options: ['甲', '乙', '丙'].map((name, index) => ({ id: `c${index + 1}`, text: name })),
  },
]

/** A whole vote, made up, with its log, heads and file. */
export async function sampleVote(wanted: Wanted): Promise<Sample> {
  const next = chance(wanted.seed)
  const signing = wanted.signing ?? SIGNING
  const vote: FileVote = {
    id: `vote-${wanted.seed}`, number: 1 + next(99), estate: '弘盛华庭', title: '2026 年第一次业主大会', text: '电梯与换届', scope: '全小区',
    secret: wanted.secret, questions: QUESTIONS,
    rules: rulesOf({ ...DEFAULT_RULES, ...wanted.rules }),
    opensAt: iso(OPENS), closesAt: iso(CLOSES), signingKey: toHex(ed25519.getPublicKey(signing)),
    ...(wanted.secret ? { sealingKey: toHex(TELLERS.publicKey) } : {}),
  }
  const roll = Array.from({ length: wanted.voices }, (_, index) => rollLine(index + 1, next))
  const entries: FileEntry[] = [openEntry(vote, roll, iso(OPENS))]
  const secrets = new Map<number, NonNullable<Receipt['secret']>>()
  const live = new Map<number, number>()
  for (let seq = 1; seq <= (wanted.entries ?? wanted.voices); seq++) {
    const no = 1 + next(wanted.voices)
    const entry = someEntry(vote, { seq, no, at: iso(OPENS + seq * 1_000) }, (live.get(no) ?? 0) > 0, next, secrets)
    live.set(no, (live.get(no) ?? 0) + (entry.kind === 'strike' ? -1 : 1))
    entries.push(entry)
  }
  entries.push({ seq: entries.length, kind: 'close', at: iso(CLOSES) })
  const struck = [...live].find(([, count]) => count > 0)
  if (struck && next(3) === 0) entries.push({ seq: entries.length, kind: 'strike', no: struck[0], reason: '异议成立', at: iso(CLOSES + 1_000) })
  wanted.dishonest?.({ vote, roll, entries })
  const log = growLog(vote, entries, next, signing)
  const lines = new Map(roll.map(({ no, persons, areaCm2 }) => [no, { no, persons, areaCm2 }]))
  const cast = entries.filter((entry): entry is CastEntry | StrikeEntry => !['open', 'close', 'extend'].includes(entry.kind))
  const counts = standing(vote, lines, cast)
  const opened = vote.secret ? openAll(vote, counts.sealed, TELLERS) : undefined
  const file = { vote, roll, entries, heads: log.heads, ...(opened ? { opened } : {}), result: countVote(vote, lines, counts, opened?.sums) }
  const text: string[] = []
  for await (const line of writeVoteFile(file, signing)) text.push(line)
  return { vote, lines: text, entries, receipt: (seq) => receiptOf(vote, entries, log, seq, secrets.get(seq)) }
}

const rulesOf = ({ quorum, ordinary, weighty, silence, changes, channels }: CountRules): CountRules => ({ quorum, ordinary, weighty, silence, changes, channels })

function rollLine(no: number, next: (below: number) => number): FileRollLine {
  const units = Array.from({ length: next(5) ? 1 : 2 }, (_, index) => ({ label: `${no}号${index + 1}`, areaCm2: 500_000 + next(1_000_000), source: 'register' as const }))
  return { no, persons: next(20) ? 1 : 0, areaCm2: units.reduce((sum, { areaCm2 }) => sum + areaCm2, 0), units }
}

function someEntry(vote: FileVote, { seq, no, at }: { seq: number; no: number; at: string }, strikable: boolean, next: (below: number) => number, secrets: Map<number, NonNullable<Receipt['secret']>>): FileEntry {
  const kind = next(12)
  if (kind === 0 && strikable) return { seq, kind: 'strike', no, reason: '本人声明未投', at }
  const [channel, by] = ([['phone', 'owner'], ['phone', 'helper'], ['paper', 'clerk'], ['door', 'proxy']] as const)[next(4)] as ['phone', 'owner']
  if (kind === 1) return { seq, kind: 'invalid', no, channel: 'paper', by: 'clerk', reason: '同时勾了同意和反对', at }
  const choices = vote.questions.map(({ id, options, seats }): Choice => {
    const marks = options.filter(() => next(2) === 0).slice(0, next(9) ? (seats ?? 1) : 3)
    return [id, marks.map((option) => option.id)]
  })
  if (!vote.secret) return { seq, kind: 'ballot', no, channel, by, choices, at }
  const seed = Uint8Array.from({ length: 32 }, () => next(256))
  secrets.set(seq, { seed: toHex(seed), choices })
  return { seq, kind: 'sealed', no, channel, by, sealed: toBase64(seal(choices, seed, TELLERS.publicKey, { voteId: vote.id, no, questions: vote.questions })), at }
}

interface Log {
  readonly heads: readonly FileHead[]
  readonly lookup: Lookup
}

/** Grown as the server grows it, with a head now and then and one at the end. */
function growLog(vote: FileVote, entries: readonly FileEntry[], next: (below: number) => number, signing: Uint8Array): Log {
  const kept = new Map<string, Hash>()
  const heads: FileHead[] = []
  let frontier = EMPTY
  const sign = (at: string) => heads.push(signHead(vote.id, { size: frontier.size, root: toHex(rootOf(frontier)), at }, signing))
  for (const entry of entries) {
    const grown = append(frontier, leafHash(leafOf(entry)))
    frontier = grown.frontier
    for (const { level, index, hash } of grown.finished) kept.set(`${level}/${index}`, hash)
    if (heads.length < 1 && next(entries.length) < 2 && entry.seq + 1 < entries.length) sign(entry.at)
  }
  sign(entries.at(-1)!.at)
  return { heads, lookup: ({ level, index }) => kept.get(`${level}/${index}`) as Hash }
}

function receiptOf(vote: FileVote, entries: readonly FileEntry[], { heads, lookup }: Log, seq: number, secret: Receipt['secret']): Receipt {
  const head = heads.find(({ size }) => size > seq) as FileHead
  const leaf = new TextDecoder().decode(leafOf(entries[seq] as FileEntry))
  return { voteId: vote.id, seq, leaf, path: proveInclusion(seq, head.size, lookup).map(toHex), head, ...(secret ? { secret } : {}) }
}

/** A file's lines as bytes. */
export const asFile = (lines: readonly string[]): Uint8Array[] => lines.map((line) => new TextEncoder().encode(line))
