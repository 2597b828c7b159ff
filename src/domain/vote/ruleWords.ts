import type { ChannelRule, Changes, Parking } from './rules'

export const PARKING_WORDS: Record<Parking, string> = { excluded: '不计', areaOnly: '只计面积', counted: '和住宅一样计' }
export const CHANGES_WORDS: Record<Changes, string> = { untilClose: '截止前可以改', none: '投了不能改' }
export const CHANNEL_WORDS: Record<ChannelRule, string> = { firstWins: '先到的算', paperWins: '以纸质的为准', lastWins: '后到的算' }
