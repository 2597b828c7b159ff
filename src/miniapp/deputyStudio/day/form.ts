import type { StudioDayPage } from '../../../contract/deputyStudio'

/** What each form over a day is given. */
export interface DayForm {
  day: StudioDayPage
  onClose: () => void
  onDone: (words: string) => void
}
