import type { Actor, NotYours, Role } from '../actor'
import type { Matter, MatterPhase } from './matter'

/** Titles are cut from the text where none is given; a page's first line holds about this much. */
export const TITLE_MOST = 30
export const TEXT_MOST = 1000
export const WORDS_MOST = 500
export const PHOTOS_MOST = 9

/** Who looks matters over, accepts and hands them on. */
export const HANDLERS = ['manager', 'secretary'] as const satisfies readonly Role[]

export type WrongPhase = { code: 'MATTER_WRONG_PHASE'; phase: MatterPhase; needed: readonly MatterPhase[] }
export type WordsMissing = { code: 'WORDS_MISSING' }
export type WordsTooLong = { code: 'WORDS_TOO_LONG'; length: number; most: number }
export type TooManyPhotos = { code: 'TOO_MANY_PHOTOS'; count: number; most: number }
export type NotYourMatter = { code: 'NOT_YOUR_MATTER' }
export type RatingOutOfRange = { code: 'RATING_OUT_OF_RANGE'; rating: number }

export const phaseReasons = (matter: Matter, needed: readonly MatterPhase[]): WrongPhase[] =>
  needed.includes(matter.phase) ? [] : [{ code: 'MATTER_WRONG_PHASE', phase: matter.phase, needed }]

/** Words that must be there: a reason, an answer. */
export const wordsReasons = (words: string, most: number = WORDS_MOST): (WordsMissing | WordsTooLong)[] =>
  words.trim() === '' ? [{ code: 'WORDS_MISSING' }] : lengthReasons(words, most)

export const lengthReasons = (words: string, most: number = WORDS_MOST): WordsTooLong[] =>
  [...words].length > most ? [{ code: 'WORDS_TOO_LONG', length: [...words].length, most }] : []

export const photoReasons = (photoIds: readonly string[], held = 0): TooManyPhotos[] =>
  photoIds.length + held > PHOTOS_MOST
    ? [{ code: 'TOO_MANY_PHOTOS', count: photoIds.length + held, most: PHOTOS_MOST }]
    : []

export const ratingReasons = (rating: number): RatingOutOfRange[] =>
  Number.isInteger(rating) && rating >= 1 && rating <= 5 ? [] : [{ code: 'RATING_OUT_OF_RANGE', rating }]

/** The reporter, who entered it in the reporter's name, the desk, or whoever holds its printed slip. */
export function speaksFor(matter: Matter, actor: Actor): boolean {
  if (actor.slipFor === matter.id) return true
  if (actor.role === 'system') return false
  if (actor.personId === matter.reporterId) return true
  // who can say it themselves is spoken for by nobody
  if (actor.personId === matter.enteredBy) return matter.slipCode !== undefined
  return actor.role === 'clerk' && matter.slipCode !== undefined
}

export const speakerReasons = (matter: Matter, actor: Actor): NotYourMatter[] =>
  speaksFor(matter, actor) ? [] : [{ code: 'NOT_YOUR_MATTER' }]

export type { NotYours }
