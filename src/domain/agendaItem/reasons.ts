import type { Role } from '../actor'
import type { Instant } from '../calendar'
import type { AgendaItem, ItemPhase, Said } from './agendaItem'
import { voteUnderWay } from './stages'
import { lengthReasons, wordsReasons, WORDS_MOST, type WordsMissing, type WordsTooLong } from '../matter/reasons'

export const TITLE_MOST = 60
export const TEXT_MOST = 2000
/** Who is said to pay, or to have spoken: a name, a building, a fund. */
export const NAME_MOST = 40
export const SAID_MOST = 50

/** The branch secretary runs the table; the others here do their part of it. */
export const CHAIR = ['secretary'] as const satisfies readonly Role[]
export const ORGANISERS = ['secretary', 'committee'] as const satisfies readonly Role[]
export const OPENERS = ['secretary', 'manager', 'committee'] as const satisfies readonly Role[]
/** Who knocks at doors, and so knows which door said what. */
export const VISITORS = ['secretary', 'committee', 'officer'] as const satisfies readonly Role[]
/** Who hands work between the table and the company. */
export const HANDERS = ['secretary', 'manager'] as const satisfies readonly Role[]
/** Those who live with what was done; never those who did it. */
export const JUDGES = ['resident', 'committee'] as const satisfies readonly Role[]

export type ItemWrongPhase = { code: 'ITEM_WRONG_PHASE'; phase: ItemPhase; needed: readonly ItemPhase[] }
export type VoteUnderWay = { code: 'VOTE_UNDER_WAY'; voteNumber: number }
export type InTheFuture = { code: 'IN_THE_FUTURE'; at: Instant }
export type TooManySaid = { code: 'TOO_MANY_SAID'; count: number; most: number }
export type TooFewPersons = { code: 'TOO_FEW_PERSONS'; persons: number }

export const phaseReasons = (item: AgendaItem, needed: readonly ItemPhase[]): ItemWrongPhase[] =>
  needed.includes(item.phase) ? [] : [{ code: 'ITEM_WRONG_PHASE', phase: item.phase, needed }]

/** While the owners are asked, the item waits for their answer. */
export const voteReasons = (item: AgendaItem): VoteUnderWay[] =>
  voteUnderWay(item) ? [{ code: 'VOTE_UNDER_WAY', voteNumber: item.voteNumber ?? 0 }] : []

export const pastReasons = (at: Instant, now: Instant): InTheFuture[] => (at > now ? [{ code: 'IN_THE_FUTURE', at }] : [])

/** Each line names who spoke and what was said, and there is an end to them. */
export const saidReasons = (said: readonly Said[]): (TooManySaid | WordsMissing | WordsTooLong)[] => [
  ...(said.length > SAID_MOST ? [{ code: 'TOO_MANY_SAID', count: said.length, most: SAID_MOST } as const] : []),
  ...said.flatMap(({ who, words }) => [...wordsReasons(who, NAME_MOST), ...wordsReasons(words, WORDS_MOST)]).slice(0, 1),
]

export const trimmed = (said: readonly Said[]): Said[] =>
  said.map(({ who, words, shown }) => ({ who: who.trim(), words: words.trim(), ...(shown !== undefined && { shown }) }))

export { lengthReasons, wordsReasons, WORDS_MOST }
export { photoReasons } from '../matter/reasons'
export type { TooManyPhotos } from '../matter/reasons'
export type { WordsMissing, WordsTooLong }
export type { NotYours } from '../actor'
