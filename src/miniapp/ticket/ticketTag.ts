import type { TicketRow } from '../../contract/ticket'
import { OPEN_PHASES } from '../../domain/ticket/ticket'
import type { TagProps } from '../ui/Tag'
import { day, timeLeft } from '../when'
import { CATEGORY_WORDS, numberText, TICKET_PHASE_WORDS } from '../words'

interface Words {
  kind: NonNullable<TagProps['kind']>
  text: string
}

type Shown = Pick<TicketRow, 'phase' | 'due' | 'pausedUntil'>

const KINDS: Record<TicketRow['phase'], Words['kind']> = {
  waiting: 'wait',
  assigned: 'wait',
  taken: 'go',
  working: 'go',
  paused: 'wait',
  finished: 'go',
  closed: 'done',
  cancelled: 'plain',
}

export const isOpen = ({ phase }: Pick<Shown, 'phase'>): boolean => (OPEN_PHASES as readonly string[]).includes(phase)

/** Where it stands. */
export const phaseTag = ({ phase }: Shown): Words => ({ kind: KINDS[phase], text: TICKET_PHASE_WORDS[phase] })

/** How long there is, a pause with its day; where no clock runs, where it stands. */
export function clockTag(ticket: Shown, now?: number): Words {
  if (ticket.phase === 'paused' && ticket.pausedUntil) return { kind: 'wait', text: `暂停到 ${day(ticket.pausedUntil, now)}` }
  if (!isOpen(ticket) || !ticket.due) return phaseTag(ticket)
  const left = timeLeft(ticket.due, now)
  return { kind: left.late ? 'late' : left.soon ? 'wait' : 'plain', text: left.text }
}

/** What kind, where, for how many. */
export const aboutWords = ({ number, urgency, category, matters, outstanding, timesReopened }: TicketRow): string =>
  [
    numberText(number),
    urgency === 'urgent' && '紧急',
    CATEGORY_WORDS[category],
    matters > 1 && `${matters} 件事项一起办`,
    timesReopened > 0 && outstanding > 0 && `没修好，还差 ${outstanding} 件`,
  ]
    .filter(Boolean)
    .join(' · ')
