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
  const unreadable: number[] = []
  const opened = ballots.map((ballot) => {
    const bytes = fromBase64(ballot.sealed) ?? new Uint8Array()
    const found = unseal(bytes, tellers, { voteId: vote.id, no: ballot.no, questions: vote.questions })
    if (!found) unreadable.push(ballot.no)
    return { ballot, choices: found?.choices, seed: found?.seed ?? sha256(bytes) }
  })
  const questions = vote.questions.map((question) => {
    const rows = opened.map(({ ballot, choices, seed }) => {
      const blinding = blindingOf(seed, question.id)
      const choice = choices?.find(([id]) => id === question.id)?.[1] ?? null
      const line = { code: codeOf(seed, question.id), question: question.id, choice, commitment: toHex(commit(ballot, blinding).toBytes()) }
      return { line, ballot, blinding }
    })
    rows.sort((one, other) => (one.line.code < other.line.code ? -1 : 1))
    return { lines: rows.map(({ line }) => line), sums: sumsOf(question, rows) }
  })
  return { rows: questions.flatMap(({ lines }) => lines), sums: questions.map(({ sums }) => sums), unreadable }
}

/** To which lines of its question an answer counts: its options, or `blank`, or `invalid`. */
export function linesOfAnswer(question: Question, choice: readonly string[] | null): readonly string[] | 'blank' | 'invalid' {
  return choice ? readMarks(question, [[question.id, choice]]) : 'invalid'
}

function sumsOf(question: Question, rows: readonly { line: OpenedLine; ballot: Amount; blinding: bigint }[]): QuestionSums {
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
