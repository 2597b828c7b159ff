import type { Instant } from '../calendar'
import { DAY } from '../calendar'
import type { Came, Meeting } from './meeting'

/** So long those who came have for their word; then what nobody answered holds nothing up any more (ours). */
export const SIGNING_DAYS = 3

/** Somebody who came and may sign the minutes: on the phone with an account, without one on paper. */
export interface Signer {
  /** The person, or for somebody without an account the place in the record and the name. */
  readonly key: string
  readonly personId?: string
  readonly name: string
  readonly as: string
  readonly named?: boolean
}

/** One word on one edition of the text; a later one of the same edition stands in its place. */
export interface SigningAnswer {
  readonly key: string
  readonly edition: number
  readonly kind: 'signed' | 'objects'
  /** With what somebody does not agree. */
  readonly words: string
  readonly at: Instant
  /** Noted by the secretary from the sheet of paper. */
  readonly paper?: { readonly photoIds: readonly string[] }
}

/** The minutes while they go round. One signs a text: with another text, or another record, it begins anew. */
export interface Signing {
  readonly edition: number
  readonly text: string
  readonly askedAt: Instant
  readonly signers: readonly Signer[]
  /** Of all editions: who signed which. */
  readonly answers: readonly SigningAnswer[]
}

/** Everybody who came, in the order of the record. */
export const signersOf = (came: readonly Came[]): Signer[] =>
  came.map(({ personId, name, as, named }, at) => ({ key: personId ?? `${at} ${name}`, ...(personId !== undefined && { personId }), name, as, ...(named && { named }) }))

/** The first round, or the next one over another text or another record; what was signed before stays said of what it was said of. */
export const nextRound = (before: Signing | undefined, text: string, came: readonly Came[], at: Instant): Signing => ({
  edition: (before?.edition ?? 0) + 1,
  text,
  askedAt: at,
  signers: signersOf(came),
  answers: before?.answers ?? [],
})

/** The word of one signer on the edition that goes round. */
export const answerOf = ({ edition, answers }: Signing, key: string): SigningAnswer | undefined =>
  answers.find((one) => one.edition === edition && one.key === key)

/** With one more word: of one edition, the last of each signer stands. */
export const withAnswer = (signing: Signing, answer: SigningAnswer): Signing => ({ ...withoutAnswer(signing, answer.key), answers: [...withoutAnswer(signing, answer.key).answers, answer] })
export const withoutAnswer = (signing: Signing, key: string): Signing => ({
  ...signing,
  answers: signing.answers.filter((one) => !(one.edition === signing.edition && one.key === key)),
})

export interface SigningCounts {
  /** All who came. */
  readonly came: number
  /** Of those, who was asked on the phone. */
  readonly asked: number
  readonly signed: number
  /** Of those who signed, on paper. */
  readonly onPaper: number
  readonly objected: number
  /** Asked on the phone, and silent so far. */
  readonly silent: number
  /** Without an account, and not on paper either. */
  readonly unasked: number
}

/** How it stands: everybody who came is in exactly one of signed, objected, silent and unasked. */
export function signingCounts(signing: Signing): SigningCounts {
  const { signers } = signing
  const answers = signers.map(({ key }) => answerOf(signing, key))
  const silent = signers.filter((_, at) => answers[at] === undefined)
  return {
    came: signers.length,
    asked: signers.filter(({ personId }) => personId !== undefined).length,
    signed: answers.filter((one) => one?.kind === 'signed').length,
    onPaper: answers.filter((one) => one?.kind === 'signed' && one.paper).length,
    objected: answers.filter((one) => one?.kind === 'objects').length,
    silent: silent.filter(({ personId }) => personId !== undefined).length,
    unasked: silent.filter(({ personId }) => personId === undefined).length,
  }
}

/** Until then publishing without everybody's word has to be said out loud. */
export const signingUntil = ({ askedAt }: Signing): Instant => askedAt + SIGNING_DAYS * DAY

/** The text of the minutes is the one that was signed; after a correction it no longer is. */
export const standsSigned = ({ minutes, signing }: Meeting): boolean => signing !== undefined && signing.text === minutes
