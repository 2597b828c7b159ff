import { sameAmount, type Amount } from '../../domain/vote/amount'
import type { Question } from '../../domain/vote/question'
import { fromHex } from '../file/bytes'
import type { BlindedSum, FileVote, OpenedLine, QuestionSums } from '../file/format'
import { commit, readPoint, readScalar, sumOf, type Point } from '../secret/commit'
import { linesOfAnswer } from '../secret/openAll'
import type { Faults } from './faults'
import { hasKeys, isCount, isObject, isText, type Json } from './shapes'

interface Row {
  readonly line: OpenedLine
  readonly point: Point
}

/** What was opened of a secret vote: as many answers as ballots that count, and sums that the commitments bear out. */
export class SecretCheck {
  readonly rows: Row[] = []
  sums: readonly QuestionSums[] | undefined

  constructor(private readonly faults: Faults, private readonly vote: FileVote) {}

  take(value: Json, line: number): void {
    if (!this.vote.secret) return this.faults.add('OPENED_IN_NAMED', { line })
    const point = readPoint(value.commitment)
    const question = this.vote.questions.find(({ id }) => id === value.question)
    if (!point || !question || !isOpened(value) || !isAnswer(question, value.choice)) return this.faults.add('OPENED_WRONG', { line })
    const before = this.rows.at(-1)?.line
    if (before && !this.follows(value, before)) this.faults.add('OPENED_ORDER', { line })
    this.rows.push({ line: value, point })
  }

  takeSums(value: Json, line: number): void {
    if (!this.vote.secret) return this.faults.add('OPENED_IN_NAMED', { line })
    const { sums } = value
    const fit = hasKeys(value, 'sums') && Array.isArray(sums) && sums.length === this.vote.questions.length
    if (!fit || !sums.every((one, index) => isSums(one, this.vote.questions[index] as Question))) return this.faults.add('SUMS_WRONG', { line })
    this.sums = sums as QuestionSums[]
  }

  /** `tookPart`: how many sealed ballots count, and their persons and area together. */
  finish(tookPart: Amount & { readonly ballots: number }): void {
    if (!this.sums) {
      if (!this.faults.has('SUMS_WRONG')) this.faults.add('SUMS_WRONG')
      return
    }
    this.vote.questions.forEach((question, index) => {
      const rows = this.rows.filter(({ line }) => line.question === question.id)
      const sums = (this.sums as readonly QuestionSums[])[index] as QuestionSums
      const { title } = question
      if (rows.length !== tookPart.ballots) this.faults.add('OPENED_COUNT', {}, { question: title, count: rows.length, wanted: tookPart.ballots })
      if (!sameAmount(sums.all, tookPart) || !opens(rows, sums.all)) this.faults.add('SUM_ALL_DIFFERS', {}, { question: title })
      const lines = rows.map((row) => ({ row, counts: linesOfAnswer(question, row.line.choice) }))
      const check = (name: string, sum: BlindedSum, counts: (lines: readonly string[] | string) => boolean) => {
        const own = lines.filter((one) => counts(one.counts)).map(({ row }) => row)
        if (!opens(own, sum) || sum.persons > own.length) this.faults.add('SUM_DIFFERS', {}, { question: title, line: name })
      }
      question.options.forEach(({ id, text }, place) => check(text, sums.options[place] as BlindedSum, (lines) => Array.isArray(lines) && lines.includes(id)))
      check('空白', sums.blank, (lines) => lines === 'blank')
      check('无法辨认', sums.invalid, (lines) => lines === 'invalid')
    })
  }

  private follows({ question, code }: OpenedLine, before: OpenedLine): boolean {
    if (question === before.question) return code > before.code
    const place = (id: string) => this.vote.questions.findIndex((one) => one.id === id)
    return place(question) > place(before.question)
  }
}

const opens = (rows: readonly Row[], sum: BlindedSum): boolean =>
  sumOf(rows.map(({ point }) => point)).equals(commit(sum, readScalar(sum.blinding) as bigint))

const isOpened = (value: Json): value is Json & OpenedLine =>
  hasKeys(value, 'code', 'question', 'choice', 'commitment') && fromHex(value.code, 16) !== undefined

const isAnswer = ({ options }: Question, choice: unknown): boolean =>
  choice === null || (Array.isArray(choice) && choice.every((mark) => options.some(({ id }) => id === mark)))

const isSum = (value: unknown, ...keys: string[]): boolean =>
  isObject(value) && hasKeys(value, ...keys, 'persons', 'areaCm2', 'blinding') && isCount(value.persons) && isCount(value.areaCm2) && readScalar(value.blinding) !== undefined

function isSums(value: unknown, { id, options }: Question): value is QuestionSums {
  if (!isObject(value) || !hasKeys(value, 'question', 'all', 'options', 'blank', 'invalid') || value.question !== id) return false
  const lines = value.options
  return (
    isSum(value.all) && isSum(value.blank) && isSum(value.invalid) &&
    Array.isArray(lines) && lines.length === options.length &&
    lines.every((line, index) => isSum(line, 'option') && isText((line as Json).option) && (line as Json).option === options[index]?.id)
  )
}

