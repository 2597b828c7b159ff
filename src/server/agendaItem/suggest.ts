import type { SuggestedItem } from '../../contract/agendaItem'
import { daysBetween, localDateOf, type Instant } from '../../domain/calendar'
import { PHASE_NAMES } from '../../domain/agendaItem/stages'
import type { Pool } from '../db/pool'
import { openItems } from './list'

const SHOW = 30

/** What the next meeting might take: the items that touch most people first, then those that waited longest. */
export async function suggestItems(pool: Pool, estateId: string, viewerId: string, now: Instant): Promise<SuggestedItem[]> {
  const items = await openItems(pool, estateId, viewerId, now)
  return items
    .map(({ row, state }) => ({ ...row, days: daysBetween(localDateOf(state.openedAt), localDateOf(now)) }))
    .sort((a, b) => b.touched - a.touched || b.days - a.days)
    .slice(0, SHOW)
    .map((row) => ({ ...row, why: whyOf(row) }))
}

function whyOf({ touched, days, phase, tasksLate, homes }: Omit<SuggestedItem, 'why'>): string {
  return [
    touched > 0 ? `${touched} 人遇到` : '由小圆桌提出',
    `提出 ${days} 天`,
    `在${PHASE_NAMES[phase]}`,
    ...(homes > 0 ? [`走访 ${homes} 户`] : []),
    ...(tasksLate > 0 ? [`${tasksLate} 项任务逾期`] : []),
  ].join('，')
}
