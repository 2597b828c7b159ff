import type { reportMatter } from '../../contract/matter'
import type { BodyOf } from '../../contract/route'
import type { Category } from '../../domain/matter/matter'
import type { PlaceChosen } from './place'

/** A report while it is being written; kept on the phone until it is sent. */
export interface ReportDraft {
  text: string
  photoIds: readonly string[]
  category: Category | null
  urgent: boolean
  place: PlaceChosen | null
  neighbours: boolean
  nameShown: boolean
  /** In the name of somebody without a phone. */
  forAnother: boolean
  name: string
  phone: string
  unit: { id: string; address: string } | null
}

export const EMPTY_REPORT: ReportDraft = {
  text: '',
  photoIds: [],
  category: null,
  urgent: false,
  place: null,
  neighbours: true,
  nameShown: false,
  forAnother: false,
  name: '',
  phone: '',
  unit: null,
}

export type ChangeReport = (part: Partial<ReportDraft>) => void

/** What may hurt somebody or do harm by the hour can be called urgent. */
export const MAY_BE_URGENT: readonly (Category | null)[] = ['repair', 'safety', 'publicArea']

/** What is still missing, in words; empty when it can be sent. */
export function lacking(draft: ReportDraft): string[] {
  return [
    ...(draft.text.trim() ? [] : ['说说哪里出了什么问题']),
    ...(draft.category ? [] : ['选一类']),
    ...(draft.place ? [] : ['选地点']),
    ...(draft.forAnother && !draft.name.trim() ? ['写上是替谁报'] : []),
  ]
}

/** The draft as it is sent. */
export function bodyOf(draft: ReportDraft, photoIds: readonly string[]): BodyOf<typeof reportMatter> {
  const { place, unit } = draft
  return {
    category: draft.category ?? 'other',
    urgency: draft.urgent && MAY_BE_URGENT.includes(draft.category) ? 'urgent' : 'normal',
    text: draft.text.trim(),
    photoIds: [...photoIds],
    where: { kind: place?.kind ?? 'estate', id: place?.id, spot: place?.spot || undefined },
    seenBy: draft.neighbours ? 'neighbours' : 'handlers',
    nameShown: draft.neighbours && draft.nameShown,
    forPerson: draft.forAnother
      ? { name: draft.name.trim(), unitId: unit?.id, phone: draft.phone.trim() || undefined }
      : undefined,
  }
}
