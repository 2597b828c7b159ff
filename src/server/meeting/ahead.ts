import type { MeetingPage, PackItemShown } from '../../contract/meeting'
import { hasRole, type Actor } from '../../domain/actor'
import { VISITORS } from '../../domain/agendaItem/reasons'
import { asksToSpeak, speakersOf } from '../../domain/meeting/askToSpeak'
import type { Meeting } from '../../domain/meeting/meeting'
import { papersOf } from '../../domain/meeting/putPapers'

type ItemRow = MeetingPage['itemRows'][number]

/** What was laid before the table for an item: words and photos, nothing where there are neither. */
export function papersShown(meeting: Pick<Meeting, 'papers'>, itemId: string): { papers?: NonNullable<ItemRow['papers']> } {
  const { text, photoIds } = papersOf(meeting, itemId)
  return text === '' && photoIds.length === 0 ? {} : { papers: { text, photos: [...photoIds] } }
}

/** Who asked in advance to speak on an item, by name. */
export const speakersShown = (meeting: Meeting, itemId: string): PackItemShown['speakers'] => speakersOf(meeting, itemId).map(({ name, as, words }) => ({ name, as, words }))

/** What there is of an item before its meeting: papers for all; who asked to speak as a number, one's own words, and by name for those who run the table. */
export function aheadOf(meeting: Meeting, itemId: string, viewer: Actor | undefined): Pick<ItemRow, 'papers' | 'speakers' | 'mySpeaking' | 'speakerRows'> {
  const speakers = speakersShown(meeting, itemId)
  const mine = viewer && asksToSpeak(meeting, itemId, viewer)
  return {
    ...papersShown(meeting, itemId),
    speakers: speakers.length,
    ...(mine && { mySpeaking: { words: mine.words } }),
    ...(hasRole(viewer, VISITORS) && { speakerRows: speakers }),
  }
}
