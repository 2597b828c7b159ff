import type { Role } from '../../domain/actor'
import type { QueryOf } from '../../contract/route'
import type { listTickets } from '../../contract/ticket'

export type ListName = NonNullable<NonNullable<QueryOf<typeof listTickets>>['of']>

interface ListChoice {
  value: ListName
  label: string
  empty: { title: string; note: string }
}

const choice = (value: ListName, label: string, title: string, note: string): ListChoice => ({ value, label, empty: { title, note } })

const MINE = choice('mine', '我手上的', '手上没有工单', '派给您的会显示在这里；看看“待接单”里有没有能接的')
const TO_TAKE = choice('waiting', '待接单', '没有待接的工单', '新工单来了会给您发通知')
const MY_DONE = choice('finished', '我修好的', '还没有修好的工单', '完工以后，居民确认得怎么样这里看得到')
const WAITING = choice('waiting', '待派单', '没有待派的工单', '受理时转给物业的事项会先到这里')
const WORKING = choice('working', '处理中', '没有正在处理的工单', '派出去还没完工的工单会显示在这里')
const OVERDUE = choice('overdue', '超时', '没有超时的工单', '过了承诺时间还没完工的会显示在这里')
const FINISHED = choice('finished', '已完工', '还没有完工的工单', '师傅完工以后会显示在这里')
const ALL = choice('all', '全部', '还没有工单', '受理时把事项转给物业，就有了工单')

/** The lists of a worker, or of those who give the work out. */
export const listsFor = (role: Role | undefined): readonly ListChoice[] =>
  role === 'worker' ? [MINE, TO_TAKE, MY_DONE] : [WAITING, WORKING, OVERDUE, FINISHED, ALL]
