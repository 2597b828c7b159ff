import { hasRole, type Actor, type Role } from '../actor'
import { lengthReasons, photoReasons, wordsReasons, WORDS_MOST, type WordsMissing, type WordsTooLong } from '../matter/reasons'
import type { Vote, VotePhase } from './vote'

export const TITLE_MOST = 60
export const TEXT_MOST = 5000
export const OPTION_MOST = 60
export const DETAIL_MOST = 1000
export const QUESTIONS_MOST = 20
export const OPTIONS_MOST = 60

/** Who drafts a vote and runs it. @law 民法典 278，物业管理条例 15；the branch leads it (聊城 3) */
export const ORGANISERS = ['secretary', 'committee'] as const satisfies readonly Role[]
/** The community looks it over: it guides set-up and elections. @law 民法典 277 */
export const REVIEWERS = ['officer'] as const satisfies readonly Role[]
/** Who may enter and confirm what was collected on paper or at a door: two of them for each paper. */
export const COLLECTORS = ['secretary', 'committee', 'officer', 'clerk'] as const satisfies readonly Role[]

/** The company's own desk keeps out where the company is hired or dismissed (ours). */
export const collectorsOf = ({ questions }: Pick<Vote, 'questions'>): readonly Role[] =>
  questions.some(({ matter }) => matter === 4) ? COLLECTORS.filter((role) => role !== 'clerk') : COLLECTORS

export const isCollector = (vote: Pick<Vote, 'questions'>, actor: Actor): boolean =>
  hasRole(actor, collectorsOf(vote))

export type VoteWrongPhase = { code: 'VOTE_WRONG_PHASE'; phase: VotePhase; needed: readonly VotePhase[] }

export const phaseReasons = (vote: Pick<Vote, 'phase'>, needed: readonly VotePhase[]): VoteWrongPhase[] =>
  needed.includes(vote.phase) ? [] : [{ code: 'VOTE_WRONG_PHASE', phase: vote.phase, needed }]

/** The clock may do what organisers may, where a rule was set beforehand. */
export const isSystem = (actor: Actor): boolean => actor.role === 'system'

export { lengthReasons, photoReasons, wordsReasons, WORDS_MOST }
export { roleReasons, type NotYours } from '../actor'
export type { TooManyPhotos } from '../matter/reasons'
export type { WordsMissing, WordsTooLong }
