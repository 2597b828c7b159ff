import type { MatterPage } from '../../../contract/matter'

/** What may be done with a matter, by the name of its route. */
export const ACTS = {
  confirmMatter: '修好了，去评价',
  sendBackMatter: '没修好',
  resubmitMatter: '改好再报',
  withdrawMatter: '撤回',
  handMatterToCompany: '派单',
  handMatterToRoundTable: '转小圆桌',
  handMatterToMediation: '转调处',
  returnMatter: '退回说明',
  joinMatter: '我也遇到了',
  leaveMatter: '取消我也遇到了',
  acceptMatter: '只受理，先不派单',
  answerMatter: '直接答复',
  mergeMatter: '并入另一件事项',
  supplementMatter: '补充情况',
  followMatter: '关注',
  printSlip: '打印纸条',
} as const
export type ActName = keyof typeof ACTS

/** Sets of acts that belong side by side; the first whose last act is allowed goes to the dock. */
const SETS: readonly (readonly ActName[])[] = [
  ['sendBackMatter', 'confirmMatter'],
  ['withdrawMatter', 'resubmitMatter'],
  ['handMatterToRoundTable', 'handMatterToCompany'],
  ['handMatterToRoundTable'],
  ['supplementMatter'],
  ['followMatter', 'joinMatter'],
  ['followMatter'],
]

/** Never the chief act, however few there are. */
const QUIET: readonly ActName[] = ['sendBackMatter', 'withdrawMatter', 'returnMatter', 'leaveMatter', 'followMatter', 'handMatterToRoundTable', 'handMatterToMediation', 'supplementMatter']

export interface Dealing {
  dock: readonly ActName[]
  chief?: ActName
  more: readonly ActName[]
}

/** Which acts the dock shows, which of them is the chief one, and which are behind 更多. */
export function dealing(can: readonly string[]): Dealing {
  const allowed = (Object.keys(ACTS) as ActName[]).filter((name) => can.includes(name))
  const set = SETS.find((names) => names.slice(-1).every((name) => allowed.includes(name))) ?? []
  const dock = set.filter((name) => allowed.includes(name))
  return {
    dock,
    chief: dock.slice(-1).find((name) => !QUIET.includes(name)),
    // Whether it is done is the one question now; more words go with the answer.
    more: allowed.filter((name) => !dock.includes(name) && !(name === 'supplementMatter' && dock.includes('sendBackMatter'))),
  }
}

/** What the act is called on this matter now. */
export function actWords(name: ActName, matter: Pick<MatterPage, 'phase' | 'following'>): string {
  if (name === 'followMatter' && matter.following) return '取消关注'
  if (name === 'handMatterToCompany' && matter.phase === 'reported') return '受理派单'
  if (name === 'handMatterToCompany' && matter.phase === 'atRoundTable') return '转物业办理'
  if (name === 'confirmMatter' && matter.phase === 'closed') return '补个评价'
  return ACTS[name]
}
