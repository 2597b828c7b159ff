import type { Actor } from '../actor'
import { daysBetween, localDateOf, type Instant, type LocalDate } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import {
  phaseReasons,
  stampOf,
  timeReasons,
  wordsReasons,
  workReasons,
  type Done,
  type NotYourTicket,
  type TicketWrongPhase,
  type WordsMissing,
  type WordsTooLong,
  type WrongTime,
} from './reasons'
import type { Ticket, TicketPaused } from './ticket'

/** A pause may be made again when its day has come, but no single one reaches further (ours). */
export const PAUSE_MOST_DAYS = 60

export type PauseTicketRefusal =
  | NotYourTicket
  | TicketWrongPhase
  | WordsMissing
  | WordsTooLong
  | WrongTime
  | { code: 'RESUME_NOT_LATER'; resumeOn: LocalDate }
  | { code: 'PAUSE_TOO_LONG'; days: number; most: number }

/** Waiting for a part: the clock stands still in public, with the reason and the day on which work goes on. */
export function pauseTicket(
  command: { reason: string; resumeOn: LocalDate; due?: Instant; dueWarning?: number } & Done,
  ticket: Ticket,
  actor: Actor,
  now: Instant,
): Decision<TicketPaused, PauseTicketRefusal> {
  const { reason, resumeOn, due, dueWarning } = command
  const stamp = stampOf(command, ticket, now)
  const may = workReasons(ticket, actor)
  const lasting = ticket.pauses.at(-1)
  if (may.length === 0 && ticket.phase === 'paused' && lasting?.resumeOn === resumeOn && lasting.reason === reason.trim()) {
    return accept()
  }
  return decideBy<TicketPaused, PauseTicketRefusal>(
    [
      ...may,
      ...phaseReasons(ticket, ['taken', 'working', 'paused']),
      ...wordsReasons(reason),
      ...dayReasons(resumeOn, daysBetween(localDateOf(stamp.at), resumeOn)),
      ...timeReasons(command, ticket, now),
    ],
    () => [{ type: 'TicketPaused', reason: reason.trim(), resumeOn, due, dueWarning, ...stamp }],
  )
}

function dayReasons(resumeOn: LocalDate, days: number): PauseTicketRefusal[] {
  if (days < 1) return [{ code: 'RESUME_NOT_LATER', resumeOn }]
  return days > PAUSE_MOST_DAYS ? [{ code: 'PAUSE_TOO_LONG', days, most: PAUSE_MOST_DAYS }] : []
}
