import type { TicketPage } from '../../../contract/ticket'

export interface StepSheetProps {
  ticket: TicketPage
  onClose: () => void
  /** It was done: `words` say what happened and what comes next. */
  onDone: (words: string) => void
}
