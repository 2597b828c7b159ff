import type { MeetingPage } from '../../../contract/meeting'
import { PERSONS_LEAST } from '../../../domain/agendaItem/recordDiscussion'
import { saidLines, saidWrong, type SaidDraft } from '../saids'

export interface CameDraft {
  personId?: string
  name: string
  as: string
  /** Agreed to be named in what is published. */
  named?: boolean
}

export interface RecordDraft {
  came: CameDraft[]
  /** Those who sent word that they could not come. */
  leave: string[]
  items: Record<string, { said: SaidDraft[]; resolution: string }>
}

/** As it was recorded before, to be corrected; at first, nobody came and nothing was said. */
export const startOf = (meeting: MeetingPage): RecordDraft => ({
  came: (meeting.came ?? []).map((one) => ({ ...one })),
  leave: [...(meeting.leave ?? [])],
  items: Object.fromEntries(meeting.itemRows.flatMap(({ id, record }) => (record ? [[id, { said: [...record.said], resolution: record.resolution }]] : []))),
})

/** An item of which nothing was written was put off. */
const recordsOf = (draft: RecordDraft) =>
  Object.entries(draft.items)
    .map(([itemId, { said, resolution }]) => ({ itemId, said: saidLines(said), resolution: resolution.trim() }))
    .filter(({ said, resolution }) => said.length > 0 || resolution)

export const bodyOf = (draft: RecordDraft, meeting: MeetingPage) => ({
  came: draft.came,
  leave: draft.leave,
  records: recordsOf(draft).filter(({ itemId }) => meeting.itemRows.some(({ id }) => id === itemId)),
})

export function missingIn(draft: RecordDraft, meeting: MeetingPage): string | undefined {
  if (draft.came.length < PERSONS_LEAST) return `请记到会的人，至少 ${PERSONS_LEAST} 人`
  const wrong = Object.values(draft.items).map(({ said }) => saidWrong(said)).find(Boolean)
  return wrong ?? (bodyOf(draft, meeting).records.length === 0 ? '请至少记一项议题' : undefined)
}
