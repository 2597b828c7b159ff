import type { Instant, LocalDate } from '../calendar'

/**
 * `taken`: to be answered by a date · `answered`: the resident has the word · `closed`: the resident said whether it settled it,
 * and nothing more is promised · `matter`: it goes on as a matter, with its number and its timeline.
 */
export type StudioCasePhase = 'taken' | 'answered' | 'closed' | 'matter'

/** A date by which an answer was promised; what came of it. */
export interface AnswerPromise {
  readonly due: LocalDate
  readonly extended: boolean
  readonly keptAt?: Instant
}

export interface Judgement {
  readonly satisfied: boolean
  readonly words: string
  readonly at: Instant
}

/** What would be read by everybody, and what the one whom it concerns said to that. */
export interface PublicAnswer {
  readonly question: string
  readonly answer: string
  /** 1 for the first text that was laid before the resident: they agree to that one, and no other. */
  readonly edition: number
  readonly consent: 'asked' | 'given' | 'refused'
  readonly at: Instant
}

export type CaseChase = 'before' | 'late' | 'secretary'

/** Somebody was heard at the studio: what was said, and what came of it. */
export interface StudioCase {
  readonly id: string
  readonly number: number
  readonly phase: StudioCasePhase
  readonly dayId: string
  readonly bookingId: string
  readonly talkedOn: LocalDate
  readonly personId: string
  /** Who received that day; `deputyId` is the one who answers for it. */
  readonly hostIds: readonly string[]
  readonly deputyId: string
  readonly said: string
  readonly matter?: { readonly id: string; readonly number: number }
  /** One a round; the last is the one that stands. */
  readonly promises: readonly AnswerPromise[]
  readonly answers: readonly { readonly words: string; readonly at: Instant }[]
  readonly judgements: readonly Judgement[]
  readonly publicAnswer?: PublicAnswer
  /** Which reminders of the promise that stands went out. */
  readonly chased: readonly CaseChase[]
}

/** What came of the talk at once. */
export type Outcome =
  | { readonly how: 'answered'; readonly words: string }
  | { readonly how: 'taken'; readonly due: LocalDate }
  | { readonly how: 'matter'; readonly matter: { readonly id: string; readonly number: number }; readonly words: string }

type Born = Pick<StudioCase, 'id' | 'number' | 'dayId' | 'bookingId' | 'talkedOn' | 'personId' | 'hostIds' | 'deputyId' | 'said' | 'matter'>
export type StudioCaseOpened = { type: 'StudioCaseOpened'; outcome: Outcome; at: Instant } & Born
export type StudioCaseAnswered = { type: 'StudioCaseAnswered'; words: string; at: Instant }
export type StudioCaseExtended = { type: 'StudioCaseExtended'; from: LocalDate; due: LocalDate; reason: string; at: Instant }
export type StudioCaseBecameMatter = { type: 'StudioCaseBecameMatter'; matter: { id: string; number: number }; words: string; at: Instant }
/** `nextDue`: not settled, and answered once more until then. */
export type StudioCaseJudged = { type: 'StudioCaseJudged'; satisfied: boolean; words: string; nextDue?: LocalDate; at: Instant }
/** Nobody said whether the answer settled it: it ends without a word, and counts as judged by nobody. */
export type StudioCaseClosedQuiet = { type: 'StudioCaseClosedQuiet'; at: Instant }
export type StudioConsentAsked = { type: 'StudioConsentAsked'; question: string; answer: string; edition: number; at: Instant }
export type StudioConsentSaid = { type: 'StudioConsentSaid'; agree: boolean; at: Instant }
export type StudioCaseChased = { type: 'StudioCaseChased'; chase: CaseChase; due: LocalDate; at: Instant }

export type StudioCaseEvent =
  | StudioCaseOpened
  | StudioCaseAnswered
  | StudioCaseExtended
  | StudioCaseBecameMatter
  | StudioCaseJudged
  | StudioCaseClosedQuiet
  | StudioConsentAsked
  | StudioConsentSaid
  | StudioCaseChased

export const NEXT_CASE_PHASES: Record<StudioCasePhase, readonly StudioCasePhase[]> = {
  taken: ['answered', 'matter'],
  answered: ['closed', 'taken'],
  closed: [],
  matter: [],
}

/** The promise that stands, or stood last. */
export const promiseOf = ({ promises }: Pick<StudioCase, 'promises'>): AnswerPromise | undefined => promises[promises.length - 1]

/** The case after an event; the first event makes it. Replaying all of them gives the state that is stored. */
export function evolve(one: StudioCase | undefined, event: StudioCaseEvent): StudioCase {
  if (event.type === 'StudioCaseOpened') return born(event)
  if (!one) throw new Error(`a case of the studio begins with StudioCaseOpened, not ${event.type}`)
  return { ...one, ...changes(one, event) }
}

function born({ type: _type, outcome, at, ...rest }: StudioCaseOpened): StudioCase {
  const empty = { ...rest, promises: [], answers: [], judgements: [], chased: [] }
  switch (outcome.how) {
    case 'answered':
      return { ...empty, phase: 'answered', answers: [{ words: outcome.words, at }] }
    case 'taken':
      return { ...empty, phase: 'taken', promises: [{ due: outcome.due, extended: false }] }
    case 'matter':
      return { ...empty, phase: 'matter', matter: outcome.matter }
  }
}

function changes(one: StudioCase, event: Exclude<StudioCaseEvent, StudioCaseOpened>): Partial<StudioCase> {
  switch (event.type) {
    case 'StudioCaseAnswered':
      return { phase: 'answered', answers: [...one.answers, { words: event.words, at: event.at }], promises: changed(one, { keptAt: event.at }) }
    case 'StudioCaseExtended':
      return { promises: changed(one, { due: event.due, extended: true }), chased: [] }
    case 'StudioCaseBecameMatter':
      return { phase: 'matter', matter: event.matter, promises: changed(one, { keptAt: event.at }) }
    case 'StudioCaseJudged': {
      const { satisfied, words, at, nextDue } = event
      const judgements = [...one.judgements, { satisfied, words, at }]
      return nextDue === undefined ? { phase: 'closed', judgements } : { phase: 'taken', judgements, promises: [...one.promises, { due: nextDue, extended: false }], chased: [] }
    }
    case 'StudioCaseClosedQuiet':
      return { phase: 'closed' }
    case 'StudioConsentAsked': {
      const { question, answer, edition, at } = event
      return { publicAnswer: { question, answer, edition, consent: 'asked', at } }
    }
    case 'StudioConsentSaid':
      return { publicAnswer: one.publicAnswer && { ...one.publicAnswer, consent: event.agree ? 'given' : 'refused', at: event.at } }
    case 'StudioCaseChased':
      return { chased: [...one.chased, event.chase] }
  }
}

const changed = ({ promises }: StudioCase, change: Partial<AnswerPromise>): AnswerPromise[] => promises.map((one, at) => (at === promises.length - 1 ? { ...one, ...change } : one))
