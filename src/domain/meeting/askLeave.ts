import type { Actor } from '../actor'
import type { Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { LeaveAsked, LeaveWithdrawn, Meeting } from './meeting'
import { lengthReasons, phaseReasons, type MeetingWrongPhase, type WordsTooLong } from './reasons'

export type AskLeaveRefusal = MeetingWrongPhase | WordsTooLong | { code: 'NOT_ASKED_TO_COME' }

export const isAsked = ({ asked: all }: Meeting, actor: Actor): boolean => all.some(({ personId }) => personId === actor.personId)
const asked = (meeting: Meeting, actor: Actor): { code: 'NOT_ASKED_TO_COME' }[] => (isAsked(meeting, actor) ? [] : [{ code: 'NOT_ASKED_TO_COME' }])

/** Who was asked sends word that they cannot come; said again, the later words stand. */
export const askLeave = ({ words }: { words: string }, meeting: Meeting, actor: Actor, now: Instant): Decision<LeaveAsked, AskLeaveRefusal> =>
  decideBy<LeaveAsked, AskLeaveRefusal>([...asked(meeting, actor), ...phaseReasons(meeting, ['planned']), ...lengthReasons(words)], () => [
    { type: 'LeaveAsked', leave: { personId: actor.personId, name: meeting.asked.find(({ personId }) => personId === actor.personId)?.name ?? '', words: words.trim() }, at: now },
  ])

/** They can come after all. */
export const withdrawLeave = (meeting: Meeting, actor: Actor, now: Instant): Decision<LeaveWithdrawn, AskLeaveRefusal> =>
  decideBy<LeaveWithdrawn, AskLeaveRefusal>([...asked(meeting, actor), ...phaseReasons(meeting, ['planned'])], () =>
    hasLeave(meeting, actor) ? [{ type: 'LeaveWithdrawn', personId: actor.personId, at: now }] : [],
  )

export const hasLeave = ({ leaveAsked = [] }: Meeting, actor: Actor): boolean => leaveAsked.some(({ personId }) => personId === actor.personId)
