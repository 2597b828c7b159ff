import type { ItemRow } from '../../contract/agendaItem'
import { stagesFor } from '../../domain/agendaItem/stages'
import type { TagProps } from '../ui/Tag'
import { day, when } from '../when'
import { ITEM_PHASE_WORDS } from '../words'

type Staged = Pick<ItemRow, 'phase' | 'ownersDecide'>

/** The names of its stages; 表决 only where the owners decide. */
export const stepNames = ({ ownersDecide }: Staged): string[] => stagesFor(ownersDecide).map(({ name }) => name)

/** The place of the present stage among the steps; all of them are past once it is closed. */
export const stepNow = ({ phase, ownersDecide }: Staged): number => {
  const stages = stagesFor(ownersDecide)
  return phase === 'closed' ? stages.length : stages.findIndex((stage) => stage.phase === phase)
}

type Told = Pick<ItemRow, 'phase' | 'waits' | 'tasksLate' | 'meetsAt'>

const WAITS: Record<NonNullable<ItemRow['waits']>, string> = {
  myTask: '有您的任务',
  myVerdict: '请您评价',
  tasksLate: '任务逾期',
  readyToMove: '可进下一步',
  standsStill: '停了很久',
}

/** Where an item stands, in a tag: what it waits for from the reader comes first. */
export function itemTag({ phase, waits, tasksLate }: Told): { kind: TagProps['kind']; words: string } {
  if (waits) return { kind: waits === 'tasksLate' || waits === 'standsStill' ? 'late' : 'wait', words: WAITS[waits] }
  if (phase === 'closed') return { kind: 'done', words: ITEM_PHASE_WORDS.closed }
  if (phase === 'handedOn') return { kind: 'go', words: ITEM_PHASE_WORDS.handedOn }
  if (tasksLate > 0) return { kind: 'late', words: '任务逾期' }
  return { kind: 'go', words: `${ITEM_PHASE_WORDS[phase]}中` }
}

/** Whom it touches and what comes next, in a line. */
export function itemNote(row: ItemRow): string {
  return [
    row.touched > 0 ? `${row.touched} 位邻居遇到了` : '由小圆桌提出',
    row.homes > 0 ? `走访 ${row.homes} 户` : '',
    row.meetsAt ? `议事会 ${when(row.meetsAt)}` : '',
    row.phase === 'carryOut' && row.tasksOpen + row.tasksDone > 0
      ? `任务完成 ${row.tasksDone}/${row.tasksOpen + row.tasksDone}`
      : '',
    row.phase === 'carryOut' && row.nextDue ? `最近一项 ${day(row.nextDue)}到期` : '',
    row.phase === 'evaluate' || row.phase === 'closed' ? `${row.verdicts} 位居民评价` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
