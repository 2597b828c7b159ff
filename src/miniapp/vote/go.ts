import Taro from '@tarojs/taro'

const to = (url: string): void => void Taro.navigateTo({ url })

/** The pages of votes for those who own, and for everybody. */
export const openVotes = (): void => to('/vote/index')
export const openVote = (id: string): void => to(`/vote/detail/index?id=${id}`)
export const openCast = (id: string, voiceId: string): void => to(`/vote/cast/index?id=${id}&voiceId=${voiceId}`)
/** Who sits for all owners. */
export const openCommittee = (): void => to('/committee/index')
export const openContract = (): void => to('/committee/contract/index')
export const openRoll = (id: string): void => to(`/vote/roll/index?id=${id}`)
