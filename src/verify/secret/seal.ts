import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import type { Choice } from '../../domain/vote/ballot'
import type { Question } from '../../domain/vote/question'
import { toHex, utf8 } from '../file/bytes'
import { scalarFrom } from './commit'
import { deriveKeyPair, hpkeOpen, hpkeSeal, type KeyPair } from './hpke'

/** Where a ballot belongs: it opens nowhere else, so a sealed ballot that was copied for another voice does not open. */
export interface SealContext {
  readonly voteId: string
  readonly no: number
  readonly questions: readonly Question[]
}

/**
 * A secret ballot, sealed to the tellers' key: 32 random bytes, the seed, and one bit for each option, so that
 * every ballot of a vote is equally long. From the seed alone follow the ephemeral key, the codes and the
 * blindings: whoever keeps it can make the same sealed ballot again, and find its rows when all are opened.
 */
export function seal(choices: readonly Choice[], seed: Uint8Array, sealingKey: Uint8Array, context: SealContext): Uint8Array {
  const plain = concatBytes(seed, marksOf(choices, context.questions))
  return hpkeSeal(sealingKey, infoOf(context), aadOf(context), plain, deriveKeyPair(derived(seed, 'ephemeral', 32)))
}

/** What a sealed ballot says; undefined when it cannot be opened. */
export function unseal(sealed: Uint8Array, tellers: KeyPair, context: SealContext): { seed: Uint8Array; choices: readonly Choice[] } | undefined {
  try {
    const plain = hpkeOpen(tellers, infoOf(context), aadOf(context), sealed)
    const choices = choicesOf(plain.subarray(32), context.questions)
    return choices && { seed: plain.subarray(0, 32), choices }
  } catch {
    return undefined
  }
}

/** The tellers' pair from its secret half. */
export const tellersPair = (secretKey: Uint8Array): KeyPair => ({ secretKey, publicKey: x25519.getPublicKey(secretKey) })

/** Under which a ballot's answer to one question is published; nobody but its voter and the tellers can tell whose it is. */
export const codeOf = (seed: Uint8Array, questionId: string): string => toHex(derived(seed, `code ${questionId}`, 16))

export const blindingOf = (seed: Uint8Array, questionId: string): bigint => scalarFrom(derived(seed, `blinding ${questionId}`, 64))

function derived(seed: Uint8Array, what: string, length: number): Uint8Array {
  return hkdf(sha256, seed, undefined, utf8(`xiaoyuanzhuo-vote/1 ${what}`), length)
}

const infoOf = ({ voteId }: SealContext) => utf8(`xiaoyuanzhuo-vote/1 ${voteId}`)
const aadOf = ({ no }: SealContext) => utf8(`no ${no}`)

/** A bit for each option of each question, in the header's order, the first in the highest place. */
function marksOf(choices: readonly Choice[], questions: readonly Question[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(options(questions) / 8))
  let place = 0
  for (const { id, options } of questions) {
    const marked = choices.find(([questionId]) => questionId === id)?.[1] ?? []
    for (const option of options) {
      if (marked.includes(option.id)) bytes[place >> 3]! |= 0x80 >> (place & 7)
      place++
    }
  }
  return bytes
}

function choicesOf(bytes: Uint8Array, questions: readonly Question[]): readonly Choice[] | undefined {
  if (bytes.length !== Math.ceil(options(questions) / 8)) return undefined
  let place = 0
  const isMarked = () => (bytes[place >> 3]! & (0x80 >> (place++ & 7))) !== 0
  return questions.map(({ id, options }) => [id, options.filter(isMarked).map((option) => option.id)] as const)
}

const options = (questions: readonly Question[]) => questions.reduce((sum, question) => sum + question.options.length, 0)
