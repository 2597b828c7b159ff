import type { TicketStep } from '../../../domain/ticket/mayDo'
import { Field } from '../../ui/Field'
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
      <Sheet title='还可以' onClose={form.onClose}>
        {more.map((step, index) => (
          <Field key={step} first={index === 0} label={stepWords(step, form.ticket)} onTap={() => onAct(step)} />
        ))}
      </Sheet>
    )
  }
  const Form = FORMS[name]
  return Form ? <Form {...form} /> : null
}
