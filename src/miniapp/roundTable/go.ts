import Taro from '@tarojs/taro'
import { PAGES } from '../../contract/pages'

const to = (url: string): void => void Taro.navigateTo({ url })

/** The pages of the round table. */
export const openItem = (id: string): void => to(`/${PAGES.item}?id=${id}`)
export const openMeeting = (id: string): void => to(`/${PAGES.meeting}?id=${id}`)
/** All that is known of each item, a page an item. */
export const openPack = (meetingId: string): void => to(`/roundTable/pack/index?id=${meetingId}`)
export const openLive = (meetingId: string): void => to(`/roundTable/live/index?id=${meetingId}`)
/** Where the secretary runs the table, and what the television in the room shows. */
export const openChair = (meetingId: string): void => to(`/roundTable/live/chair/index?id=${meetingId}`)
export const openWall = (meetingId: string): void => to(`/roundTable/live/wall/index?id=${meetingId}`)
/** Plans a meeting, or changes the one that is named. */
export const openPlan = (id?: string): void => to(`/roundTable/plan/index${id ? `?id=${id}` : ''}`)
export const openNewItem = (): void => to('/roundTable/open/index')
/** Drafts a vote of the owners on an item's plan. */
export const openDraftVote = (itemId: string): void => to(`/vote/run/draft/index?itemId=${itemId}`)
