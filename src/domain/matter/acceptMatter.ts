import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Matter, MatterAccepted } from './matter'
import { HANDLERS, lengthReasons, phaseReasons, type WordsTooLong, type WrongPhase } from './reasons'

export type AcceptMatterRefusal = NotYours | WrongPhase | WordsTooLong

/** 受理: the company or the branch takes it in hand and says so; from now on it has a day to be finished by. */
export function acceptMatter(
  command: { words: string; finishDue?: Instant; dueWarning?: number },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterAccepted, AcceptMatterRefusal> {
  return decideBy<MatterAccepted, AcceptMatterRefusal>(
    [...roleReasons(actor, HANDLERS), ...phaseReasons(matter, ['reported']), ...lengthReasons(command.words)],
    () => [{ type: 'MatterAccepted', words: command.words.trim(), finishDue: command.finishDue, dueWarning: command.dueWarning, at: now }],
  )
}
