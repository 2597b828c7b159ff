import type { AssignTicketRefusal } from '../../domain/ticket/assignTicket'
import type { CloseTicketRefusal } from '../../domain/ticket/closeTicket'
import type { FinishTicketRefusal } from '../../domain/ticket/finishTicket'
import type { PauseTicketRefusal } from '../../domain/ticket/pauseTicket'
import type { ReopenTicketRefusal } from '../../domain/ticket/reopenTicket'
import type { TicketPhase } from '../../domain/ticket/ticket'
import type { Sentences } from '../sentences'

/** Told by the edge and by the matter's own sentences. */
type Told = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'TOO_MANY_PHOTOS'
type TicketRefusal = Exclude<
  AssignTicketRefusal | FinishTicketRefusal | PauseTicketRefusal | ReopenTicketRefusal | CloseTicketRefusal,
  { code: Told }
>

export const TICKET_PHASE_NAMES: Record<TicketPhase, string> = {
  waiting: '待派单',
  assigned: '已派单',
  taken: '已接单',
  working: '处理中',
  paused: '暂停',
  finished: '待居民确认',
  closed: '已办结',
  cancelled: '已取消',
}
const named = (phases: readonly TicketPhase[]) => phases.map((phase) => `“${TICKET_PHASE_NAMES[phase]}”`).join('、')

export const ticketSentences: Sentences<TicketRefusal> = {
  TICKET_WRONG_PHASE: [409, ({ phase, needed }) => `这张工单现在是“${TICKET_PHASE_NAMES[phase]}”，只有${named(needed)}时才能这样做。请刷新后再看。`],
  NOT_YOUR_TICKET: [403, () => '这张工单不是派给您的。要由您来做，请物业经理改派。'],
  NO_SUCH_WORKER: [422, () => '这位师傅现在不在本小区当班，请另选一位。'],
  DONE_IN_THE_FUTURE: [422, () => '手机的时间比实际快了，请把手机时间改为自动设置，再提交。'],
  DONE_BEFORE_LAST_STEP: [409, () => '在这之后工单又有了变化，这一步对不上了。请刷新工单，再重新提交。'],
  DONE_TOO_LONG_AGO: [422, ({ hours }) => `这一步在手机里放了超过 ${hours} 小时，请刷新工单后重新填写，并在说明里写上实际时间。`],
  RESUME_NOT_LATER: [422, () => '恢复日期要在今天之后，请重新选。'],
  PAUSE_TOO_LONG: [422, ({ most }) => `一次最多暂停 ${most} 天，到期还没好可以再次暂停并说明原因。`],
  AFTER_PHOTO_MISSING: [422, () => '请拍一张修好后的照片，再提交。'],
  TOO_MANY_MATERIALS: [422, ({ count, most }) => `填了 ${count} 种材料，最多 ${most} 种，请合并几种。`],
  MATERIAL_WRONG: [422, ({ line }) => `第 ${line} 种材料填得不对：请写名称（30 字以内）、大于 0 的数量和金额。`],
  MINUTES_OUT_OF_RANGE: [422, () => '用时请填整数分钟，最多 7 天。'],
  MATTER_NOT_ON_TICKET: [409, () => '这件事项不在这张工单上，请刷新后再看。'],
  MATTERS_STILL_OPEN: [409, ({ count }) => `还有 ${count} 件事项没有确认，工单不能办结。`],
}
