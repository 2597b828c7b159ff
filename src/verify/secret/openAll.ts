import { sha256 } from '@noble/hashes/sha2.js'
import { NOTHING, plus, type Amount } from '../../domain/vote/amount'
import type { Question } from '../../domain/vote/question'
import type { RollLine } from '../../domain/vote/roll/roll'
import { readMarks } from '../../domain/vote/tally/readMarks'
import type { QuestionCount } from '../../domain/vote/tally/tally'
import { fromBase64, toHex } from '../file/bytes'
import type { BlindedSum, FileVote, OpenedLine, QuestionSums } from '../file/format'
import { addScalars, commit, writeScalar } from './commit'
import type { KeyPair } from './hpke'
import { blindingOf, codeOf, unseal } from './seal'

/** A sealed ballot that counts, with its line of the roll. */
export interface SealedBallot extends RollLine {
  readonly sealed: string
}

export interface Opened {
  readonly rows: readonly OpenedLine[]
  readonly sums: readonly QuestionSums[]
  /** Roll numbers whose ballot did not open: they took part, and count as invalid. */
  readonly unreadable: readonly number[]
}

/**
 * Opens the ballots that count, after the close. Each question's answers stand in the order of their codes, which is
 * chance: no row tells whose it is, nor which rows of two questions belong together.
 */
export function openAll(vote: Pick<FileVote, 'id' | 'questions'>, ballots: readonly SealedBallot[], tellers: KeyPair): Opened {
  const opening = openInTurns(vote, ballots, tellers)
  for (;;) {
    const turn = opening.next()
    if (turn.done) return turn.value
  }
}

/** Each ballot takes milliseconds: so many are opened before others are given a turn. */
const TURN = 8

/** The same, with a pause for others after every few ballots: a server opens a whole town's while it answers. */
export function* openInTurns(vote: Pick<FileVote, 'id' | 'questions'>, ballots: readonly SealedBallot[], tellers: KeyPair): Generator<undefined, Opened> {
  const unreadable: number[] = []
  let opened = 0
  const rows = new Map<string, OpenedRow[]>(vote.questions.map(({ id }) => [id, []]))
  for (const ballot of ballots) {
    const bytes = fromBase64(ballot.sealed) ?? new Uint8Array()
    const found = unseal(bytes, tellers, { voteId: vote.id, no: ballot.no, questions: vote.questions })
    if (!found) unreadable.push(ballot.no)
    const one = { ballot, choices: found?.choices, seed: found?.seed ?? sha256(bytes) }
    for (const { id } of vote.questions) rows.get(id)?.push(rowOf(one, id))
    if (++opened % TURN === 0) yield
  }
  const questions = vote.questions.map((question) => {
    const own = rows.get(question.id)?.sort((one, other) => (one.line.code < other.line.code ? -1 : 1)) ?? []
    return { lines: own.map(({ line }) => line), sums: sumsOf(question, own) }
  })
  return { rows: questions.flatMap(({ lines }) => lines), sums: questions.map(({ sums }) => sums), unreadable }
}

interface OpenedBallot {
  readonly ballot: SealedBallot
  readonly choices: readonly (readonly [string, readonly string[]])[] | undefined
  readonly seed: Uint8Array
}
interface OpenedRow {
  readonly line: OpenedLine
  readonly ballot: Amount
  readonly blinding: bigint
}

function rowOf({ ballot, choices, seed }: OpenedBallot, questionId: string): OpenedRow {
  const blinding = blindingOf(seed, questionId)
  const choice = choices?.find(([id]) => id === questionId)?.[1] ?? null
  const line = { code: codeOf(seed, questionId), question: questionId, choice, commitment: toHex(commit(ballot, blinding).toBytes()) }
  return { line, ballot, blinding }
}

/** To which lines of its question an answer counts: its options, or `blank`, or `invalid`. */
export function linesOfAnswer(question: Question, choice: readonly string[] | null): readonly string[] | 'blank' | 'invalid' {
  return choice ? readMarks(question, [[question.id, choice]]) : 'invalid'
}

function sumsOf(question: Question, rows: readonly OpenedRow[]): QuestionSums {
  const sum = (belongs: (lines: ReturnType<typeof linesOfAnswer>) => boolean): BlindedSum => {
    const own = rows.filter(({ line }) => belongs(linesOfAnswer(question, line.choice)))
    const amount = own.reduce((all, { ballot }) => plus(all, ballot), NOTHING)
    return { ...amount, blinding: writeScalar(addScalars(own.map(({ blinding }) => blinding))) }
  }
  return {
    question: question.id,
    all: sum(() => true),
    options: question.options.map(({ id }) => ({ option: id, ...sum((lines) => Array.isArray(lines) && lines.includes(id)) })),
    blank: sum((lines) => lines === 'blank'),
    invalid: sum((lines) => lines === 'invalid'),
  }
}

/** The sums as the count takes them; papers that the log itself calls invalid are added. */
export function countOfSums(sums: QuestionSums, invalidPapers: Amount): QuestionCount {
  const amount = ({ persons, areaCm2 }: BlindedSum): Amount => ({ persons, areaCm2 })
  return {
    questionId: sums.question,
    options: sums.options.map((line) => ({ optionId: line.option, ...amount(line) })),
    blank: amount(sums.blank),
    invalid: plus(amount(sums.invalid), invalidPapers),
  }
}
