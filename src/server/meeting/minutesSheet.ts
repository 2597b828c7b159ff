import type { MeetingPage } from '../../contract/meeting'
import { localDateOf, longDay } from '../../domain/calendar'
import { SIGNING_HEADS, SIGNING_WIDTHS, signedWhat, signingInWords, signingRow } from '../../domain/meeting/signingWords'
import { heading, text, type Poster, type PosterBlock } from '../word/poster'

/** The minutes as they leave the printer, to be written as a Word file; nothing where the reader may not see them yet. */
export function minutesSheet({ id, minutes, signing, publishedAt }: Pick<MeetingPage, 'id' | 'minutes' | 'signing' | 'publishedAt'>, estateName: string, publicUrl: string): Poster | undefined {
  if (minutes === undefined) return undefined
  return {
    title: `${estateName} · 纪要`,
    blocks: [text(minutes), ...(signing ? signingBlocks(signing) : [])],
    signed: '',
    dated: publishedAt ? `${longDay(localDateOf(Date.parse(publishedAt)))}公布` : '草稿，还没有公布',
    link: `${publicUrl}/#/roundTable/meeting/index?id=${id}`,
    linkWords: '手机扫码看这次议事会和每个议题的进展。',
  }
}

/** Who signed and when, and an empty line for everybody else, to sign on the paper. */
const signingBlocks = ({ edition, current, counts, lines }: NonNullable<MeetingPage['signing']>): PosterBlock[] => [
  heading('签认'),
  text(`${signingInWords(counts)}。${signedWhat(edition, current)}`),
  { kind: 'table', heads: SIGNING_HEADS, widths: SIGNING_WIDTHS, rows: lines.map(({ signedAt, ...line }) => signingRow({ ...line, ...(signedAt !== undefined && { signedAt: Date.parse(signedAt) }) })) },
]
