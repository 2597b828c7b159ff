import type { Actor } from '../../actor'
import type { Instant } from '../../calendar'
import type { Caster, Channel } from '../ballot'
import { isLive, type Grant } from './grant'
import type { CountedRecord, VoiceBox } from './voiceBox'

/** As what somebody casts a voice's ballot. */
export interface Authority {
  readonly by: Exclude<Caster, 'clerk'>
  readonly grantId?: string
}

export type MayNotCast =
  | { code: 'NOT_YOUR_VOICE' }
  | { code: 'CO_OWNERS_NAMED_ANOTHER' }
  | { code: 'HELP_IS_OVER'; expiresAt: Instant }

/**
 * Who may cast: an owner of record now (the one whom co-owners named, where they did), a guardian
 * or an organisation's representative in an owner's place, a proxy by letter, a helper in time.
 * @law 指导规则 25、26
 */
export function authorityOf(box: VoiceBox, actor: Actor, now: Instant): Authority | MayNotCast {
  const named = box.namedOwnerId !== undefined && box.ownerIds.includes(box.namedOwnerId) ? box.namedOwnerId : undefined
  if (box.ownerIds.includes(actor.personId) && (named === undefined || named === actor.personId)) return { by: 'owner' }
  const mine = box.grants.filter(({ personId }) => personId === actor.personId)
  const live = mine.filter((grant) => isLive(grant, box.ownerIds, now))
  const usable = live.find(({ forOwnerId }) => named === undefined || forOwnerId === named)
  if (usable) return { by: asCaster(usable), grantId: usable.id }
  if (box.ownerIds.includes(actor.personId) || live.length > 0) return { code: 'CO_OWNERS_NAMED_ANOTHER' }
  const expired = mine.find(({ endedAt, expiresAt = now + 1 }) => endedAt === undefined && expiresAt <= now)
  return expired?.expiresAt === undefined ? { code: 'NOT_YOUR_VOICE' } : { code: 'HELP_IS_OVER', expiresAt: expired.expiresAt }
}

const asCaster = ({ kind }: Grant): Authority['by'] => (kind === 'proxy' || kind === 'helper' ? kind : 'owner')

export type MayNotReplace =
  | { code: 'BALLOT_IS_IN'; channel: Channel; at: Instant }
  | { code: 'CAST_BY_ANOTHER'; channel: Channel; at: Instant }

/**
 * Whether this person may put a new ballot in the place of one that is in: their own; or that of
 * somebody who cast it in their place. A co-owner's, a former owner's and, for a proxy or a helper,
 * the owner's own stand (ours; a cast ballot outlasts a change of owner).
 */
export function mayReplace(box: VoiceBox, counted: CountedRecord, actor: Actor): boolean {
  if (counted.by === 'clerk') return box.ownerIds.includes(actor.personId)
  if (counted.personId === actor.personId) return true
  const grant = box.grants.find(({ id }) => id === counted.grantId)
  return grant?.forOwnerId === actor.personId && box.ownerIds.includes(actor.personId)
}
