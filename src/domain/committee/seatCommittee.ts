import type { Actor } from '../actor'
import { isSystem, roleReasons } from '../vote/reasons'
import { localDateOf, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { committeeSizeFaults, type CommitteeSizeFault } from '../vote/election/committee'
import { termFaults, type TermFault } from '../vote/election/term'
import type { NotYours } from '../vote/reasons'
import type { CommitteeOver, CommitteeSeated, Committee, Elected } from './committee'

/** Who may enter a committee that was elected before the app, and note what becomes of one. */
export const KEEPERS = ['secretary', 'committee', 'officer'] as const
const NAME_MOST = 30

export type SeatCommitteeRefusal =
  | NotYours
  | CommitteeSizeFault
  | TermFault
  | { code: 'COMMITTEE_SITS' }
  | { code: 'ELECTED_IN_THE_FUTURE'; electedOn: LocalDate }
  | { code: 'SEATS_AND_NAMES'; seats: number; names: number }
  | { code: 'NAME_NOT_GOOD'; most: number }

export interface SeatCommittee {
  readonly id: string
  readonly number: number
  readonly electedOn: LocalDate
  readonly years: number
  readonly seats: number
  readonly members: readonly Elected[]
  readonly alternates: readonly Elected[]
  readonly streetAllowsThree?: boolean
  readonly voteId?: string
}

/**
 * A committee takes its seats: by the final result of an election (then the system says so), or entered once where one sits already.
 * Fewer may be elected than there are seats; the rest stay empty for a run-off or a by-election.
 */
export function seatCommittee(command: SeatCommittee, former: Committee | undefined, actor: Actor, now: Instant): Decision<CommitteeSeated, SeatCommitteeRefusal> {
  const { streetAllowsThree, members, seats, years, electedOn, voteId } = command
  const entered = !isSystem(actor) && voteId === undefined
  const names = [...members, ...command.alternates].map(({ name }) => name.trim())
  return decideBy<CommitteeSeated, SeatCommitteeRefusal>(
    [
      ...(entered ? roleReasons(actor, KEEPERS) : []),
      ...committeeSizeFaults(seats, streetAllowsThree),
      ...termFaults(years),
      ...(entered && former?.phase === 'sitting' ? [{ code: 'COMMITTEE_SITS' } as const] : []),
      ...(electedOn > localDateOf(now) ? [{ code: 'ELECTED_IN_THE_FUTURE', electedOn } as const] : []),
      ...(members.length > seats || members.length === 0 ? [{ code: 'SEATS_AND_NAMES', seats, names: members.length } as const] : []),
      ...(names.some((name) => name === '' || name.length > NAME_MOST) ? [{ code: 'NAME_NOT_GOOD', most: NAME_MOST } as const] : []),
    ],
    () => [
      {
        type: 'CommitteeSeated',
        id: command.id,
        number: command.number,
        electedOn,
        years,
        seats,
        members: members.map((one) => ({ ...one, name: one.name.trim(), since: electedOn })),
        alternates: command.alternates,
        ...(voteId !== undefined && { voteId }),
        ...(entered && { entered }),
        by: actor.personId,
        at: now,
      },
    ],
  )
}

/** A new one sits: the old one's term is over with that. */
export const endTerm = ({ phase }: Committee, now: Instant): Decision<CommitteeOver, never> =>
  decideBy<CommitteeOver, never>([], () => (phase === 'sitting' ? [{ type: 'CommitteeOver', on: localDateOf(now), at: now }] : []))
