import type { Category, Matter } from '../../domain/matter/matter'

/** Whether all neighbours see it. */
export const isShown = ({ seenBy, check }: Pick<Matter, 'seenBy' | 'check'>): boolean => seenBy === 'neighbours' && check === 'pass'

/** A title that tells no more than its reporter has told to all: a title is cut from the text. `verb`: 商议, 调解. */
export const publicTitle = (matter: Matter, verb: string): string => (isShown(matter) ? matter.title : `${verb}${SUBJECTS[matter.category]}`)

const SUBJECTS: Record<Category, string> = {
  repair: '一件维修的事',
  publicArea: '一件公共区域的事',
  neighbours: '一件邻里的事',
  fees: '一件费用的事',
  safety: '一件安全的事',
  suggestion: '一条居民建议',
  other: '一件居民反映的事',
}
