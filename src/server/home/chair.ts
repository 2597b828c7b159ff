import type { HomePage, Need } from '../../contract/home'
import type { Actor } from '../../domain/actor'
import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import { ownersDecideOn, PHASE_NAMES, phaseAfter } from '../../domain/agendaItem/stages'
import { waitsFor } from '../../domain/agendaItem/waitsFor'
import { daysBetween, localDateOf, type Instant } from '../../domain/calendar'

/** What of the round table waits for the one who runs it, by the same rule as the list of items: after what is theirs already. */
export function withItems(page: HomePage, items: readonly AgendaItem[], chair: Actor, now: Instant): HomePage {
  const needs = items.flatMap((item) => needOf(item, chair, now)).sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'taskLate' ? -1 : 1))
  const counts = { ...page.counts }
  for (const { kind } of needs) counts[kind] = (counts[kind] ?? 0) + 1
  return { ...page, needs: [...page.needs, ...needs], counts }
}

function needOf(item: AgendaItem, chair: Actor, now: Instant): Need[] {
  const { id, title, phase } = item
  const at = { id, title, link: `item:${id}` }
  const today = localDateOf(now)
  const late = item.tasks.filter(({ state, due }) => state === 'open' && due < today).length
  switch (waitsFor(item, chair, now)) {
    case 'tasksLate':
      return [{ ...at, kind: 'taskLate', note: `小圆桌 · ${late} 项任务过了日子还没做完`, tag: { kind: 'late', text: '任务逾期' } }]
    case 'readyToMove':
      return [{ ...at, kind: 'itemWaits', note: `${PHASE_NAMES[phase]}已有记录，可以进到${PHASE_NAMES[phaseAfter(phase, ownersDecideOn(item)) ?? phase]}`, tag: { kind: 'go', text: '可以推进' } }]
    case 'standsStill': {
      const days = daysBetween(localDateOf(item.phaseSince), today)
      return [{ ...at, kind: 'itemWaits', note: `在${PHASE_NAMES[phase]}已经 ${days} 天没有进展`, tag: { kind: 'wait', text: '停了' } }]
    }
    default:
      return []
  }
}
