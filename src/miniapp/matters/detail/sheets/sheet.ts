import type { MatterPage } from '../../../../contract/matter'
import type { ActName } from '../acts'

/** The forms that open from below: one for each act that needs words or a choice. */
export type SheetName = ActName | 'checkMatter' | 'more'
export type Opens = (sheet: SheetName) => void

export interface ActSheetProps {
  matter: MatterPage
  onClose: () => void
  /** It was done: `words` say what happened and what comes next. */
  onDone: (words: string) => void
}
