import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { MediationEnded } from './events'
import type { EndReason, Mediation, MediationPhase } from './mediation'
import { moverReasons, phaseReasons, wordsReasons, type MediationReason } from './reasons'

/** What else is open to them, told to both sides whenever mediation ends without success. @law 人民调解法 23, 25, 26 */
export const END_WORDS: Record<EndReason, string> = {
  refused: '有一方不愿意调解，调解到此为止。可以依法通过仲裁、行政途径或者向法院起诉来维护权利。',
  failed: '没有调解成。可以依法通过仲裁、行政途径或者向法院起诉来维护权利。',
  notPerformed: '协议没有履行。可以就协议的履行向法院起诉；经司法确认的，可以申请强制执行。',
  notForMediation: '这件事不适合调解。涉及治安或刑事的，请向公安机关报告。',
}

/** Mediation ends without success, and the matter goes back to those who accept. */
export const endMediation = ({ why, words }: { why: Exclude<EndReason, 'refused'>; words: string }, mediation: Mediation, actor: Actor, now: Instant): Decision<MediationEnded, MediationReason> =>
  decideBy<MediationEnded, MediationReason>(
    [
      ...moverReasons(mediation, actor),
      ...phaseReasons(mediation, why === 'notPerformed' ? ofBinding(mediation) : why === 'failed' ? ['waiting', 'underway', 'agreed'] : ['waiting', 'underway', 'agreed', 'performing']),
      ...wordsReasons(words),
    ],
    () => [{ type: 'MediationEnded', why, words: words.trim(), at: now }],
  )

/** An agreement that binds may have gone unperformed though it is talked over again since. @law 人民调解法 31, 32 */
const ofBinding = ({ agreement }: Mediation): readonly MediationPhase[] => (agreement?.effectiveOn ? ['performing', 'underway'] : ['performing'])
