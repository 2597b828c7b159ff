import type { Instant } from '../calendar'
import { accept, type Decision } from '../decision'
import type { Matter, MatterReckonedAnew } from './matter'

/** The day that runs now, which was reckoned without a year's holiday list; undefined where none is in doubt. */
export function dayInDoubt({ phase, acceptDue, finishDue, dueWarning }: Matter) {
  if (!dueWarning) return undefined
  if (phase === 'reported') return { step: 'accept', due: acceptDue, ...dueWarning } as const
  return phase === 'accepted' && finishDue !== undefined ? ({ step: 'finish', due: finishDue, ...dueWarning } as const) : undefined
}

/** Puts that day right, now that the list is there. Where it is lacking still, nothing is changed. */
export function reckonMatterAnew(
  command: { due: Instant; dueWarning?: number },
  matter: Matter,
  now: Instant,
): Decision<MatterReckonedAnew, never> {
  const doubt = dayInDoubt(matter)
  if (!doubt || command.dueWarning === doubt.year) return accept()
  return accept({ type: 'MatterReckonedAnew', year: doubt.year, step: doubt.step, before: doubt.due, ...command, at: now })
}
