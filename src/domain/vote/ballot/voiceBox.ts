import type { Instant } from '../../calendar'
import type { Caster, Channel } from '../ballot'
import type { CountRules } from '../rules'
import { standingOf } from '../tally/standingBallots'
import type { Grant } from './grant'

/** One of the voice's own entries in the log, without what was chosen: no event or state joins that to a person. */
export type CastRecord =
  | {
      readonly kind: 'ballot' | 'invalid'
      readonly no: number
      readonly channel: Channel
      readonly by: Caster
      /** Who made the mark, or entered the paper. */
      readonly personId: string
      readonly grantId?: string
      readonly at: Instant
    }
  | { readonly kind: 'strike'; readonly no: number; readonly at: Instant }

export type CountedRecord = Exclude<CastRecord, { kind: 'strike' }>

/** A paper that one has entered and another is still to compare with its photo. */
export interface WaitingPaper {
  readonly id: string
  readonly channel: 'paper' | 'door'
  readonly kind: 'ballot' | 'invalid'
  readonly enteredBy: string
  readonly receivedAt: Instant
  readonly photoIds: readonly string[]
}

/** All that casting asks of one voice: as small in an estate of 100,000 units as in one of 178. */
export interface VoiceBox {
  readonly no: number
  /** Owners of record now: after a sale the new ones, though the roll stands still. The developer has none. */
  readonly ownerIds: readonly string[]
  /** The one whom co-owners named. @law 指导规则 25 */
  readonly namedOwnerId?: string
  readonly grants: readonly Grant[]
  readonly papers: readonly WaitingPaper[]
  readonly records: readonly CastRecord[]
}

export const emptyBox = (no: number, ownerIds: readonly string[]): VoiceBox => ({
  no,
  ownerIds,
  grants: [],
  papers: [],
  records: [],
})

/** The record that counts now, by the vote's published rules. */
export const countedOf = (box: VoiceBox, rules: CountRules): CountedRecord | undefined =>
  standingOf(box.records, rules)
