import type { TicketStep } from '../../../domain/ticket/mayDo'
import { AssignSheet } from './AssignSheet'
import { AttachSheet } from './AttachSheet'
import { CancelSheet } from './CancelSheet'
import { DeclineSheet } from './DeclineSheet'
import { FinishSheet } from './FinishSheet'
import { PauseSheet } from './PauseSheet'
import type { StepSheetProps } from './sheet'
import { StartSheet } from './StartSheet'
import { TableSheet } from './TableSheet'

/** The forms that open from below, by the step that they ask for. */
export const FORMS: Partial<Record<TicketStep, (props: StepSheetProps) => JSX.Element>> = {
  assignTicket: AssignSheet,
  declineTicket: DeclineSheet,
  startTicket: StartSheet,
  pauseTicket: PauseSheet,
  finishTicket: FinishSheet,
  attachMatter: AttachSheet,
  cancelTicket: CancelSheet,
  handTicketToRoundTable: TableSheet,
}

/** Whether a step asks something first. */
export const hasForm = (step: TicketStep): boolean => step in FORMS
