import type { ShareRow } from '../../../contract/worksProject'

/** What every sheet of one home's share is given. */
export interface ShareForm {
  worksId: string
  row: ShareRow
  onClose: () => void
  onDone: (words: string) => void
}
