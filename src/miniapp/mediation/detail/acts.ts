import type { MediationPage } from '../../../contract/mediation'
import { TIER_NAMES, tierAbove } from '../../../domain/mediation/tiers'

/** What may be done with a mediation as a whole, by the name of its route. */
export type MediationAct =
  | 'appointMediators'
  | 'addParty'
  | 'makeStatement'
  | 'offerTimes'
  | 'drawAgreement'
  | 'signAgreement'
  | 'noteJudicial'
  | 'handUp'
  | 'endMediation'
  | 'askOtherMediator'
  | 'objectToAgreement'
  | 'refuseMediation'

/** Before what cannot be taken back stands what goes on with it. */
const ORDER: readonly MediationAct[] = [
  'signAgreement', 'offerTimes', 'drawAgreement', 'makeStatement', 'addParty', 'appointMediators', 'noteJudicial', 'objectToAgreement', 'askOtherMediator', 'handUp', 'endMediation', 'refuseMediation',
]
/** Never shown but behind 更多: they end a thing, or are rarely wanted. */
const HIDDEN: readonly MediationAct[] = ['noteJudicial', 'objectToAgreement', 'askOtherMediator', 'handUp', 'endMediation', 'refuseMediation']
const IN_DOCK = 2

export interface Dealing {
  dock: readonly MediationAct[]
  more: readonly MediationAct[]
}

/** The acts of the dock and those behind 更多; `first`: what the page asks for above already. */
export function dealing(can: readonly string[], first: readonly string[] = []): Dealing {
  const open = ORDER.filter((act) => can.includes(act) && !first.includes(act))
  const dock = open.filter((act) => !HIDDEN.includes(act)).slice(0, IN_DOCK)
  return { dock, more: open.filter((act) => !dock.includes(act)) }
}

export function actWords(act: MediationAct, { phase, tier, standing, agreement }: Pick<MediationPage, 'phase' | 'tier' | 'standing' | 'agreement'>): string {
  switch (act) {
    case 'appointMediators':
      return phase === 'waiting' ? '接手' : '换调解员'
    case 'addParty':
      return '加当事人'
    case 'makeStatement':
      return standing === 'party' ? '说情况' : '记当事人说的'
    case 'offerTimes':
      return '约时间见面'
    case 'drawAgreement':
      return agreement ? '改协议' : '写协议'
    case 'signAgreement':
      return '记签字'
    case 'noteJudicial':
      return '记司法确认'
    case 'handUp': {
      const above = tierAbove(tier)
      return above ? `交到${TIER_NAMES[above]}` : '交上一级'
    }
    case 'endMediation':
      return '终止调解'
    case 'askOtherMediator':
      return '想换一位调解员'
    case 'objectToAgreement':
      return '对协议有意见'
    case 'refuseMediation':
      return '不愿意调解了'
  }
}
