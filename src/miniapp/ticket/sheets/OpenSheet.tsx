import type { TicketStep } from '../../../domain/ticket/mayDo'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Sheet } from '../../ui/Sheet'
import { stepWords } from '../acts'
import { FORMS } from './forms'
import type { StepSheetProps } from './sheet'

interface OpenSheetProps extends StepSheetProps {
  name: TicketStep | 'more'
  more: readonly TicketStep[]
  onAct: (step: TicketStep) => void
}

/** The form that is open, or the steps that have no place in the dock. */
export function OpenSheet({ name, more, onAct, ...form }: OpenSheetProps) {
  if (name === 'more') {
    return (
      <Sheet title='还可以做什么' onClose={form.onClose}>
        {more.map((step) => (
          <ButtonRow key={step}>
            <Button kind={step === 'cancelTicket' ? 'danger' : 'plain'} onTap={() => onAct(step)}>{stepWords(step, form.ticket)}</Button>
          </ButtonRow>
        ))}
      </Sheet>
    )
  }
  const Form = FORMS[name]
  return Form ? <Form {...form} /> : null
}
