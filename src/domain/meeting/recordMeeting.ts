import { roleReasons, type Actor } from '../actor'
import type { Said } from '../agendaItem/agendaItem'
import {
  NAME_MOST,
  saidReasons,
  TEXT_MOST,
  trimmed,
  type TooFewPersons,
  type TooManySaid,
} from '../agendaItem/reasons'
import { PERSONS_LEAST } from '../agendaItem/recordDiscussion'
import type { Instant } from '../calendar'
import { accept, decideBy, type Decision } from '../decision'
import { same } from '../same'
import type { Came, Meeting, MeetingHeld } from './meeting'
import {
  CHAIR,
  lengthReasons,
  PERSONS_MOST,
  phaseReasons,
  wordsReasons,
  type MeetingWrongPhase,
  type NotYours,
  type WordsMissing,
  type WordsTooLong,
} from './reasons'

export interface RecordMeeting {
  readonly came: readonly Came[]
  readonly leave: readonly string[]
  /** The items that were taken; one that is left out was put off. */
  readonly records: readonly {
    readonly itemId: string
    readonly title: string
    readonly said: readonly Said[]
    readonly resolution: string
  }[]
}

export type RecordMeetingRefusal =
  | NotYours
  | MeetingWrongPhase
  | TooFewPersons
  | TooManySaid
  | WordsMissing
  | WordsTooLong
  | { code: 'MEETING_NOT_BEGUN'; startsAt: Instant }
  | { code: 'TOO_MANY_PERSONS'; count: number; most: number }
  | { code: 'ITEM_NOT_ON_AGENDA'; itemId: string }
  | { code: 'RECORD_TWICE'; itemId: string }
  | { code: 'RECORD_EMPTY'; title: string }
  | { code: 'MEETING_WITHOUT_RECORD' }

/** Who came, and what was said and agreed of each item. Until the minutes are published it may be recorded anew. */
export function recordMeeting(
  command: RecordMeeting,
  meeting: Meeting,
  actor: Actor,
  now: Instant,
): Decision<MeetingHeld, RecordMeetingRefusal> {
  const reasons: RecordMeetingRefusal[] = [
    ...roleReasons(actor, CHAIR),
    ...phaseReasons(meeting, ['planned', 'held']),
    ...(now < meeting.startsAt ? [{ code: 'MEETING_NOT_BEGUN', startsAt: meeting.startsAt } as const] : []),
    ...personsReasons(command),
    ...recordsReasons(command, meeting),
  ]
  const told = asRecorded(command)
  // the same once more is nothing new, and costs nobody's signature
  if (reasons.length === 0 && meeting.phase === 'held' && same(told, { came: meeting.came, leave: meeting.leave, records: meeting.records })) return accept()
  return decideBy<MeetingHeld, RecordMeetingRefusal>(reasons, () => [{ type: 'MeetingHeld', startsAt: meeting.startsAt, ...told, at: now }])
}

/** As it is kept: nobody came twice. */
const asRecorded = ({ came, leave, records }: RecordMeeting): Pick<MeetingHeld, 'came' | 'leave' | 'records'> => ({
  came: came
    .filter(({ personId }, at) => personId === undefined || came.findIndex((one) => one.personId === personId) === at)
    .map(({ personId, name, as, named }) => ({ ...(personId !== undefined && { personId }), name: name.trim(), as: as.trim(), ...(named && { named }) })),
  leave: leave.map((name) => name.trim()),
  records: records.map(({ itemId, title, said, resolution }) => ({ itemId, title, said: trimmed(said), resolution: resolution.trim() })),
})

function personsReasons({ came, leave }: RecordMeeting): RecordMeetingRefusal[] {
  const count = came.length + leave.length
  return [
    ...(came.length < PERSONS_LEAST ? [{ code: 'TOO_FEW_PERSONS', persons: came.length } as const] : []),
    ...(count > PERSONS_MOST ? [{ code: 'TOO_MANY_PERSONS', count, most: PERSONS_MOST } as const] : []),
    ...[...came.map(({ name }) => name), ...leave].flatMap((name) => wordsReasons(name, NAME_MOST)).slice(0, 1),
    ...came.flatMap(({ as }) => lengthReasons(as, NAME_MOST)).slice(0, 1),
  ]
}

function recordsReasons({ records }: RecordMeeting, meeting: Meeting): RecordMeetingRefusal[] {
  if (records.length === 0) return [{ code: 'MEETING_WITHOUT_RECORD' }]
  return records.flatMap(({ itemId, title, said, resolution }, at): RecordMeetingRefusal[] => [
    ...(meeting.itemIds.includes(itemId) ? [] : [{ code: 'ITEM_NOT_ON_AGENDA', itemId } as const]),
    ...(records.findIndex((other) => other.itemId === itemId) < at ? [{ code: 'RECORD_TWICE', itemId } as const] : []),
    ...(said.length === 0 && resolution.trim() === '' ? [{ code: 'RECORD_EMPTY', title } as const] : []),
    ...saidReasons(said),
    ...lengthReasons(resolution, TEXT_MOST),
  ])
}
