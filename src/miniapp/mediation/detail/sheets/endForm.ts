import type { EndReason, MediationPhase } from '../../../../domain/mediation/mediation'

/** A party's own no is theirs to say. */
export type EndWhy = Exclude<EndReason, 'refused'>

export const END_REASON_WORDS: Record<EndWhy, string> = { failed: '调不成', notPerformed: '协议没有履行', notForMediation: '不适合调解' }

/** Which reasons there can be at this phase: nothing failed before it was tried, nothing was left undone before it bound. */
export function endReasons(phase: MediationPhase): readonly EndWhy[] {
  if (phase === 'performing') return ['notPerformed', 'notForMediation']
  return phase === 'waiting' ? ['notForMediation'] : ['failed', 'notForMediation']
}
