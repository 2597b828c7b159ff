import type { Instant, LocalDate } from '../calendar'
import type { HandOverItem } from '../vote/election/handOver'
import type { RecallGround, SEAT_ENDS } from '../vote/election/recall'

/** Why a seat ended: by itself (指导规则 43), at the member's own written wish, or by the owners' vote (民法典 278(1)③). */
export type SeatEndReason = (typeof SEAT_ENDS)[number]['id'] | 'resigned' | 'recalled'

/** Somebody whom the owners chose, for a seat or to come next when one falls empty. */
export interface Elected {
  readonly id: string
  readonly name: string
  /** Who they are in the app, where that is known. */
  readonly personId?: string
}

export interface Member extends Elected {
  readonly since: LocalDate
  readonly ended?: { readonly on: LocalDate; readonly why: SeatEndReason; readonly words: string }
}

export interface Recall {
  readonly memberId: string
  readonly voteId: string
  readonly voteNumber: number
  readonly ground: RecallGround
}

/** One term of an owners' committee: who sits, until when, and what is still to be done by law. */
export interface Committee {
  readonly id: string
  /** The first, the second … of the estate. */
  readonly number: number
  readonly phase: 'sitting' | 'over'
  readonly electedOn: LocalDate
  readonly years: number
  readonly seats: number
  /** All who ever sat in it. */
  readonly members: readonly Member[]
  /** Who comes next when a seat falls empty, in their order. */
  readonly alternates: readonly Elected[]
  /** 主任 and 副主任, chosen by the members out of their midst. @law 指导规则 32 */
  readonly directorId?: string
  readonly deputyIds: readonly string[]
  /** The vote that elected it, where it was held here. */
  readonly voteId?: string
  readonly handed: readonly { readonly item: HandOverItem; readonly on: LocalDate; readonly by: string }[]
  readonly filedOn?: LocalDate
  readonly recalls: readonly Recall[]
  /** Days of its calendar of which those who must act were reminded. */
  readonly reminded: readonly string[]
}

export type CommitteeSeated = {
  type: 'CommitteeSeated'
  id: string
  number: number
  electedOn: LocalDate
  years: number
  seats: number
  members: readonly Member[]
  alternates: readonly Elected[]
  voteId?: string
  /** One that goes on from before the app: nothing was left to hand over or to file. */
  entered?: boolean
  by: string
  at: Instant
}
export type OfficersChosen = { type: 'OfficersChosen'; directorId: string; deputyIds: readonly string[]; by: string; at: Instant }
export type SeatEnded = { type: 'SeatEnded'; memberId: string; on: LocalDate; why: SeatEndReason; words: string; by: string; at: Instant }
export type SeatFilled = { type: 'SeatFilled'; member: Member; how: 'alternate' | 'byElection'; by: string; at: Instant }
export type ItemHanded = { type: 'ItemHanded'; item: HandOverItem; on: LocalDate; by: string; at: Instant }
export type CommitteeFiled = { type: 'CommitteeFiled'; on: LocalDate; by: string; at: Instant }
export type RecallBegun = { type: 'RecallBegun'; at: Instant; by: string } & Recall
export type DayReminded = { type: 'DayReminded'; what: string; on: LocalDate; article: string; at: Instant }
export type CommitteeOver = { type: 'CommitteeOver'; on: LocalDate; at: Instant }

export type CommitteeEvent = CommitteeSeated | OfficersChosen | SeatEnded | SeatFilled | ItemHanded | CommitteeFiled | RecallBegun | DayReminded | CommitteeOver

/** Who sits now. */
export const sitting = ({ members }: Pick<Committee, 'members'>): readonly Member[] => members.filter(({ ended }) => !ended)

export function evolve(committee: Committee | undefined, event: CommitteeEvent): Committee {
  if (event.type === 'CommitteeSeated') {
    const { type: _type, by: _by, at: _at, entered: _entered, ...rest } = event
    return { ...rest, phase: 'sitting', deputyIds: [], handed: [], recalls: [], reminded: [] }
  }
  if (!committee) throw new Error(`a committee begins with CommitteeSeated, not ${event.type}`)
  return { ...committee, ...changed(committee, event) }
}

function changed(committee: Committee, event: Exclude<CommitteeEvent, CommitteeSeated>): Partial<Committee> {
  switch (event.type) {
    case 'OfficersChosen':
      return { directorId: event.directorId, deputyIds: event.deputyIds }
    case 'SeatEnded': {
      const { memberId, on, why, words } = event
      return {
        ...(committee.directorId === memberId && { directorId: undefined }),
        deputyIds: committee.deputyIds.filter((id) => id !== memberId),
        members: committee.members.map((one) => (one.id === memberId ? { ...one, ended: { on, why, words } } : one)),
      }
    }
    case 'SeatFilled':
      return { members: [...committee.members, event.member], alternates: committee.alternates.filter(({ id }) => id !== event.member.id) }
    case 'ItemHanded':
      return { handed: [...committee.handed, { item: event.item, on: event.on, by: event.by }] }
    case 'CommitteeFiled':
      return { filedOn: event.on }
    case 'RecallBegun': {
      const { memberId, voteId, voteNumber, ground } = event
      return { recalls: [...committee.recalls, { memberId, voteId, voteNumber, ground }] }
    }
    case 'DayReminded':
      return { reminded: [...committee.reminded, event.what] }
    case 'CommitteeOver':
      return { phase: 'over' }
  }
}
