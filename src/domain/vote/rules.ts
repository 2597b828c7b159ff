import { NOMINATION_BY_SHARE, type NominationRule } from './election/nomination'
import { TERM_YEARS_MOST } from './election/term'
import { EVERYBODY, ORDINARY, QUORUM, WEIGHTY, type Majority } from './majority'
import type { Share } from './share'

/** Whether parking spaces and storage rooms count: not at all, by area only, or like a home (指导规则 25). */
export const PARKING = ['excluded', 'areaOnly', 'counted'] as const
export type Parking = (typeof PARKING)[number]

/** Which ballot counts where a voice has one by phone and one that was collected (on paper, at the door). */
export const CHANNEL_RULES = ['firstWins', 'paperWins', 'lastWins'] as const
export type ChannelRule = (typeof CHANNEL_RULES)[number]

/** Whether a ballot may be changed until the close. */
export const CHANGES = ['untilClose', 'none'] as const
export type Changes = (typeof CHANGES)[number]

/** Owners who did not take part: not counted, or joined to the majority where the estate's own rules say so. */
export const SILENCE = ['notCounted', 'joinsMajority'] as const
export type Silence = (typeof SILENCE)[number]

/** What decides a ballot's fate: all of it is published in the head of the vote's file. */
export interface CountRules {
  readonly quorum: Share
  readonly ordinary: Share
  readonly weighty: Share
  readonly silence: Silence
  readonly changes: Changes
  readonly channels: ChannelRule
}

/** The rules of procedure (议事规则) under which one vote is held; frozen when its notice goes out. */
export interface VoteRules extends CountRules {
  readonly parking: Parking
  /** The clause of 管理规约 or 议事规则 that lets silence join the majority; without one it does not. */
  readonly silenceClause?: string
  /** How many voices one person may hold by written proxy. */
  readonly proxiesMost: number
  /** A reminder goes out no more often than once in so many days. */
  readonly remindEveryDays: number
  /** Full days between the notice and the opening. */
  readonly noticeDays: number
  /** Full days between the roll's publication and the opening. */
  readonly rollDays: number
  /** Days in which the preliminary count may be questioned. */
  readonly queryDays: number
  /** How long a committee that is elected as a whole sits, in years. Votes from before this rule have none: the longest that the law allows. */
  readonly termYears?: number
  /** How many owners stand behind a nomination that owners make. */
  readonly ownersNominate: NominationRule
  /** The street office has said in writing that this estate may have a committee of three (聊城 22). */
  readonly streetAllowsThree?: boolean
}

/** What holds where an estate's rules of procedure say nothing. */
export const DEFAULT_RULES: VoteRules & { readonly termYears: number } = {
  quorum: QUORUM,
  ordinary: ORDINARY,
  weighty: WEIGHTY,
  parking: 'excluded', // as 宁波 18 for the area; an estate that counts them says so (指导规则 25)
  silence: 'notCounted', // 民法典 278 speaks of those who take part
  changes: 'untilClose', // ours
  channels: 'firstWins', // ours: a ballot once in is not displaced by another way in
  proxiesMost: 3, // ours: no text that binds here names a number
  remindEveryDays: 3, // ours
  noticeDays: 15, // 物业管理条例 14
  rollDays: 7, // ours
  queryDays: 7, // ours; 东莞 gives 10
  termYears: TERM_YEARS_MOST, // 指导规则 32，山东省条例 30
  ownersNominate: NOMINATION_BY_SHARE, // 聊城 23
}

/** How long a committee sits that these rules elect, in years. */
export const termYearsOf = ({ termYears = TERM_YEARS_MOST }: Pick<VoteRules, 'termYears'>): number => termYears

/** The share that a majority asks for under these rules; unanimity cannot be softened or hardened. */
export const shareOf = (rules: CountRules, majority: Majority): Share =>
  majority === 'everybody' ? EVERYBODY : rules[majority]
