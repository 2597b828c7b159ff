import type { Role } from '../../domain/actor'

export type TableList = 'waiting' | 'open' | 'mine' | 'closed' | 'suggested' | 'meetings'

export interface ListChoice {
  value: TableList
  label: string
  empty: { title: string; note: string }
}

const LISTS: Record<TableList, Omit<ListChoice, 'value'>> = {
  waiting: { label: '等我推进', empty: { title: '没有等您推进的议题', note: '可以进下一步的、任务逾期的、停了很久的，会排在这里' } },
  open: { label: '正在议', empty: { title: '现在没有正在议的事', note: '要大家商量的问题，反映以后会转到这里一起议' } },
  mine: { label: '我关注的', empty: { title: '还没有关注议题', note: '打开一个议题点“关注”，走到哪一步都会告诉您' } },
  closed: { label: '已办结', empty: { title: '还没有办结的议题', note: '走完评价、办结了的议题留在这里，随时能查' } },
  suggested: { label: '建议上会', empty: { title: '没有可以上会的议题', note: '有议题时，牵涉人多的、等得久的排在前面' } },
  meetings: { label: '会议纪要', empty: { title: '还没有开过议事会', note: '开过的会和公布的纪要都在这里' } },
}

const BY_ROLE: Partial<Record<Role, readonly TableList[]>> = {
  secretary: ['waiting', 'open', 'suggested', 'mine', 'closed', 'meetings'],
}

/** The lists of the tab, the first one shown at first: guests have nothing of their own. */
export const listsFor = (role: Role | undefined, loggedIn: boolean): readonly ListChoice[] =>
  ((role && BY_ROLE[role]) ?? (loggedIn ? ['open', 'mine', 'closed', 'meetings'] : ['open', 'closed', 'meetings']) as readonly TableList[])
    .map((value) => ({ value, ...LISTS[value] }))
