import type { ActName } from '../acts'
import { AcceptSheet } from './AcceptSheet'
import { AnswerSheet } from './AnswerSheet'
import { CompanySheet } from './CompanySheet'
import { ConfirmSheet } from './ConfirmSheet'
import { MediationSheet } from './MediationSheet'
import { MergeSheet } from './MergeSheet'
import { MoreSheet } from './MoreSheet'
import { ResubmitSheet } from './ResubmitSheet'
import { ReturnSheet } from './ReturnSheet'
import { SendBackSheet } from './SendBackSheet'
import { SupplementSheet } from './SupplementSheet'
import { TableSheet } from './TableSheet'
import { WithdrawSheet } from './WithdrawSheet'
import { WithholdSheet } from './WithholdSheet'
import type { ActSheetProps, SheetName } from './sheet'

const FORMS: Partial<Record<SheetName, (props: ActSheetProps) => JSX.Element>> = {
  acceptMatter: AcceptSheet,
  answerMatter: AnswerSheet,
  returnMatter: ReturnSheet,
  mergeMatter: MergeSheet,
  handMatterToCompany: CompanySheet,
  handMatterToRoundTable: TableSheet,
  handMatterToMediation: MediationSheet,
  checkMatter: WithholdSheet,
  confirmMatter: ConfirmSheet,
  sendBackMatter: SendBackSheet,
  supplementMatter: SupplementSheet,
  resubmitMatter: ResubmitSheet,
  withdrawMatter: WithdrawSheet,
}

/** Whether an act asks something first. */
export const hasForm = (name: SheetName): boolean => name in FORMS

/** The form that is open. */
export function OpenSheet({ name, more, onAct, ...form }: ActSheetProps & { name: SheetName; more: readonly ActName[]; onAct: (name: ActName) => void }) {
  if (name === 'more') return <MoreSheet matter={form.matter} acts={more} onClose={form.onClose} onAct={onAct} />
  const Form = FORMS[name]
  return Form ? <Form {...form} /> : null
}
