import type { Tally } from '../domain/vote/tally/tally'
import type { Fault } from './check/faults'
import { FileCheck, type Options } from './check/fileCheck'
import type { CheckedReceipt } from './check/receiptCheck'
import type { FileVote } from './file/format'
import { linesOf, type Chunks } from './file/lines'
import { openHasher } from './sha256/openHasher'

export type { Fault } from './check/faults'
export type { Options } from './check/fileCheck'
export type { Chunks } from './file/lines'

/** What was found. */
export interface Verdict {
  /** Nothing is wrong. */
  readonly ok: boolean
  readonly faults: readonly Fault[]
  /** How many more faults there were than are listed. */
  readonly more: number
  readonly vote?: FileVote
  /** Counted here, from the file alone. */
  readonly result?: Tally
  /** The log's root, as it was worked out here. */
  readonly head?: { readonly size: number; readonly root: string }
  readonly totals: {
    readonly voices: number
    readonly units: number
    readonly entries: number
    /** Ballots that count. */
    readonly ballots: number
    readonly heads: number
    readonly opened: number
  }
  /** The receipt that was checked along. */
  readonly receipt?: CheckedReceipt
}

/** Counts a published vote again from its file alone, with no server and no network: in node and in a browser. */
export async function verifyVote(file: Chunks, options: Options = {}): Promise<Verdict> {
  const check = new FileCheck([await openHasher(), await openHasher()], options)
  reading: for await (const lines of linesOf(file)) {
    for (const { bytes, ended } of lines) if (!check.take(bytes, ended)) break reading
  }
  check.finish()
  const { faults, vote, tally, receipt, log, roll } = check
  const root = vote && log.root
  return {
    ok: faults.list.length === 0,
    faults: faults.list,
    more: faults.more,
    ...(vote ? { vote } : {}),
    ...(tally ? { result: tally } : {}),
    ...(root ? { head: { size: log.count, root } } : {}),
    totals: {
      voices: roll.lines.size,
      units: roll.units,
      entries: log.count,
      ballots: check.counts ? check.counts.ballots.length + check.counts.sealed.length : 0,
      heads: log.heads.length,
      opened: check.secret?.rows.length ?? 0,
    },
    ...(receipt ? { receipt } : {}),
  }
}
