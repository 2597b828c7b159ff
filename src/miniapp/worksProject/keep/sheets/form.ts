import { localDateOf } from '../../../../domain/calendar'
import { readMoney } from '../../../../domain/money'
import type { WorksPage } from '../../../../contract/worksProject'

/** What every sheet of the works is given. */
export interface WorksForm {
  works: WorksPage
  onClose: () => void
  onDone: (words: string) => void
}

/** A sum above nothing, as it was typed; undefined while it is none. */
export function sumIn(text: string): number | undefined {
  const fen = readMoney(text.normalize('NFKC').replace(/[¥￥元\s]/g, ''))
  return fen !== undefined && fen > 0 ? fen : undefined
}

export const today = (): string => localDateOf(Date.now())

/** What keeps a form with photos from being sent. */
export const photosMissing = ({ ids, uploading, failed }: { ids: readonly string[]; uploading: boolean; failed: boolean }, what: string): string | undefined =>
  uploading ? '照片正在上传' : failed ? '有照片没传上' : ids.length === 0 ? what : undefined
