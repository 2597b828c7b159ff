import { roleReasons, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Matter, MatterReturned } from './matter'
import { HANDLERS, phaseReasons, wordsReasons, type WordsMissing, type WordsTooLong, type WrongPhase } from './reasons'

export type ReturnMatterRefusal = NotYours | WrongPhase | WordsMissing | WordsTooLong

/** Returns a matter with the reason and with what to do instead: nobody is sent away with a bare no. */
export function returnMatter(
  command: { reason: string; instead: string },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterReturned, ReturnMatterRefusal> {
  return decideBy<MatterReturned, ReturnMatterRefusal>(
    [
      ...roleReasons(actor, HANDLERS),
      ...phaseReasons(matter, ['reported', 'accepted']),
      ...wordsReasons(command.reason),
      ...wordsReasons(command.instead),
    ],
    () => [{ type: 'MatterReturned', reason: command.reason.trim(), instead: command.instead.trim(), at: now }],
  )
}
