import Taro from '@tarojs/taro'
import { queryText } from '../../address'

const to = (page: string, query: Record<string, string | undefined>): void =>
  void Taro.navigateTo({ url: `/vote/run/${page}index${queryText(query)}` })

/** The organisers' pages of a vote. */
export const openRun = (id: string): void => to('', { id })
/** Drafts a vote: from an agenda item, or the one that is named. */
export const openDraft = (from: { id?: string; itemId?: string } = {}): void => to('draft/', from)
export const openOut = (id: string): void => to('out/', { id })
export const openDesk = (id: string): void => to('desk/', { id })
export const openCheck = (id: string, paperId: string): void => to('check/', { id, paperId })
export const openEnter = (id: string, door = false): void => to('enter/', { id, door: door ? '1' : undefined })
export const openPrint = (id: string, buildingId?: string): void => to('print/', { id, buildingId })
export const openGrants = (id: string): void => to('grants/', { id })
export const openCandidates = (id: string): void => to('candidates/', { id })
export const openRules = (): void => to('rules/', {})
