import type { Role } from '../../domain/actor'
import type { listMatters } from '../../contract/matter'
import type { QueryOf } from '../../contract/route'
import { isHandler, seesAll } from './roles'

export type ListName = NonNullable<NonNullable<QueryOf<typeof listMatters>>['of']>

export interface ListChoice {
  value: ListName
  label: string
  /** Said where the list is empty. */
  empty: { title: string; note: string }
}

const NONE_HERE = '换一类或换几个字再找；也可以清掉搜索看全部'
const choice = (value: ListName, label: string, title: string, note: string): ListChoice => ({ value, label, empty: { title, note } })

const MINE = choice('mine', '我的', '您还没有反映过问题', '哪里坏了、哪里不方便，拍张照片说一声，办到哪一步这里都看得到')
const NEIGHBOURS = choice('neighbours', '邻居的', '还没有邻居公开反映的事项', '邻居愿意公开的事项会显示在这里，同样的问题可以一起跟')
const CONFIRM = choice('confirm', '待我确认', '没有等您确认的事项', '修好了会请您看一眼，说一声修好没有')
const ACCEPT = choice('accept', '待受理', '没有待受理的事项', '新反映的问题会先到这里，同时给您发通知')
const CHECK = choice('check', '待复核', '没有待复核的内容', '居民愿意公开的内容，复核以后邻居才看得到')
const IN_HAND = choice('inHand', '处理中', '没有正在处理的事项', '受理、派单和转小圆桌的事项会显示在这里')
const AWAITING = choice('awaiting', '待确认', '没有等居民确认的事项', '修好以后等居民说一声的事项会显示在这里')
const ALL = choice('all', '全部', '小区还没有事项', NONE_HERE)

/** The lists that a reader may have, the first one shown first. */
export function listsFor(role: Role | undefined): readonly ListChoice[] {
  if (isHandler(role)) return [ACCEPT, IN_HAND, AWAITING, CHECK, ALL]
  if (seesAll(role)) return [ALL, IN_HAND, AWAITING, MINE]
  return role ? [MINE, NEIGHBOURS, CONFIRM] : [NEIGHBOURS]
}

/** What is said when a search or a category finds nothing. */
export const NOTHING_FOUND = { title: '没有找到', note: NONE_HERE }
