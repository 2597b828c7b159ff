import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Tally } from '../../domain/vote/tally/tally'
import { leafHash } from '../sha256/plain'
import { append, EMPTY, rootOf } from '../tree/append'
import { toBase64, toHex, utf8 } from './bytes'
import {
  endBytes, FORMAT, headBytes, LEAVES_A_LINE, leafOf,
  type FileEntry, type FileHead, type FileRollLine, type FileVote, type OpenedLine, type OpenEntry, type QuestionSums,
} from './format'

/** Everything that is published of a closed vote. */
export interface VoteFile {
  readonly vote: FileVote
  readonly roll: Iterable<FileRollLine> | AsyncIterable<FileRollLine>
  readonly entries: Iterable<FileEntry> | AsyncIterable<FileEntry>
  /** In the order in which they were published; the last one over the whole log. */
  readonly heads: readonly FileHead[]
  readonly opened?: { readonly rows: readonly OpenedLine[]; readonly sums: readonly QuestionSums[] }
  readonly result: Tally
}

/** The file line by line, each with its line's end; no more of it is held than a thousand entries. */
export async function* writeVoteFile(file: VoteFile, signingSecret: Uint8Array): AsyncGenerator<string> {
  const whole = sha256.create()
  const line = (text: string) => {
    whole.update(utf8(`${text}\n`))
    return `${text}\n`
  }
  yield line(headerText(file.vote))
  for await (const one of file.roll) yield line(rollText(one))
  for (const { size, root, at, signature } of file.heads) yield line(JSON.stringify({ size, root, at, signature }))
  let from = 0
  for await (const some of inBlocks(file.entries)) {
    const leaves = some.map(leafOf)
    const hashes = new Uint8Array(32 * some.length)
    leaves.forEach((leaf, index) => hashes.set(leafHash(leaf), 32 * index))
    yield line(JSON.stringify({ leaves: from, hashes: toBase64(hashes) }))
    for (const leaf of leaves) yield line(new TextDecoder().decode(leaf))
    from += some.length
  }
  if (file.opened) {
    for (const { code, question, choice, commitment } of file.opened.rows) yield line(JSON.stringify({ code, question, choice, commitment }))
    yield line(JSON.stringify({ sums: file.opened.sums }))
  }
  yield line(JSON.stringify({ result: file.result }))
  const digest = toHex(whole.digest())
  yield `${JSON.stringify({ sha256: digest, signature: toHex(ed25519.sign(endBytes(file.vote.id, digest), signingSecret)) })}\n`
}

async function* inBlocks(entries: VoteFile['entries']): AsyncGenerator<readonly FileEntry[]> {
  let some: FileEntry[] = []
  for await (const entry of entries) {
    some.push(entry)
    if (some.length < LEAVES_A_LINE) continue
    yield some
    some = []
  }
  if (some.length) yield some
}

/** Entry 0, for the moment when the vote opens: what is voted and the roll can no longer change without being seen. */
export function openEntry(vote: FileVote, roll: Iterable<FileRollLine>, at: string): OpenEntry {
  let frontier = EMPTY
  for (const one of roll) frontier = append(frontier, leafHash(utf8(rollText(one)))).frontier
  return {
    seq: 0,
    kind: 'open',
    vote: toHex(sha256(utf8(headerText(vote)))),
    roll: { size: frontier.size, root: toHex(rootOf(frontier)) },
    at,
  }
}

/** The log as it stands, signed. */
export function signHead(voteId: string, head: Omit<FileHead, 'signature'>, signingSecret: Uint8Array): FileHead {
  const { size, root, at } = head
  return { size, root, at, signature: toHex(ed25519.sign(headBytes(voteId, head), signingSecret)) }
}

const headerText = (vote: FileVote): string => JSON.stringify({ format: FORMAT, vote })

const rollText = ({ no, persons, areaCm2, units }: FileRollLine): string =>
  JSON.stringify({ no, persons, areaCm2, units: units.map(({ label, areaCm2: area, source }) => ({ label, areaCm2: area, source })) })
