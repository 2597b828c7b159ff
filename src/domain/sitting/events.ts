import type { AddTask } from '../agendaItem/addTask'
import type { Said } from '../agendaItem/agendaItem'
import type { Instant } from '../calendar'
import type { Hand, Present, Sitting, StrawPoll } from './sitting'

interface At {
  readonly at: Instant
}

export type SittingOpened = { type: 'SittingOpened'; by: string; items: readonly { itemId: string; title: string; minutes: number }[]; leave: readonly string[] } & Pick<Sitting, 'id' | 'number' | 'meetingId' | 'title' | 'place' | 'code'> & At
/** None: a pause, or the end of the last. `hands` are those who asked before the meeting to speak on it. */
export type ItemTaken = { type: 'ItemTaken'; itemId?: string; hands?: readonly Hand[] } & At
export type ItemNoted = { type: 'ItemNoted'; itemId: string; resolution?: string; said?: readonly Said[] } & At
export type SittingTaskAdded = { type: 'SittingTaskAdded'; itemId: string; task: AddTask } & At
export type SittingTaskDropped = { type: 'SittingTaskDropped'; itemId: string; taskId: string } & At
export type HandRaised = { type: 'HandRaised'; hand: Hand } & At
export type HandLowered = { type: 'HandLowered'; personId: string } & At
export type SpeakerCalled = { type: 'SpeakerCalled'; hand: Hand } & At
export type SpeechEnded = { type: 'SpeechEnded' } & At
export type PollOpened = { type: 'PollOpened'; poll: Omit<StrawPoll, 'open' | 'answers'> } & At
export type PollAnswered = { type: 'PollAnswered'; personId: string; option: number } & At
export type PollClosed = { type: 'PollClosed' } & At
export type SignedIn = { type: 'SignedIn'; present: Present } & At
export type LeaveMarked = { type: 'LeaveMarked'; name: string } & At
export type SittingEnded = { type: 'SittingEnded'; by: string } & At

export type SittingEvent =
  | SittingOpened
  | ItemTaken
  | ItemNoted
  | SittingTaskAdded
  | SittingTaskDropped
  | HandRaised
  | HandLowered
  | SpeakerCalled
  | SpeechEnded
  | PollOpened
  | PollAnswered
  | PollClosed
  | SignedIn
  | LeaveMarked
  | SittingEnded
