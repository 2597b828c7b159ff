import type { Vote, VotePhase } from '../../../domain/vote/vote'

/** From its notice on a vote is everybody's to see; a draft is not, nor one that was voided before it. */
export const PUBLIC_PHASES: readonly VotePhase[] = ['notice', 'roll', 'open', 'closed', 'final', 'void']

/** The same of one vote that is at hand; in SQL it is `HUNG` (vote/list.ts). */
export const isPublic = ({ phase, notice }: Pick<Vote, 'phase' | 'notice'>): boolean => PUBLIC_PHASES.includes(phase) && (phase !== 'void' || notice !== undefined)
