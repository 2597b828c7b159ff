import type { CommitteePage } from '../../contract/committee'
import type { SeatEndReason } from '../../domain/committee/committee'
import { SEAT_ENDS } from '../../domain/vote/election/recall'

export const TITLES: Record<CommitteePage['members'][number]['title'], string> = { director: '主任', deputy: '副主任', member: '委员' }

export const whyWords = (why: SeatEndReason): string => (why === 'resigned' ? '本人辞职' : why === 'recalled' ? '业主表决罢免' : (SEAT_ENDS.find(({ id }) => id === why)?.text ?? ''))

/** What the empty seats ask for, and the article that says so. */
export const VACANCY: Record<Exclude<CommitteePage['vacancy'], 'none'>, string> = {
  alternate: '有空缺，候补委员按次序递补。',
  byElection: '有空缺，没有候补了，要由业主补选。',
  reelect: '剩下的委员不足一半，整个业委会要重新选举（指导规则 46）。',
}
