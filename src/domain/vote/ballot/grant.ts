import type { Instant } from '../../calendar'

/** In whose place somebody stands, and on what ground. */
export const GRANT_KINDS = ['guardian', 'representative', 'proxy', 'helper'] as const
export type GrantKind = (typeof GRANT_KINDS)[number]

/** Where each comes from. */
export const GRANT_ARTICLES: Record<GrantKind, string> = {
  guardian: '指导规则 25',
  representative: '民法典 61',
  proxy: '指导规则 26，物业管理条例 12',
  helper: '本系统规则',
}

/** Leave to cast one voice's ballot in this one vote. */
export interface Grant {
  readonly id: string
  readonly kind: GrantKind
  readonly personId: string
  readonly name: string
  /** The owner for whom; for the developer's voice and an organisation that is no person here, its roll number's own. */
  readonly forOwnerId?: string
  /** The letter, or the paper that shows it. */
  readonly photoIds: readonly string[]
  readonly enteredBy: string
  readonly at: Instant
  /** Entered at the desk, it is nothing until another has compared it with the photo. */
  readonly confirmed: boolean
  readonly expiresAt?: Instant
  readonly endedAt?: Instant
}

/** In force: confirmed, not undone, not run out, and for somebody who is still an owner. */
export const isLive = (grant: Grant, ownerIds: readonly string[], now: Instant): boolean =>
  grant.confirmed &&
  grant.endedAt === undefined &&
  (grant.expiresAt === undefined || now < grant.expiresAt) &&
  (grant.forOwnerId === undefined ? ownerIds.length === 0 : ownerIds.includes(grant.forOwnerId))
