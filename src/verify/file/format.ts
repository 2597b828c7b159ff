import type { Caster, Channel, Choice } from '../../domain/vote/ballot'
import type { Question } from '../../domain/vote/question'
import type { AreaSource } from '../../domain/vote/roll/roll'
import type { CountRules } from '../../domain/vote/rules'
import type { Tally } from '../../domain/vote/tally/tally'
import { BLOCK } from '../sha256/blockHasher'
import { utf8 } from './bytes'

/** The published file, line by line; README.md beside this folder describes it for others. */
export const FORMAT = 'xiaoyuanzhuo-vote/1'

/** What is put to the owners, all of it frozen when the vote opens. Times are ISO 8601 in UTC with milliseconds. */
export interface FileVote {
  readonly id: string
  readonly number: number
  readonly estate: string
  readonly title: string
  readonly text: string
  /** Whose vote it is, in words: 全小区, 3 号楼. */
  readonly scope: string
  readonly secret: boolean
  readonly questions: readonly Question[]
  readonly rules: CountRules
  readonly opensAt: string
  readonly closesAt: string
  /** Ed25519, hexadecimal: whose signatures stand in the file. */
  readonly signingKey: string
  /** X25519, hexadecimal: to which a secret vote's choices are sealed. */
  readonly sealingKey?: string
}

/** `{"format":…,"vote":…}`: the first line. */
export interface HeaderLine {
  readonly format: typeof FORMAT
  readonly vote: FileVote
}

export interface FileUnit {
  readonly label: string
  readonly areaCm2: number
  readonly source: AreaSource
}

/** One voice of the roll, without a name. */
export interface FileRollLine {
  readonly no: number
  readonly persons: number
  readonly areaCm2: number
  readonly units: readonly FileUnit[]
}

interface At {
  readonly seq: number
  readonly at: string
}
interface Handed {
  readonly no: number
  readonly channel: Channel
  readonly by: Caster
}

/** Entry 0: binds the questions, the rules and the roll to the log before the first ballot is in. */
export type OpenEntry = At & {
  readonly kind: 'open'
  /** SHA-256 of the header's line. */
  readonly vote: string
  /** The roll's lines as leaves of a tree of their own. */
  readonly roll: { readonly size: number; readonly root: string }
}
export type BallotEntry = At & Handed & { readonly kind: 'ballot'; readonly choices: readonly Choice[] }
export type SealedEntry = At & Handed & { readonly kind: 'sealed'; readonly sealed: string }
export type InvalidEntry = At & Handed & { readonly kind: 'invalid'; readonly reason: string }
export type StrikeEntry = At & { readonly kind: 'strike'; readonly no: number; readonly reason: string }
export type ExtendEntry = At & { readonly kind: 'extend'; readonly closesAt: string; readonly reason: string }
export type CloseEntry = At & { readonly kind: 'close' }
/** What the log can hold; each is one leaf. */
export type FileEntry = OpenEntry | BallotEntry | SealedEntry | InvalidEntry | StrikeEntry | ExtendEntry | CloseEntry
export type CastEntry = BallotEntry | SealedEntry | InvalidEntry

/** The keys of each kind in the only order in which they may stand. */
export const ENTRY_KEYS: { readonly [K in FileEntry['kind']]: readonly string[] } = {
  open: ['seq', 'kind', 'vote', 'roll', 'at'],
  ballot: ['seq', 'kind', 'no', 'channel', 'by', 'choices', 'at'],
  sealed: ['seq', 'kind', 'no', 'channel', 'by', 'sealed', 'at'],
  invalid: ['seq', 'kind', 'no', 'channel', 'by', 'reason', 'at'],
  strike: ['seq', 'kind', 'no', 'reason', 'at'],
  extend: ['seq', 'kind', 'closesAt', 'reason', 'at'],
  close: ['seq', 'kind', 'at'],
}

/** An entry as the bytes that are hashed: its line in the file, without the line's end. */
export function leafOf(entry: FileEntry): Uint8Array {
  return utf8(JSON.stringify(entry, [...ENTRY_KEYS[entry.kind], 'size', 'root']))
}

/** The hashes of the up to 1,024 entries that follow, 32 bytes each, base64: so that a changed entry is found by name. */
export interface LeavesLine {
  readonly leaves: number
  readonly hashes: string
}
export const LEAVES_A_LINE = BLOCK

/** The log as it stood once: how many entries, their root, and the signature over both. */
export interface FileHead {
  readonly size: number
  readonly root: string
  readonly at: string
  readonly signature: string
}

/** What is signed of a head. */
export const headBytes = (voteId: string, { size, root, at }: Omit<FileHead, 'signature'>): Uint8Array =>
  utf8(JSON.stringify({ voteId, size, root, at }))

/** One question's answer on one sealed ballot, once opened; `null` where no meaning can be read at all. */
export interface OpenedLine {
  readonly code: string
  readonly question: string
  readonly choice: readonly string[] | null
  readonly commitment: string
}

/** An amount with the sum of the blindings under which it was committed to. */
export interface BlindedSum {
  readonly persons: number
  readonly areaCm2: number
  readonly blinding: string
}
export interface QuestionSums {
  readonly question: string
  readonly all: BlindedSum
  readonly options: readonly (BlindedSum & { readonly option: string })[]
  readonly blank: BlindedSum
  readonly invalid: BlindedSum
}
export interface SumsLine {
  readonly sums: readonly QuestionSums[]
}

export interface ResultLine {
  readonly result: Tally
}

/** The last line: the SHA-256 of every byte before it, signed. */
export interface EndLine {
  readonly sha256: string
  readonly signature: string
}

export const endBytes = (voteId: string, sha256: string): Uint8Array => utf8(JSON.stringify({ voteId, sha256 }))

/** What a voter keeps of a ballot: enough to find it in the log again. */
export interface Receipt {
  readonly voteId: string
  readonly seq: number
  /** The entry itself, as text. */
  readonly leaf: string
  /** From the leaf to the root of the head. */
  readonly path: readonly string[]
  readonly head: FileHead
  /** Of a secret ballot: the 32 bytes from which its codes follow, hexadecimal, and what was marked. For the voter alone. */
  readonly secret?: { readonly seed: string; readonly choices: readonly Choice[] }
}
