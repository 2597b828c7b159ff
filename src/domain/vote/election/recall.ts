import { YES_NO, type Question } from '../question'
import { reaches, type Share } from '../share'

/** Who may propose that a member's seat be ended. 指导规则 44 lets a third of the committee; 山东省条例 ranks above it. */
export const RECALL_PROPOSERS = {
  committee: { share: { n: 1, d: 2, over: true } as Share, article: '山东省条例 34' },
  owners: { share: { n: 1, d: 5 } as Share, article: '山东省条例 34，指导规则 44' },
} as const
export type RecallProposer = keyof typeof RECALL_PROPOSERS

/** On what grounds the assembly may end a seat. @law 指导规则 44 */
export const RECALL_GROUNDS = [
  { id: 'resigned', text: '以书面方式提出辞职请求' },
  { id: 'neglect', text: '不履行委员职责' },
  { id: 'selfGain', text: '利用委员资格谋取私利' },
  { id: 'dutiesUnmet', text: '拒不履行业主义务' },
  { id: 'harm', text: '侵害他人合法权益' },
  { id: 'unfit', text: '因其他原因不宜担任委员' },
] as const
export type RecallGround = (typeof RECALL_GROUNDS)[number]['id']

/** What ends a seat by itself, with no vote. @law 指导规则 43 */
export const SEAT_ENDS = [
  { id: 'noOwner', text: '因物业转让、灭失等原因不再是业主' },
  { id: 'incapable', text: '丧失民事行为能力' },
  { id: 'libertyRestricted', text: '依法被限制人身自由' },
] as const

export type RecallFault = { code: 'TOO_FEW_PROPOSE'; proposed: number; of: number; article: string }

/** Whether enough propose it: more than half of the committee, or a fifth of the owners. */
export function recallFaults(by: RecallProposer, proposed: number, of: number): readonly RecallFault[] {
  const { share, article } = RECALL_PROPOSERS[by]
  return proposed > 0 && reaches(share, proposed, of) ? [] : [{ code: 'TOO_FEW_PROPOSE', proposed, of, article }]
}

/** The question that is put to the owners: replacing a member is theirs to decide. @law 民法典 278(1)③ */
export const recallQuestion = (id: string, name: string, ground: RecallGround): Question => ({
  id,
  title: `是否罢免业主委员会委员${name}`,
  text: `提出的理由：${RECALL_GROUNDS.find((one) => one.id === ground)?.text ?? ''}。`,
  matter: 3,
  kind: 'single',
  options: YES_NO,
})
