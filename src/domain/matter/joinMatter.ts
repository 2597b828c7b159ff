import { roleReasons, ROLES, type Actor, type NotYours } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { OPEN_PHASES, type Matter, type NeighbourJoined, type NeighbourLeft } from './matter'
import { phaseReasons, type WrongPhase } from './reasons'

export type JoinMatterRefusal = NotYours | WrongPhase | { code: 'MATTER_NOT_SHOWN' } | { code: 'YOUR_OWN_MATTER' }

/** 我也遇到了: a neighbour stands behind what is told already. Said twice it counts once. */
export function joinMatter(matter: Matter, actor: Actor, now: Instant): Decision<NeighbourJoined, JoinMatterRefusal> {
  if (matter.joined.includes(actor.personId)) return accept()
  return decideBy<NeighbourJoined, JoinMatterRefusal>(
    [
      ...roleReasons(actor, ROLES),
      ...phaseReasons(matter, OPEN_PHASES),
      ...(matter.reporterId === actor.personId ? [{ code: 'YOUR_OWN_MATTER' } as const] : []),
      ...(matter.seenBy !== 'neighbours' || matter.check !== 'pass' ? [{ code: 'MATTER_NOT_SHOWN' } as const] : []),
    ],
    () => [{ type: 'NeighbourJoined', personId: actor.personId, at: now }],
  )
}

/** Takes 我也遇到了 back: pressed by mistake, or no longer so. */
export function leaveMatter(matter: Matter, actor: Actor, now: Instant): Decision<NeighbourLeft, never> {
  if (!matter.joined.includes(actor.personId)) return accept()
  return accept({ type: 'NeighbourLeft', personId: actor.personId, at: now })
}
