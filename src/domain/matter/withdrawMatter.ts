import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { Matter, MatterWithdrawn } from './matter'
import { lengthReasons, phaseReasons, speakerReasons, type NotYourMatter, type WordsTooLong, type WrongPhase } from './reasons'

export type WithdrawMatterRefusal = WrongPhase | NotYourMatter | WordsTooLong | { code: 'NEIGHBOURS_JOINED'; joined: number }

/** The reporter takes it back before work began; not once neighbours stand behind it. */
export function withdrawMatter(
  command: { reason: string },
  matter: Matter,
  actor: Actor,
  now: Instant,
): Decision<MatterWithdrawn, WithdrawMatterRefusal> {
  return decideBy<MatterWithdrawn, WithdrawMatterRefusal>(
    [
      ...speakerReasons(matter, actor),
      ...phaseReasons(matter, ['reported', 'returned', 'accepted']),
      ...lengthReasons(command.reason),
      ...(matter.joined.length > 0 ? [{ code: 'NEIGHBOURS_JOINED', joined: matter.joined.length } as const] : []),
    ],
    () => [{ type: 'MatterWithdrawn', reason: command.reason.trim(), at: now }],
  )
}
