import type { CommitteePage } from '../../contract/committee'
import { SEAT_ENDS } from '../../domain/vote/election/recall'

export const TITLES: Record<CommitteePage['members'][number]['title'], string> = { director: '主任', deputy: '副主任', member: '委员' }

type Why = NonNullable<CommitteePage['members'][number]['ended']>['why']
export const whyWords = (why: Why): string => (why === 'resigned' ? '本人辞职' : why === 'recalled' ? '业主表决罢免' : (SEAT_ENDS.find(({ id }) => id === why)?.text ?? ''))

/** What the empty seats ask for, and the article that says so. */
export const VACANCY: Record<Exclude<CommitteePage['vacancy'], 'none'>, string> = {
  alternate: '有空缺，候补委员按次序递补。',
  byElection: '有空缺，没有候补了，要由业主补选。',
  reelect: '剩下的委员不足一半，整个业委会要重新选举（指导规则 46）。',
}

/** 2026-03-20, as 2026年3月20日: terms reach over years. */
export function longDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
