import type { Share } from '../share'
import { needed } from '../share'

/** How many owners must stand behind a nomination that owners make, and what says so. */
export type NominationRule =
  | { readonly kind: 'share'; readonly share: Share; readonly article: string }
  | { readonly kind: 'count'; readonly count: number; readonly article: string }

/** What binds in 聊城: a fifth of the owners. */
export const NOMINATION_BY_SHARE: NominationRule = { kind: 'share', share: { n: 1, d: 5 }, article: '聊城 23' }
/** Where no regulation names a share, ten owners are asked, if 议事规则 say so (ours). */
export const NOMINATION_BY_TEN: NominationRule = { kind: 'count', count: 10, article: '业主大会议事规则' }

export const supportersNeeded = (rule: NominationRule, owners: number): number =>
  rule.kind === 'share' ? needed(rule.share, owners) : rule.count
