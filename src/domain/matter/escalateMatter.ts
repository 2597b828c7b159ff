import type { Instant } from '../calendar'
import { accept, refuse, type Decision } from '../decision'
import type { Matter, MatterWentOverdue } from './matter'

export type EscalateMatterRefusal = { code: 'NOT_OVERDUE'; due?: Instant }

/** Past its promise: first the one who should have acted hears of it, then one level up. Each level is told once. */
export function escalateMatter(
  command: { level: number },
  matter: Matter,
  now: Instant,
): Decision<MatterWentOverdue, EscalateMatterRefusal> {
  const due = matter.phase === 'reported' ? matter.acceptDue : matter.phase === 'accepted' ? matter.finishDue : undefined
  if (due === undefined || now <= due) return refuse({ code: 'NOT_OVERDUE', due })
  if (command.level <= matter.overdueLevel) return accept()
  return accept({ type: 'MatterWentOverdue', level: command.level, due, at: now })
}
