import type { Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import type { Matter, MatterTakenBack } from './matter'

/** The work was called off, or mediation ended without success: the matter is again with those who accept, to be answered or handed on anew. */
export function takeBackMatter(
  command: { reason: string; from?: 'mediation'; finishDue?: Instant; dueWarning?: number },
  matter: Matter,
  now: Instant,
): Decision<MatterTakenBack, never> {
  if (matter.phase !== 'withCompany' && matter.phase !== 'inMediation') return accept()
  return accept({ type: 'MatterTakenBack', ...command, at: now })
}
