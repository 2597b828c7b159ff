import type { Actor } from '../actor'
import { localDateOf, type Instant, type LocalDate } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { byElectionSeats, mustReelect } from '../vote/election/committee'
import { recallFaults, type RecallGround, type RecallFault, type RecallProposer } from '../vote/election/recall'
import { isSystem, ORGANISERS, roleReasons, wordsReasons, type NotYours, type WordsMissing, type WordsTooLong } from '../vote/reasons'
import { sitting, type Committee, type Elected, type OfficersChosen, type RecallBegun, type SeatEnded, type SeatEndReason, type SeatFilled } from './committee'
import { KEEPERS } from './seatCommittee'

export type CommitteeIsOver = { code: 'COMMITTEE_IS_OVER' }
export type NoSuchMember = { code: 'NO_SUCH_MEMBER' }
export type NoSeatEmpty = { code: 'NO_SEAT_EMPTY' }

const sits = ({ phase }: Committee): CommitteeIsOver[] => (phase === 'over' ? [{ code: 'COMMITTEE_IS_OVER' }] : [])
const memberReasons = (committee: Committee, id: string): NoSuchMember[] => (sitting(committee).some((one) => one.id === id) ? [] : [{ code: 'NO_SUCH_MEMBER' }])

/** Seats that nobody sits in. */
export const emptySeats = (committee: Committee): number => committee.seats - sitting(committee).length

/** What the empty seats ask for: an alternate, a by-election, or the whole committee anew. @law 指导规则 46 */
export function vacancy(committee: Committee): 'none' | 'alternate' | 'byElection' | 'reelect' {
  const filled = sitting(committee).length
  if (emptySeats(committee) === 0) return 'none'
  if (committee.alternates.length > 0) return 'alternate'
  return mustReelect(committee.seats, filled) ? 'reelect' : byElectionSeats(committee.seats, filled) > 0 ? 'byElection' : 'none'
}

export type EndSeatRefusal = NotYours | CommitteeIsOver | NoSuchMember | WordsMissing | WordsTooLong | { code: 'RECALL_IS_VOTED' }

/** A seat ends by itself or at the member's own wish; by recall only when the owners have voted so (the system says it then). */
export function endSeat(command: { memberId: string; why: SeatEndReason; words: string; on?: LocalDate }, committee: Committee, actor: Actor, now: Instant): Decision<SeatEnded, EndSeatRefusal> {
  const { memberId, why, words, on = localDateOf(now) } = command
  return decideBy<SeatEnded, EndSeatRefusal>(
    [
      ...(isSystem(actor) ? [] : [...roleReasons(actor, KEEPERS), ...wordsReasons(words)]),
      ...sits(committee),
      ...memberReasons(committee, memberId),
      ...(why === 'recalled' && !isSystem(actor) ? [{ code: 'RECALL_IS_VOTED' } as const] : []),
    ],
    () => [{ type: 'SeatEnded', memberId, on, why, words: words.trim(), by: actor.personId, at: now }],
  )
}

export type SeatAlternateRefusal = NotYours | CommitteeIsOver | NoSeatEmpty | { code: 'NO_ALTERNATE' }

/** The first alternate moves up into an empty seat. */
export function seatAlternate(committee: Committee, actor: Actor, now: Instant): Decision<SeatFilled, SeatAlternateRefusal> {
  const [next] = committee.alternates
  return decideBy<SeatFilled, SeatAlternateRefusal>(
    [...roleReasons(actor, KEEPERS), ...sits(committee), ...(emptySeats(committee) > 0 ? [] : [{ code: 'NO_SEAT_EMPTY' } as const]), ...(next ? [] : [{ code: 'NO_ALTERNATE' } as const])],
    () => (next ? [{ type: 'SeatFilled', member: { ...next, since: localDateOf(now) }, how: 'alternate', by: actor.personId, at: now }] : []),
  )
}

/** Who was elected into the empty seats of a committee that sits; no more than there are. */
export function seatElected(elected: readonly Elected[], committee: Committee, actor: Actor, now: Instant): Decision<SeatFilled, CommitteeIsOver> {
  const known = new Set(sitting(committee).map(({ id }) => id))
  return decideBy<SeatFilled, CommitteeIsOver>(sits(committee), () =>
    elected
      .filter(({ id }) => !known.has(id))
      .slice(0, emptySeats(committee))
      .map((one) => ({ type: 'SeatFilled', member: { ...one, since: localDateOf(now) }, how: 'byElection', by: actor.personId, at: now }) as const),
  )
}

export type ChooseOfficersRefusal = NotYours | CommitteeIsOver | NoSuchMember

/** The members choose 主任 and 副主任 out of their midst. @law 指导规则 32 */
export function chooseOfficers(command: { directorId: string; deputyIds: readonly string[] }, committee: Committee, actor: Actor, now: Instant): Decision<OfficersChosen, ChooseOfficersRefusal> {
  const { directorId } = command
  const deputyIds = [...new Set(command.deputyIds)].filter((id) => id !== directorId)
  return decideBy<OfficersChosen, ChooseOfficersRefusal>(
    [...roleReasons(actor, KEEPERS), ...sits(committee), ...[directorId, ...deputyIds].flatMap((id) => memberReasons(committee, id)).slice(0, 1)],
    () => [{ type: 'OfficersChosen', directorId, deputyIds, by: actor.personId, at: now }],
  )
}

export type BeginRecallRefusal = NotYours | CommitteeIsOver | NoSuchMember | RecallFault | { code: 'RECALL_UNDER_WAY' }

export interface BeginRecall {
  readonly memberId: string
  readonly ground: RecallGround
  readonly by: RecallProposer
  /** How many of the committee or of the owners propose it, of how many. */
  readonly proposed: number
  readonly of: number
  readonly voteId: string
  readonly voteNumber: number
}

/** Enough propose that the owners vote on ending a seat. @law 山东省条例 34，指导规则 44 */
export function beginRecall(command: BeginRecall, committee: Committee, liveVotes: readonly string[], actor: Actor, now: Instant): Decision<RecallBegun, BeginRecallRefusal> {
  const { memberId, ground, voteId, voteNumber } = command
  const running = committee.recalls.some((one) => one.memberId === memberId && liveVotes.includes(one.voteId))
  return decideBy<RecallBegun, BeginRecallRefusal>(
    [
      ...roleReasons(actor, ORGANISERS),
      ...sits(committee),
      ...memberReasons(committee, memberId),
      ...recallFaults(command.by, command.proposed, command.of),
      ...(running ? [{ code: 'RECALL_UNDER_WAY' } as const] : []),
    ],
    () => [{ type: 'RecallBegun', memberId, ground, voteId, voteNumber, by: actor.personId, at: now }],
  )
}
