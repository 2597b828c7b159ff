import type { MatterRow } from '../../contract/matter'
import type { TagProps } from '../ui/Tag'
import { day, timeLeft } from '../when'
import { MATTER_PHASE_WORDS } from '../words'

export interface TagWords {
  kind: NonNullable<TagProps['kind']>
  text: string
}

const KINDS: Record<MatterRow['phase'], TagWords['kind']> = {
  reported: 'wait',
  returned: 'late',
  accepted: 'go',
  withCompany: 'go',
  atRoundTable: 'go',
  inMediation: 'go',
  awaitingConfirmation: 'go',
  closed: 'done',
  merged: 'plain',
  withdrawn: 'plain',
}

type Shown = Pick<MatterRow, 'phase' | 'due' | 'pausedUntil' | 'mine' | 'closedHow'>

/** Where a matter stands, in words. */
export function phaseTag(row: Shown): TagWords {
  if (row.phase === 'withCompany' && row.pausedUntil) return { kind: 'wait', text: `暂停到 ${day(row.pausedUntil)}` }
  if (row.phase === 'awaitingConfirmation' && row.mine) return { kind: 'go', text: '待您确认' }
  if (row.phase === 'closed' && row.closedHow === 'unconfirmed') return { kind: 'plain', text: '自动办结' }
  return { kind: KINDS[row.phase], text: MATTER_PHASE_WORDS[row.phase] }
}

/** For who must deal with it: how long there is. Where no clock runs, where it stands. */
export function dueTag(row: Shown, now?: number): TagWords {
  if (!row.due || row.pausedUntil) return phaseTag(row)
  const left = timeLeft(row.due, now)
  return { kind: left.late ? 'late' : left.soon ? 'wait' : 'plain', text: left.text }
}
