import type { ItemPage } from '../../../../contract/agendaItem'
import type { ItemAct } from '../acts'

export type TaskShown = ItemPage['tasks'][number]

/** The forms that open from below, and of which task, where it is about one. */
export type SheetOpen = { name: ItemAct | 'more' } | { name: 'finishTask' | 'dropTask'; task: TaskShown }

export interface ItemSheetProps {
  item: ItemPage
  onClose: () => void
  /** It was done: `words` say what happened and what comes next. `stay` keeps the form for the next one. */
  onDone: (words: string, stay?: boolean) => void
}
