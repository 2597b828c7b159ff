import type { VotePhase } from '../../../domain/vote/vote'

/** From its notice on a vote is everybody's to see; a draft is not. */
export const PUBLIC_PHASES: readonly VotePhase[] = ['notice', 'roll', 'open', 'closed', 'final', 'void']
