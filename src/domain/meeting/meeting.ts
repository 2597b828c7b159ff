import type { Instant } from '../calendar'
import type { Said } from '../agendaItem/agendaItem'
import { draftMinutes } from './draftMinutes'
import { namesIn } from './publicNames'
import { nextRound, withAnswer, withoutAnswer, type Signing } from './signing'

export type MeetingPhase = 'planned' | 'held' | 'published' | 'cancelled'

export interface Asked {
  readonly personId: string
  readonly name: string
}

export interface LeaveAskedBy {
  readonly personId: string
  readonly name: string
  readonly words: string
}
export type MeetingReminder = 'day' | 'hour'

/** Who sat at the table, and as what: 业主, 物业经理, 社区民警 … */
export interface Came {
  readonly personId?: string
  readonly name: string
  readonly as: string
  /** May be named to everybody: agreed to it, or is known to all by this title. Else only what they came as is told. */
  readonly named?: boolean
}

/** What was said of one item, and what was agreed. */
export interface ItemRecord {
  readonly itemId: string
  readonly title: string
  readonly said: readonly Said[]
  readonly resolution: string
}

/** What is laid before the table for an item: a few words, and photos of papers. */
export interface Papers {
  readonly text: string
  readonly photoIds: readonly string[]
}

/** Somebody who asked before the meeting to speak on one of its items. */
export interface Speaker {
  readonly itemId: string
  readonly personId: string
  readonly name: string
  readonly as: string
  readonly words: string
}

/** One sitting of the round table. */
export interface Meeting {
  readonly id: string
  readonly number: number
  readonly phase: MeetingPhase
  readonly title: string
  readonly startsAt: Instant
  readonly place: string
  /** In the order in which they are to be taken. */
  readonly itemIds: readonly string[]
  readonly asked: readonly Asked[]
  readonly plannedBy: string
  /** How long an item should take, where the plan says so. */
  readonly itemMinutes?: Readonly<Record<string, number>>
  /** By item; one that is off the agenda keeps its own, should it come back. */
  readonly papers?: Readonly<Record<string, Papers>>
  /** In the order in which they asked, of all items. */
  readonly speakers?: readonly Speaker[]
  /** Who was asked and has sent word that they cannot come. */
  readonly leaveAsked?: readonly LeaveAskedBy[]
  /** The reminders that went out for the time that stands. */
  readonly reminded?: readonly MeetingReminder[]
  readonly came: readonly Came[]
  /** Who had sent word that they could not come. */
  readonly leave: readonly string[]
  readonly records: readonly ItemRecord[]
  readonly heldAt?: Instant
  /** As edited by the secretary; until then the draft stands for it. */
  readonly minutes?: string
  /** The minutes on their way round those who came; absent where they were never sent. */
  readonly signing?: Signing
  readonly publishedAt?: Instant
  readonly cancelReason?: string
}

interface Plans {
  readonly title: string
  readonly startsAt: Instant
  readonly place: string
  readonly itemIds: readonly string[]
  readonly asked: readonly Asked[]
  readonly itemMinutes?: Readonly<Record<string, number>>
}

export type MeetingPlanned = { type: 'MeetingPlanned'; id: string; number: number; by: string; at: Instant } & Plans
/** `dropped` are the items that it will no longer take. */
export type MeetingChanged = { type: 'MeetingChanged'; dropped: readonly string[]; at: Instant } & Plans
export type MeetingCancelled = { type: 'MeetingCancelled'; itemIds: readonly string[]; reason: string; at: Instant }
/** `startsAt` rides along: it is when the items were discussed. Recorded again, it corrects the first record. */
export type MeetingHeld = {
  type: 'MeetingHeld'
  startsAt: Instant
  came: readonly Came[]
  leave: readonly string[]
  records: readonly ItemRecord[]
  at: Instant
}
export type LeaveAsked = { type: 'LeaveAsked'; leave: LeaveAskedBy; at: Instant }
export type LeaveWithdrawn = { type: 'LeaveWithdrawn'; personId: string; at: Instant }
export type PapersPut = { type: 'PapersPut'; itemId: string; papers: Papers; at: Instant }
export type SpeakingAsked = { type: 'SpeakingAsked'; speaker: Speaker; at: Instant }
export type SpeakingWithdrawn = { type: 'SpeakingWithdrawn'; itemId: string; personId: string; at: Instant }
export type MeetingReminded = { type: 'MeetingReminded'; what: MeetingReminder; at: Instant }
export type MinutesEdited = { type: 'MinutesEdited'; text: string; at: Instant }
/** The minutes go round those who came: `text` is what they sign. */
export type MinutesSent = { type: 'MinutesSent'; text: string; at: Instant }
export type MinutesSigned = { type: 'MinutesSigned'; personId: string; edition: number; at: Instant }
export type MinutesObjected = { type: 'MinutesObjected'; personId: string; edition: number; words: string; at: Instant }
/** By the secretary, from the sheet of paper; `signed: false` takes such a note back. */
export type PaperSignatureNoted = { type: 'PaperSignatureNoted'; key: string; edition: number; signed: boolean; photoIds: readonly string[]; at: Instant }
export type MinutesPublished = { type: 'MinutesPublished'; text: string; correction: boolean; at: Instant }

export type MeetingEvent =
  | MeetingPlanned
  | MeetingChanged
  | MeetingCancelled
  | MeetingHeld
  | LeaveAsked
  | LeaveWithdrawn
  | PapersPut
  | SpeakingAsked
  | SpeakingWithdrawn
  | MeetingReminded
  | MinutesEdited
  | MinutesSent
  | MinutesSigned
  | MinutesObjected
  | PaperSignatureNoted
  | MinutesPublished

export const NEXT_PHASES: Record<MeetingPhase, readonly MeetingPhase[]> = {
  planned: ['held', 'cancelled'],
  held: ['published'],
  published: [],
  cancelled: [],
}

/** The meeting after an event; the first event makes it. Replaying all of them gives the state that is stored. */
export function evolve(meeting: Meeting | undefined, event: MeetingEvent): Meeting {
  if (event.type === 'MeetingPlanned') {
    const { type: _type, by, at: _at, ...plans } = event
    return { ...plans, phase: 'planned', plannedBy: by, came: [], leave: [], records: [] }
  }
  if (meeting === undefined) throw new Error(`a meeting begins with MeetingPlanned, not ${event.type}`)
  return { ...meeting, ...changes(event, meeting) }
}

function changes(event: Exclude<MeetingEvent, MeetingPlanned>, meeting: Meeting): Partial<Meeting> {
  switch (event.type) {
    case 'MeetingChanged': {
      const { type: _type, dropped: _dropped, at: _at, ...plans } = event
      // another time is told of anew
      return { ...plans, reminded: [] }
    }
    case 'MeetingCancelled':
      return { phase: 'cancelled', cancelReason: event.reason }
    case 'MeetingHeld':
      return held(event, meeting)
    case 'LeaveAsked':
      return { leaveAsked: [...withoutLeave(meeting, event.leave.personId), event.leave] }
    case 'LeaveWithdrawn':
      return { leaveAsked: withoutLeave(meeting, event.personId) }
    case 'PapersPut':
      return { papers: { ...meeting.papers, [event.itemId]: event.papers } }
    case 'SpeakingAsked':
      return { speakers: withSpeaker(meeting, event.speaker) }
    case 'SpeakingWithdrawn':
      return { speakers: (meeting.speakers ?? []).filter((one) => !(one.itemId === event.itemId && one.personId === event.personId)) }
    case 'MeetingReminded':
      return { reminded: [...(meeting.reminded ?? []), event.what] }
    case 'MinutesEdited':
      return { minutes: event.text, ...(meeting.signing && { signing: nextRound(meeting.signing, event.text, meeting.came, event.at) }) }
    case 'MinutesSent':
      return { minutes: event.text, signing: nextRound(meeting.signing, event.text, meeting.came, event.at) }
    case 'MinutesSigned':
      return answered(meeting, { key: event.personId, edition: event.edition, kind: 'signed', words: '', at: event.at })
    case 'MinutesObjected':
      return answered(meeting, { key: event.personId, edition: event.edition, kind: 'objects', words: event.words, at: event.at })
    case 'PaperSignatureNoted': {
      const { key, edition, photoIds, at } = event
      if (event.signed) return answered(meeting, { key, edition, kind: 'signed', words: '', at, paper: { photoIds } })
      return meeting.signing ? { signing: withoutAnswer(meeting.signing, key) } : {}
    }
    case 'MinutesPublished':
      return { phase: 'published', minutes: event.text, publishedAt: event.at }
  }
}

/** The record; and where the minutes go round already, they go round anew: as drafted from it, unless the secretary worded them. */
function held({ came, leave, records, at }: MeetingHeld, meeting: Meeting): Partial<Meeting> {
  const recorded: Meeting = { ...meeting, phase: 'held', came, leave, records, heldAt: at }
  const { signing } = meeting
  if (!signing) return recorded
  const minutes = signing.text === draftMinutes(meeting) ? draftMinutes(recorded) : signing.text
  // a name that may no longer be published is taken out before it goes round again
  if (namesIn(minutes, recorded).length > 0) return { ...recorded, minutes, signing: undefined }
  return { ...recorded, minutes, signing: nextRound(signing, minutes, came, at) }
}

const answered = ({ signing }: Meeting, answer: Parameters<typeof withAnswer>[1]): Partial<Meeting> => (signing ? { signing: withAnswer(signing, answer) } : {})

const withoutLeave = ({ leaveAsked = [] }: Meeting, personId: string): readonly LeaveAskedBy[] => leaveAsked.filter((one) => one.personId !== personId)

/** Who asked already keeps the place in the row. */
function withSpeaker({ speakers = [] }: Meeting, speaker: Speaker): readonly Speaker[] {
  const isThis = ({ itemId, personId }: Speaker) => itemId === speaker.itemId && personId === speaker.personId
  return speakers.some(isThis) ? speakers.map((one) => (isThis(one) ? speaker : one)) : [...speakers, speaker]
}
