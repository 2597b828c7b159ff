import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { useNow } from '../../../useNow'
import { stepsOpen, stepWords } from './acts'
import { AnswerSheet } from './AnswerSheet'
import { CorrectSheet } from './CorrectSheet'
import { ExtendSheet } from './ExtendSheet'
import { NoticeSheet } from './NoticeSheet'
import { ReviewSheet } from './ReviewSheet'
import type { Act, Opened, StepSheetProps } from './useSteps'
import { VoidSheet } from './VoidSheet'

/** The form that is open. */
export function OpenSheet({ open, onAct, ...form }: StepSheetProps & { open: Opened; onAct: Act }) {
  const now = useNow()
  switch (open.name) {
    case 'reviewVote':
      return <ReviewSheet {...form} />
    case 'publishNotice':
      return <NoticeSheet {...form} />
    case 'extendVote':
      return <ExtendSheet {...form} />
    case 'voidVote':
      return <VoidSheet {...form} />
    case 'correctRoll':
      return <CorrectSheet {...form} objectionId={'objectionId' in open ? open.objectionId : undefined} />
    case 'answerObjection':
      return 'objectionId' in open ? <AnswerSheet {...form} objectionId={open.objectionId} /> : null
    case 'more':
      return (
        <Sheet title='还可以' onClose={form.onClose}>
          {stepsOpen(form.vote, now).more.map((name, at) => (
            <Field key={name} first={at === 0} label={stepWords(name, form.vote)} onTap={() => onAct({ name })} />
          ))}
        </Sheet>
      )
  }
}
