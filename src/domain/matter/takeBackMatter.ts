import type { Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import type { Matter, MatterTakenBack } from './matter'

/** The work was called off: the matter is again with those who accept, to be answered or handed on anew. */
export function takeBackMatter(
  command: { reason: string; finishDue?: Instant; dueWarning?: number },
  matter: Matter,
  now: Instant,
): Decision<MatterTakenBack, never> {
  if (matter.phase !== 'withCompany') return accept()
  return accept({ type: 'MatterTakenBack', ...command, at: now })
}
