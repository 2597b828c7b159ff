import type { Instant, LocalDate } from '../calendar'
import type { Discussion, ItemPhase, Plan, SiteReport, Task, TaskChase, Verdict, Visit, VoteOutcome } from './agendaItem'

export type ItemOpened = {
  type: 'ItemOpened'
  id: string
  number: number
  title: string
  text: string
  matterIds: readonly string[]
  by: string
  at: Instant
}
export type MatterAttachedToItem = {
  type: 'MatterAttachedToItem'
  matterId: string
  matterNumber: number
  matterTitle: string
  at: Instant
}
/** The matter was handed on by itself. `title`: it is a quarrel between two sides now, and what the item told of it is taken out of sight. */
export type MatterLeftItem = { type: 'MatterLeftItem'; matterId: string; title?: string; at: Instant }
export type ItemPutOnAgenda = {
  type: 'ItemPutOnAgenda'
  meetingId: string
  meetingTitle: string
  startsAt: Instant
  place: string
  at: Instant
}
export type ItemTakenOffAgenda = { type: 'ItemTakenOffAgenda'; meetingId: string; reason: string; at: Instant }
/** `visit.at` is when the door was knocked at, `at` when it was written down. */
export type VisitRecorded = { type: 'VisitRecorded'; visit: Visit; at: Instant }
/** Recorded again for the same meeting, it takes the place of what was recorded before. */
export type DiscussionRecorded = { type: 'DiscussionRecorded'; discussion: Discussion; at: Instant }
export type PlanProposed = { type: 'PlanProposed'; plan: Plan; at: Instant }
/** The owners are being asked. */
export type ItemVoteDrafted = { type: 'ItemVoteDrafted'; voteId: string; voteNumber: number; at: Instant }
/** Passed, it goes on to be carried out; else back to the plan. `words` are the result's, in public. */
export type ItemVoteEnded = {
  type: 'ItemVoteEnded'
  voteId: string
  voteNumber: number
  outcome: VoteOutcome
  from: ItemPhase
  to: ItemPhase
  words: string
  at: Instant
}
export type TaskAdded = { type: 'TaskAdded'; task: Pick<Task, 'id' | 'what' | 'personId' | 'personName' | 'due'>; at: Instant }
export type TaskFinished = {
  type: 'TaskFinished'
  taskId: string
  what: string
  words: string
  photoIds: readonly string[]
  at: Instant
}
export type TaskDropped = { type: 'TaskDropped'; taskId: string; what: string; reason: string; at: Instant }
export type TaskChased = { type: 'TaskChased'; taskId: string; what: string; due: LocalDate; chase: TaskChase; at: Instant }
export type VerdictWasGiven = { type: 'VerdictWasGiven'; personId: string; verdict: Verdict; words: string; at: Instant }
export type ItemMovedForward = { type: 'ItemMovedForward'; from: ItemPhase; to: ItemPhase; words: string; at: Instant }
export type ItemMovedBack = { type: 'ItemMovedBack'; from: ItemPhase; to: ItemPhase; reason: string; at: Instant }
/** A reporter says that it is not put right: back to work, with the reporter's words. */
export type ItemQuestioned = {
  type: 'ItemQuestioned'
  matterId: string
  from: ItemPhase
  words: string
  photoIds: readonly string[]
  at: Instant
}
export type SupervisorsNamed = { type: 'SupervisorsNamed'; supervisors: readonly { personId: string; name: string }[]; at: Instant }
export type SiteReported = { type: 'SiteReported'; report: SiteReport; at: Instant }
/** Those whom it touched are asked whether it still holds. */
export type LookBackAsked = { type: 'LookBackAsked'; days: number; at: Instant }
export type LookBackAnswered = { type: 'LookBackAnswered'; days: number; personId: string; fine: boolean; words: string; at: Instant }
/** It did not hold: back to work, and something new must be done before it goes on. */
export type ItemReopened = { type: 'ItemReopened'; reason: string; at: Instant }
export type ItemHandedToCompany = {
  type: 'ItemHandedToCompany'
  ticketId: string
  ticketNumber: number
  words: string
  at: Instant
}

export type ItemEvent =
  | ItemOpened
  | MatterAttachedToItem
  | MatterLeftItem
  | ItemPutOnAgenda
  | ItemTakenOffAgenda
  | VisitRecorded
  | DiscussionRecorded
  | PlanProposed
  | ItemVoteDrafted
  | ItemVoteEnded
  | TaskAdded
  | TaskFinished
  | TaskDropped
  | TaskChased
  | VerdictWasGiven
  | ItemMovedForward
  | ItemMovedBack
  | ItemQuestioned
  | SupervisorsNamed
  | SiteReported
  | LookBackAsked
  | LookBackAnswered
  | ItemReopened
  | ItemHandedToCompany
