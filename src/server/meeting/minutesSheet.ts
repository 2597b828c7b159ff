import type { MeetingPage } from '../../contract/meeting'
import { localDateOf, longDay } from '../../domain/calendar'
import { text, type Poster } from '../word/poster'

/** The minutes as they leave the printer, to be written as a Word file; nothing where the reader may not see them yet. */
export function minutesSheet({ id, minutes, publishedAt }: Pick<MeetingPage, 'id' | 'minutes' | 'publishedAt'>, estateName: string, publicUrl: string): Poster | undefined {
  if (minutes === undefined) return undefined
  return {
    title: `${estateName} · 纪要`,
    blocks: [text(minutes)],
    signed: '',
    dated: publishedAt ? `${longDay(localDateOf(Date.parse(publishedAt)))}公布` : '草稿，还没有公布',
    link: `${publicUrl}/#/roundTable/meeting/index?id=${id}`,
    linkWords: '手机扫码看这次议事会和每个议题的进展。',
  }
}
