import type { StudioCasePage } from '../../../contract/deputyStudio'
import { AnswerSheet, JudgeSheet } from './WordsSheets'
import { ConsentSheet } from './ConsentSheet'
import { ExtendSheet } from './ExtendSheet'
import { MatterSheet } from './MatterSheet'

export type CaseSheet = 'answer' | 'judge' | 'extend' | 'matter' | 'consent'

/** What each form over a case is given. */
export interface CaseForm {
  one: StudioCasePage
  onClose: () => void
  onDone: (words: string) => void
}

const SHEETS = { answer: AnswerSheet, judge: JudgeSheet, extend: ExtendSheet, matter: MatterSheet, consent: ConsentSheet }

/** The form that was asked for. */
export function OpenSheet({ sheet, ...form }: CaseForm & { sheet: CaseSheet }) {
  const Form = SHEETS[sheet]
  return <Form {...form} />
}
