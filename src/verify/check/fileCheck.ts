import { sha256 } from '@noble/hashes/sha2.js'
import { NOTHING, plus, type Amount } from '../../domain/vote/amount'
import type { Tally } from '../../domain/vote/tally/tally'
import { countVote, standing, type Standing } from '../count'
import { toHex } from '../file/bytes'
import { endBytes, type FileVote, type Receipt } from '../file/format'
import type { BlockHasher } from '../sha256/blockHasher'
import { EntryCheck, seqOf } from './entryCheck'
import { Faults } from './faults'
import { LogCheck } from './logCheck'
import { checkReceipt, readReceipt, type CheckedReceipt } from './receiptCheck'
import { compareResult } from './resultCheck'
import { RollCheck } from './rollCheck'
import { SecretCheck } from './secretCheck'
import { hasKeys, headerFaults, isObject, laxRules, type Json } from './shapes'
import { signed } from './signed'

/** The kinds of lines by their first key, in the order in which they stand in a file; those of the log stand mixed. */
const PLACES = { format: 0, no: 1, size: 2, leaves: 3, seq: 3, code: 4, sums: 5, result: 6, sha256: 7 } as const
type Section = keyof typeof PLACES
/** Of these there is one line at most. */
const ALONE: readonly Section[] = ['format', 'sums', 'result', 'sha256']

export interface Options {
  /** A voter's receipt, as text. */
  readonly receipt?: string
  /** The public key that the file must be signed with, where one is known from elsewhere: hexadecimal. */
  readonly key?: string
}

/** Takes a file line by line, then tells what holds. */
export class FileCheck {
  readonly faults = new Faults()
  vote: FileVote | undefined
  headerHash = ''
  roll: RollCheck
  log: LogCheck
  entries: EntryCheck | undefined
  secret: SecretCheck | undefined
  counts: Standing | undefined
  tally: Tally | undefined
  receipt: CheckedReceipt | undefined
  private lines = 0
  private section: Section | undefined
  private published: unknown
  private readonly whole = sha256.create()
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  /** The receipt, once it could be read. */
  private readonly kept: Receipt | undefined

  constructor(hashers: readonly [BlockHasher, BlockHasher], private readonly options: Options) {
    this.kept = options.receipt === undefined ? undefined : readReceipt(options.receipt)
    this.roll = new RollCheck(this.faults, hashers[0])
    this.log = new LogCheck(this.faults, hashers[1], this.kept && { size: this.kept.head.size, seq: this.kept.seq })
  }

  /** False when there is no use in reading on. */
  take(bytes: Uint8Array, ended: boolean): boolean {
    const line = ++this.lines
    const value = this.parse(bytes, line)
    const section = value && sectionOf(value)
    if (line === 1 && (section !== 'format' || !value || !this.takeHeader(value, bytes))) {
      if (!this.faults.has('HEADER_WRONG')) this.faults.add('NOT_A_VOTE_FILE')
      return false
    }
    if (section !== 'sha256') this.whole.update(bytes).update(NEW_LINE)
    if (!ended && section !== 'sha256') this.faults.add('END_MISSING')
    if (!value) return true
    if (!section) this.faults.add('LINE_UNKNOWN', { line })
    else {
      const before = this.section ? PLACES[this.section] : -1
      const place = PLACES[section]
      if (place < before || (place === before && ALONE.includes(section))) this.faults.add('LINE_OUT_OF_PLACE', { line })
      else this.section = section
      if (line > 1) this.route(section, value, bytes, line)
    }
    return true
  }

  finish(): void {
    const { vote, entries, secret, faults } = this
    if (!vote || !entries || !secret) return faults.list.length ? undefined : faults.add('NOT_A_VOTE_FILE')
    if (this.section !== 'sha256') faults.add('END_MISSING')
    entries.finish()
    this.compareOpening()
    this.log.finish(vote.id, vote.signingKey)
    this.counts = standing(vote, this.roll.lines, entries.cast)
    const { sealed } = this.counts
    if (vote.secret) {
      secret.finish({ ...sealed.reduce<Amount>(plus, NOTHING), ballots: sealed.length })
    }
    this.compareResult(vote)
    if (this.options.receipt !== undefined && !this.kept) faults.add('RECEIPT_WRONG')
    if (this.kept) {
      this.receipt = checkReceipt(faults, this.kept, {
        vote,
        roll: this.roll.lines,
        rootOf: (size) => this.log.rootAt(size),
        leaf: this.log.askedLeaf,
        opened: secret.rows.map(({ line }) => line),
        counting: this.counts.counting,
      })
    }
  }

  private parse(bytes: Uint8Array, line: number): Json | undefined {
    try {
      const text = this.decoder.decode(bytes)
      const value: unknown = JSON.parse(text)
      if (!isObject(value)) throw new Error('no object')
      if (JSON.stringify(value) !== text) this.faults.add('LINE_NOT_PLAIN', { line })
      return value
    } catch {
      if (line > 1) this.faults.add('LINE_UNREADABLE', { line })
      return undefined
    }
  }

  private takeHeader(value: Json, bytes: Uint8Array): boolean {
    const wrong = headerFaults(value)
    if (wrong.length) return this.faults.add('HEADER_WRONG', { line: 1 }, { what: wrong.join('、') }), false
    const vote = value.vote as unknown as FileVote
    this.vote = vote
    this.headerHash = toHex(sha256(bytes))
    for (const what of laxRules(vote.rules)) this.faults.add('RULES_TOO_LAX', { line: 1 }, { what })
    if (this.options.key !== undefined && this.options.key !== vote.signingKey) this.faults.add('KEY_DIFFERS', { line: 1 })
    this.entries = new EntryCheck(this.faults, vote, this.roll.lines)
    this.secret = new SecretCheck(this.faults, vote)
    return true
  }

  private route(section: Section, value: Json, bytes: Uint8Array, line: number): void {
    if (section === 'no') this.roll.take(value, bytes, line)
    else if (section === 'seq') {
      this.log.take(bytes, seqOf(value))
      this.entries?.take(value, line)
    } else if (section === 'leaves') this.log.takeLeaves(value, line)
    else if (section === 'size') this.log.takeHead(value, line)
    else if (section === 'code') this.secret?.take(value, line)
    else if (section === 'sums') this.secret?.takeSums(value, line)
    else if (section === 'result') this.published = value.result
    else if (section === 'sha256') this.takeEnd(value, line)
  }

  private takeEnd(value: Json, line: number): void {
    const digest = toHex(this.whole.digest())
    const vote = this.vote as FileVote
    if (!hasKeys(value, 'sha256', 'signature') || value.sha256 !== digest) this.faults.add('END_DIFFERS', { line })
    else if (!signed(endBytes(vote.id, String(value.sha256)), value.signature, vote.signingKey)) this.faults.add('END_SIGNATURE', { line })
  }

  /** The header and the roll are those that entry 0 bound before the first ballot. */
  private compareOpening(): void {
    const opening = this.entries?.opening
    if (!opening) return
    const { size, root } = this.roll.root()
    if (opening.vote !== this.headerHash) this.faults.add('VOTE_CHANGED', { line: 1 })
    if (opening.roll.size !== size || opening.roll.root !== root) this.faults.add('ROLL_CHANGED')
  }

  private compareResult(vote: FileVote): void {
    if (this.published === undefined) this.faults.add('RESULT_MISSING')
    try {
      this.tally = countVote(vote, this.roll.lines, this.counts as Standing, this.secret?.sums)
    } catch {
      return this.faults.add('COUNT_FAILED')
    }
    if (this.published !== undefined) compareResult(this.faults, vote, this.published, JSON.parse(JSON.stringify(this.tally)))
  }
}

function sectionOf(value: Json): Section | undefined {
  const [key = ''] = Object.keys(value)
  return Object.hasOwn(PLACES, key) ? (key as Section) : undefined
}

const NEW_LINE = Uint8Array.of(10)
