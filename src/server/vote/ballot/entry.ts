import { sha256 } from '@noble/hashes/sha2.js'
import { v7 as newId } from 'uuid'
import type { Caster, Channel, Choice } from '../../../domain/vote/ballot'
import { addToTurnout } from '../../../domain/vote/tally/turnout'
import { NOTHING } from '../../../domain/vote/amount'
import type { Vote } from '../../../domain/vote/vote'
import { fromHex, toBase64 } from '../../../verify/file/bytes'
import { leafOf, type FileEntry } from '../../../verify/file/format'
import { seal } from '../../../verify/secret/seal'
import type { Work } from '../../work'
import { countedIn, type StoredVoice } from './voice'

/** An entry of the log before it has its number in the order. */
export type EntryBody = FileEntry extends infer Entry ? (Entry extends FileEntry ? Omit<Entry, 'seq'> : never) : never

/** Brings an entry of a voice into the command's write, with what it does to the turnout. Its number is given right after. */
export function addEntry(work: Work, before: StoredVoice, after: StoredVoice, body: EntryBody): string {
  const id = newId()
  const { persons, areaCm2 } = addToTurnout(NOTHING, before, countedIn(before) !== undefined, countedIn(after) !== undefined)
  work.add('vote_entry', {
    id,
    vote_id: before.voteId,
    number: before.number,
    body,
    persons,
    area_cm2: areaCm2,
    taken_at: body.at,
    version: after.box.records.length,
  })
  return id
}

interface Handed {
  readonly no: number
  readonly channel: Channel
  readonly by: Caster
  readonly at: string
}

/** What goes into the log of a ballot: its choices in the questions' order, or sealed to the vote's key where it is secret. */
export function ballotBody(vote: Vote, handed: Handed, choices: readonly Choice[], seed: Uint8Array): EntryBody {
  const { no, channel, by, at } = handed
  if (!vote.secret) return { kind: 'ballot', no, channel, by, choices: inOrder(vote, choices), at }
  return { kind: 'sealed', no, channel, by, sealed: sealChoices(vote, no, choices, seed), at }
}

export function sealChoices(vote: Vote, no: number, choices: readonly Choice[], seed: Uint8Array): string {
  const key = fromHex(vote.publicKey, 32)
  if (!key) throw new Error(`vote ${vote.id} is secret and has no key`)
  return toBase64(seal(choices, seed, key, { voteId: vote.id, no, questions: vote.questions }))
}

/** Every question, and the options of each, as they stand on the ballot: the same marks are always the same text; a blank is an empty list. */
export function inOrder({ questions }: Pick<Vote, 'questions'>, choices: readonly Choice[]): Choice[] {
  return questions.map(({ id, options }) => {
    const marked = choices.find(([questionId]) => questionId === id)?.[1] ?? []
    return [id, options.map((option) => option.id).filter((option) => marked.includes(option))] as const
  })
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first fifty bits of the hash of the entry as it was taken, in two groups: what a voter reads off a screen. */
export function checkCode(body: EntryBody): string {
  const hash = sha256(leafOf({ seq: 0, ...body } as FileEntry))
  let bits = 0n
  for (const byte of hash.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte)
  const code = Array.from({ length: 10 }, (_, place) => LETTERS[Number((bits >> BigInt(51 - 5 * place)) & 31n)]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
