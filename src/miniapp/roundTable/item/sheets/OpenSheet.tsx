import { Field } from '../../../ui/Field'
import { Sheet } from '../../../ui/Sheet'
import { actWords, dealing } from '../acts'
import type { Act } from '../useDealing'
import { AddTaskSheet } from './AddTaskSheet'
import { BackSheet } from './BackSheet'
import { CompanySheet } from './CompanySheet'
import { DropTaskSheet } from './DropTaskSheet'
import { FinishTaskSheet } from './FinishTaskSheet'
import { ForwardSheet } from './ForwardSheet'
import { PlanSheet } from './PlanSheet'
import { ReopenSheet } from './ReopenSheet'
import { SiteSheet } from './SiteSheet'
import { SupervisorsSheet } from './SupervisorsSheet'
import { TalkSheet } from './TalkSheet'
import { VerdictSheet } from './VerdictSheet'
import { VisitSheet } from './VisitSheet'
import type { ItemSheetProps, SheetOpen } from './sheet'

/** The form that is open. */
export function OpenSheet({ open, onAct, ...form }: ItemSheetProps & { open: SheetOpen; onAct: Act }) {
  switch (open.name) {
    case 'recordVisit':
      return <VisitSheet {...form} />
    case 'recordDiscussion':
      return <TalkSheet {...form} />
    case 'proposePlan':
      return <PlanSheet {...form} />
    case 'addTask':
      return <AddTaskSheet {...form} />
    case 'finishTask':
      return <FinishTaskSheet {...form} task={open.task} />
    case 'dropTask':
      return <DropTaskSheet {...form} task={open.task} />
    case 'giveVerdict':
      return <VerdictSheet {...form} />
    case 'moveForward':
      return <ForwardSheet {...form} />
    case 'moveBack':
      return <BackSheet {...form} />
    case 'nameSupervisors':
      return <SupervisorsSheet {...form} />
    case 'reportSite':
      return <SiteSheet {...form} />
    case 'reopenItem':
      return <ReopenSheet {...form} />
    case 'handItemToCompany':
      return <CompanySheet {...form} />
    case 'more':
      return (
        <Sheet title='还可以' onClose={form.onClose}>
          {dealing(form.item).more.map((name, index) => (
            <Field key={name} first={index === 0} label={actWords(name, form.item)} onTap={() => onAct({ name })} />
          ))}
        </Sheet>
      )
    default:
      return null
  }
}
