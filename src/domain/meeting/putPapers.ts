import { roleReasons, type Actor } from '../actor'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { photoReasons, type TooManyPhotos } from '../matter/reasons'
import type { Meeting, Papers, PapersPut } from './meeting'
import { CHAIR, itemReasons, lengthReasons, phaseReasons, type ItemNotOnAgenda, type MeetingWrongPhase, type NotYours, type WordsTooLong } from './reasons'

export type PutPapersRefusal = NotYours | MeetingWrongPhase | ItemNotOnAgenda | WordsTooLong | TooManyPhotos

const NO_PAPERS: Papers = { text: '', photoIds: [] }

/** What is laid before the table for an item. */
export const papersOf = ({ papers }: Pick<Meeting, 'papers'>, itemId: string): Papers => papers?.[itemId] ?? NO_PAPERS

/** Lays papers before the table for one item: everybody who sees the meeting sees them. Without words and photos they are taken away. */
export function putPapers({ itemId, text, photoIds }: Papers & { readonly itemId: string }, meeting: Meeting, actor: Actor, now: Instant): Decision<PapersPut, PutPapersRefusal> {
  const papers: Papers = { text: text.trim(), photoIds: [...new Set(photoIds)] }
  const reasons = [...roleReasons(actor, CHAIR), ...phaseReasons(meeting, ['planned']), ...itemReasons(meeting, itemId), ...lengthReasons(papers.text), ...photoReasons(papers.photoIds)]
  if (reasons.length === 0 && isSame(papers, papersOf(meeting, itemId))) return accept()
  return decideBy<PapersPut, PutPapersRefusal>(reasons, () => [{ type: 'PapersPut', itemId, papers, at: now }])
}

const isSame = (one: Papers, other: Papers): boolean => one.text === other.text && one.photoIds.join() === other.photoIds.join()
