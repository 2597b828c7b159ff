import type { AddTaskRefusal } from '../../domain/agendaItem/addTask'
import type { ItemPhase } from '../../domain/agendaItem/agendaItem'
import type { DropTaskRefusal } from '../../domain/agendaItem/dropTask'
import type { FinishTaskRefusal } from '../../domain/agendaItem/finishTask'
import type { VoteDraftedForRefusal } from '../../domain/agendaItem/hearOfVote'
import type { HandItemToCompanyRefusal } from '../../domain/agendaItem/handItemToCompany'
import type { LookBackRefusal } from '../../domain/agendaItem/lookBack'
import type { MoveBackRefusal } from '../../domain/agendaItem/moveBack'
import type { MoveForwardRefusal } from '../../domain/agendaItem/moveForward'
import type { ProposePlanRefusal } from '../../domain/agendaItem/proposePlan'
import type { RecordDiscussionRefusal } from '../../domain/agendaItem/recordDiscussion'
import type { RecordVisitRefusal } from '../../domain/agendaItem/recordVisit'
import type { SuperviseRefusal } from '../../domain/agendaItem/supervise'
import { PHASE_NAMES } from '../../domain/agendaItem/stages'
import { timeInWords } from '../../domain/meeting/draftMinutes'
import { writeMoney } from '../../domain/money'
import type { Sentences } from '../sentences'

type Told = 'NOT_YOUR_ROLE' | 'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'TOO_MANY_PHOTOS'
type ItemRefusal = Exclude<
  | RecordVisitRefusal
  | RecordDiscussionRefusal
  | ProposePlanRefusal
  | AddTaskRefusal
  | FinishTaskRefusal
  | DropTaskRefusal
  | MoveForwardRefusal
  | LookBackRefusal
  | SuperviseRefusal
  | MoveBackRefusal
  | HandItemToCompanyRefusal
  | VoteDraftedForRefusal
  | { code: 'UNIT_UNKNOWN' }
  | { code: 'PERSON_UNKNOWN'; persons: number },
  { code: Told }
>

const named = (phases: readonly ItemPhase[]) => phases.map((phase) => `“${PHASE_NAMES[phase]}”`).join('、')

export const agendaItemSentences: Sentences<ItemRefusal> = {
  ITEM_WRONG_PHASE: [409, ({ phase, needed }) => `这个议题现在是“${PHASE_NAMES[phase]}”，只有${named(needed)}时才能这样做。请刷新后再看。`],
  IN_THE_FUTURE: [422, () => '时间还没有到，请填已经发生的时间。'],
  TOO_MANY_SAID: [422, ({ count, most }) => `记了 ${count} 条发言，最多 ${most} 条，请合并几条。`],
  TOO_FEW_PERSONS: [422, ({ persons }) => `只有 ${persons} 人，至少两个人才算协商。请把参加的人补全。`],
  VISITS_MISSING: [409, () => '还没有走访记录。请至少走访一户，记下意见，再进入协商。'],
  DISCUSSION_MISSING: [409, () => '还没有协商记录。请开一次会或谈一次，记下结果，再进入方案。'],
  PLAN_MISSING: [409, () => '还没有方案。请写好怎么做、花多少钱、谁来出，再往下走。'],
  VOTE_NOT_DECIDED: [
    409,
    ({ drafted }) =>
      drafted
        ? '业主表决还没有出最终结果。结果一公布，议题就自动进入实施，或退回方案。'
        : '这个方案要业主表决。请先起草表决，结果公布以后议题会自动往下走。',
  ],
  VOTE_UNDER_WAY: [409, ({ voteNumber }) => `业主表决 ${voteNumber} 还没有结束，议题要等它的结果。要停下来，请先把这次表决作废，写明原因。`],
  TASKS_NOT_DONE: [
    409,
    ({ open, done }) =>
      open > 0
        ? `还有 ${open} 项任务没有完成。请完成，或说明原因取消，再请居民评价。`
        : `${done === 0 ? '还没有做完任何一项任务。' : ''}请先定好任务，做完一项以上，再请居民评价。`,
  ],
  NOT_A_SUPERVISOR: [403, () => '现场的照片由一起管的居民和业委会来发。想参加，请跟书记说一声。'],
  TOO_MANY_SUPERVISORS: [422, ({ most }) => `最多请 ${most} 位居民一起管。`],
  PHOTO_OF_THE_SITE_NEEDED: [422, () => '请拍一张现场的照片。'],
  TOO_MANY_REPORTS: [409, ({ most }) => `这个议题已经有 ${most} 条现场记录了，请在会上说。`],
  NO_LOOK_BACK_OPEN: [409, () => '现在没有在回头看，谢谢您。有新的问题请直接反映。'],
  TOO_LATE_TO_REOPEN: [409, ({ days }) => `办结已经超过 ${days} 天，请作为新的事项反映，再列为议题。`],
  VERDICTS_MISSING: [409, ({ waitUntil }) => `还没有居民评价。请等居民评价，或到${timeInWords(waitUntil)}以后再办结。`],
  SUM_OUT_OF_RANGE: [422, () => '金额不对，请填 0 元以上、精确到分的数。'],
  PLAN_DOES_NOT_ADD_UP: [
    422,
    ({ costFen, paidFen }) =>
      `各方出的钱加起来是 ${writeMoney(paidFen)} 元，预算是 ${writeMoney(costFen)} 元，` +
      `${paidFen < costFen ? '还差' : '多出'} ${writeMoney(Math.abs(costFen - paidFen))} 元。请改成一致。`,
  ],
  DUE_IN_THE_PAST: [422, ({ due }) => `${due} 已经过去了，请选今天或以后的日子。`],
  TOO_MANY_TASKS: [422, ({ most }) => `一个议题最多 ${most} 项任务，请把小的合并起来。`],
  TASK_UNKNOWN: [404, () => '没有找到这项任务，请返回刷新后再看。'],
  TASK_ENDED: [409, ({ state }) => (state === 'done' ? '这项任务已经完成了，请刷新后再看。' : '这项任务已经取消了，请刷新后再看。')],
  NOT_YOUR_TASK: [403, ({ personName }) => `这项任务由${personName}来做，请由本人或支部书记填写。`],
  PROOF_MISSING: [422, () => '请写几句做了什么，或拍一张照片，再提交。'],
  NOT_A_STAGE_BEFORE: [422, ({ phase, to }) => `“${PHASE_NAMES[to]}”不在“${PHASE_NAMES[phase]}”之前，请另选要退回的步骤。`],
  ITEM_HAS_NO_MATTER: [409, () => '这个议题没有居民事项，不能转成工单。请让物业前台先登记一件事项。'],
  UNIT_UNKNOWN: [422, () => '没有找到这一户，请重新选楼栋和房号，或写上地址。'],
  PERSON_UNKNOWN: [422, ({ persons }) => `选的人里有 ${persons} 位已不在这个小区，请重新选。`],
}
