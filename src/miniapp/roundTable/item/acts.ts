import type { ItemPage } from '../../../contract/agendaItem'
import { phaseAfter } from '../../../domain/agendaItem/stages'
import { ITEM_PHASE_WORDS } from '../../words'

/** What may be done with an item, by the name of its route, apart from what is done to one of its tasks. */
export type ItemAct =
  | 'recordVisit'
  | 'recordDiscussion'
  | 'proposePlan'
  | 'draftVote'
  | 'addTask'
  | 'giveVerdict'
  | 'moveForward'
  | 'moveBack'
  | 'handItemToCompany'
  | 'reopenItem'
  | 'nameSupervisors'
  | 'reportSite'
  | 'followItem'
  | 'unfollowItem'

/** Which record each stage leaves: it is the stage's chief act until there is one. */
const RECORD: Partial<Record<ItemPage['phase'], ItemAct>> = {
  visit: 'recordVisit',
  negotiate: 'recordDiscussion',
  plan: 'proposePlan',
  vote: 'draftVote',
  carryOut: 'addTask',
  evaluate: 'giveVerdict',
}

const ORDER: readonly ItemAct[] = [
  'recordVisit', 'recordDiscussion', 'proposePlan', 'draftVote', 'addTask', 'giveVerdict', 'handItemToCompany', 'moveBack', 'reopenItem', 'reportSite', 'nameSupervisors', 'followItem', 'unfollowItem',
]

/** Nothing more will come of it: there is nothing to follow. */
export const OVER: readonly ItemPage['phase'][] = ['closed', 'handedOn']

export interface Dealing {
  /** The record of the present stage. */
  record?: ItemAct
  forward: boolean
  more: readonly ItemAct[]
}

/** The acts that are open: the stage's record and the way forward in the dock, the rest under 更多. */
export function dealing({ can, phase }: Pick<ItemPage, 'can' | 'phase'>): Dealing {
  const record = RECORD[phase]
  const shown = record && can.includes(record) ? record : undefined
  return {
    record: shown,
    forward: can.includes('moveForward'),
    more: ORDER.filter((act) => can.includes(act) && act !== shown && !(act === 'followItem' && OVER.includes(phase))),
  }
}

export function actWords(act: ItemAct, { phase, plan, ownersDecide, myVerdict }: Pick<ItemPage, 'phase' | 'plan' | 'ownersDecide' | 'myVerdict'>): string {
  switch (act) {
    case 'recordVisit':
      return '记走访'
    case 'recordDiscussion':
      return '记协商'
    case 'proposePlan':
      return plan ? '修改方案' : '提出方案'
    case 'draftVote':
      return '起草表决'
    case 'addTask':
      return '加任务'
    case 'giveVerdict':
      return myVerdict ? '改我的评价' : '评价'
    case 'moveForward':
      return phase === 'evaluate' ? '办结' : `进入${nextName({ phase, ownersDecide })}`
    case 'moveBack':
      return '退回前面的步骤'
    case 'nameSupervisors':
      return '请居民一起管'
    case 'reportSite':
      return '发现场照片'
    case 'reopenItem':
      return '重新拿出来办'
    case 'handItemToCompany':
      return '转物业办理'
    case 'followItem':
      return '关注'
    case 'unfollowItem':
      return '取消关注'
  }
}

/** The name of the stage that follows. */
export const nextName = ({ phase, ownersDecide }: Pick<ItemPage, 'phase' | 'ownersDecide'>): string =>
  ITEM_PHASE_WORDS[phaseAfter(phase, ownersDecide) ?? 'closed']
