import type { StudioCaseRow, StudioDayRow } from '../../contract/deputyStudio'
import { localDateOf } from '../../domain/calendar'
import type { TagProps } from '../ui/Tag'
import { clock, day } from '../when'
import { numberText } from '../words'

const WEEKDAYS = '日一二三四五六'

interface TagWords {
  readonly kind: NonNullable<TagProps['kind']>
  readonly words: string
}

/** 11月28日（周五）. */
export const dateOf = (from: string): string => `${day(from)}（周${WEEKDAYS[new Date(`${localDateOf(Date.parse(from))}T00:00:00Z`).getUTCDay()]}）`

/** 9:00–11:00. */
export const hoursOf = ({ from, until }: Pick<StudioDayRow, 'from' | 'until'>): string => `${clockOf(from)}–${clockOf(until)}`

export const hasBegun = (iso: string): boolean => Date.parse(iso) <= Date.now()
export const clockOf = (iso: string): string => clock(Date.parse(iso))

/** Who receives: one name, or several in a row. */
export const deputiesOf = ({ deputies }: Pick<StudioDayRow, 'deputies'>): string => deputies.join('、')

export function dayTag({ phase, free, from, mine }: StudioDayRow): TagWords {
  if (phase === 'cancelled') return { kind: 'late', words: '已取消' }
  if (phase === 'held') return { kind: 'plain', words: '已结束' }
  if (mine) return { kind: 'done', words: `您约了 ${clockOf(mine)}` }
  if (hasBegun(from)) return { kind: 'wait', words: '正在接待' }
  return free > 0 ? { kind: 'go', words: `还有 ${free} 个空` } : { kind: 'plain', words: '约满了' }
}

export function caseTag({ phase, due, late, asks, matterNumber }: StudioCaseRow): TagWords {
  if (asks) return { kind: 'go', words: asks === 'judge' ? '待您评价' : '待您同意' }
  if (phase === 'taken' && due) return { kind: late ? 'late' : 'wait', words: late ? `过期，应${day(due)}前答复` : `${day(due)}前答复` }
  if (phase === 'answered') return { kind: 'wait', words: '已答复，等本人评价' }
  if (phase === 'matter') return { kind: 'plain', words: `已转事项 ${numberText(matterNumber ?? 0)}` }
  return { kind: 'done', words: '办完了' }
}

/** 明天 9:20, 11月28日 9:20: when a talk begins. */
export const startWords = (iso: string): string => `${day(iso)} ${clockOf(iso)}`
