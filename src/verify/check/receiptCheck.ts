import type { Choice } from '../../domain/vote/ballot'
import type { RollLine } from '../../domain/vote/roll/roll'
import { fromHex, toBase64, toHex, utf8 } from '../file/bytes'
import { headBytes, type CastEntry, type FileVote, type OpenedLine, type Receipt, type SealedEntry } from '../file/format'
import { commit } from '../secret/commit'
import { blindingOf, codeOf, seal } from '../secret/seal'
import { leafHash } from '../sha256/plain'
import { checkInclusion } from '../tree/check'
import type { Hash } from '../tree/nodes'
import type { Faults } from './faults'
import { signed } from './signed'
import { isEntry, isHead, isObject, isText, type Json } from './shapes'

export interface Published {
  readonly vote: FileVote
  readonly roll: ReadonlyMap<number, RollLine>
  readonly rootOf: (size: number) => string | undefined
  /** The hash of the entry that bears the receipt's number in the file. */
  readonly leaf: Hash | undefined
  readonly opened: readonly OpenedLine[]
  /** For each voice that took part, the number of the entry that counts. */
  readonly counting: ReadonlyMap<number, number>
}

/** The receipt, and whether its ballot is the one that counts: a later one, or a strike, may have taken its place. */
export type CheckedReceipt = Receipt & { readonly counts: boolean }

/** A voter's receipt against the file: the head of that day, the ballot's place in it, and, of a secret one, what it says. */
export function checkReceipt(faults: Faults, receipt: Receipt, file: Published): CheckedReceipt | undefined {
  const { vote } = file
  if (receipt.voteId !== vote.id) return void faults.add('RECEIPT_OTHER_VOTE')
  const { seq, head } = receipt
  const about = { entry: seq }
  const leaf = leafHash(utf8(receipt.leaf))
  const path = receipt.path.map((hash) => fromHex(hash, 32) as Hash)
  const headHolds = signed(headBytes(vote.id, head), head.signature, vote.signingKey) && file.rootOf(head.size) === head.root
  if (!headHolds) faults.add('RECEIPT_HEAD', about)
  if (!checkInclusion(seq, head.size, leaf, path, fromHex(head.root, 32) as Hash)) faults.add('RECEIPT_PATH', about)
  if (toHex(file.leaf ?? new Uint8Array()) !== toHex(leaf)) faults.add('RECEIPT_LEAF', about)
  const entry = JSON.parse(receipt.leaf) as CastEntry
  const counts = file.counting.get(entry.no) === seq
  if (vote.secret && receipt.secret) checkSecret(faults, receipt.secret, entry as SealedEntry, file, counts)
  return { ...receipt, counts }
}

/** The sealed ballot can be made again from what the voter kept, and each answer is among those that were opened. */
function checkSecret(faults: Faults, { seed, choices }: NonNullable<Receipt['secret']>, entry: SealedEntry, { vote, roll, opened }: Published, counts: boolean): void {
  const own = fromHex(seed, 32) as Uint8Array
  const context = { voteId: vote.id, no: entry.no, questions: vote.questions }
  const again = seal(choices, own, fromHex(vote.sealingKey, 32) as Uint8Array, context)
  if (entry.sealed !== toBase64(again)) faults.add('RECEIPT_SEALED', { entry: entry.seq })
  // A ballot that was displaced or struck is never opened.
  if (!counts) return
  for (const question of vote.questions) {
    const code = codeOf(own, question.id)
    const row = opened.find((one) => one.code === code && one.question === question.id)
    const line = roll.get(entry.no)
    const marked = choices.find(([id]) => id === question.id)?.[1] ?? []
    const inOrder = question.options.map(({ id }) => id).filter((id) => marked.includes(id))
    const holds = row && line && toHex(commit(line, blindingOf(own, question.id)).toBytes()) === row.commitment && JSON.stringify(row.choice) === JSON.stringify(inOrder)
    if (!holds) faults.add('RECEIPT_ROW', { entry: entry.seq }, { question: question.title, code })
  }
}

/** A receipt's text; undefined when it is none. */
export function readReceipt(text: string): Receipt | undefined {
  const value = parsed(text)
  if (!isObject(value) || !isText(value.voteId) || !Number.isSafeInteger(value.seq) || !isText(value.leaf)) return undefined
  const entry = parsed(value.leaf)
  if (!isObject(entry) || !isEntry(entry) || entry.seq !== value.seq) return undefined
  if (!Array.isArray(value.path) || !value.path.every((hash) => fromHex(hash, 32)) || !isObject(value.head) || !isHead(value.head)) return undefined
  const { secret } = value
  if (secret !== undefined && !isSecret(secret, entry)) return undefined
  return value as unknown as Receipt
}

const isSecret = (secret: unknown, entry: Json): boolean =>
  entry.kind === 'sealed' && isObject(secret) && fromHex(secret.seed, 32) !== undefined && Array.isArray(secret.choices) &&
  (secret.choices as unknown[]).every((choice): choice is Choice => Array.isArray(choice) && isText(choice[0]) && Array.isArray(choice[1]))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
