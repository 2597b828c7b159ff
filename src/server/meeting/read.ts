import type { MeetingPage, MeetingRow } from '../../contract/meeting'
import { hasRole, type Actor } from '../../domain/actor'
import { VISITORS } from '../../domain/agendaItem/reasons'
import { toIso, type Instant } from '../../domain/calendar'
import { draftMinutes } from '../../domain/meeting/draftMinutes'
import type { Meeting } from '../../domain/meeting/meeting'
import { cameInWords, spokeAs, withoutNames } from '../../domain/meeting/publicNames'
import { isSigner } from '../../domain/meeting/signMinutes'
import { openVerbs } from '../../domain/meeting/openVerbs'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { readEvents, readPeople, timelineOf } from '../timeline'
import { ROW } from './list'
import { aheadOf } from './ahead'
import { signingShown } from './signingShown'

interface PageRow {
  state: Meeting
  row: MeetingRow
  sitting: MeetingPage['sitting'] | null
  items: { id: string; number: number; title: string; phase: MeetingPage['itemRows'][number]['phase'] }[] | null
}

const PAGE = `select g.state, (select row_to_json(r) from (select ${ROW}) r) as row,
  (select json_agg(json_build_object('id', i.id, 'number', i.number, 'title', i.title, 'phase', i.phase) order by o.place)
    from jsonb_array_elements_text(g.state->'itemIds') with ordinality o(id, place)
    join agenda_item i on i.estate_id = g.estate_id and i.id = o.id::uuid) as items,
  (select phase from sitting where estate_id = $1 and meeting_id = $3) as sitting
  from meeting g where g.estate_id = $1 and g.id = $3`

/** A meeting's page: its plan for all, its record for those who run the table, its minutes for all once published, and before for who is asked to sign them; nobody is named in them who did not agree. */
export async function readMeetingPage(pool: Pool, estateId: string, meetingId: string, viewer: Actor | undefined, now: Instant): Promise<MeetingPage> {
  const found = await pool.query<PageRow>({ name: 'meeting page', text: PAGE, values: [estateId, viewer?.personId ?? null, meetingId] })
  const page = found.rows[0]
  if (!page) throw refused({ code: 'NOT_FOUND', kind: 'meeting' })
  const { state, row, items, sitting } = page
  const runs = hasRole(viewer, VISITORS)
  const published = state.phase === 'published'
  const events = await readEvents(pool, estateId, [meetingId])
  const people = await readPeople(pool, estateId, [...new Set(events.map(({ personId }) => personId))])
  const held = state.phase === 'held' || published
  const signs = viewer !== undefined && isSigner(state, viewer)
  return {
    ...row,
    itemRows: (items ?? []).map((item) => ({
      ...item,
      ...(state.itemMinutes?.[item.id] !== undefined && { minutes: state.itemMinutes[item.id] }),
      ...aheadOf(state, item.id, viewer),
      ...((runs || published) && recordOf(state, item.id, runs)),
    })),
    ...(runs && { askedPersons: state.asked.map((person) => ({ ...person })), leaveAsked: (state.leaveAsked ?? []).map((one) => ({ ...one })) }),
    ...(held && runs && { came: state.came.map((one) => ({ ...one })), leave: [...state.leave] }),
    ...(held && (runs || published) && { cameCounts: { persons: state.came.length, words: cameInWords(state.came), leave: state.leave.length } }),
    ...((published || runs || signs) && state.minutes !== undefined && { minutes: runs ? state.minutes : withoutNames(state.minutes, state) }),
    ...(held && (published || runs || signs) && state.signing && { signing: signingShown(state, state.signing, viewer) }),
    ...(held && viewer?.role === 'secretary' && { draft: draftMinutes(state) }),
    ...(sitting && { sitting }),
    ...(state.publishedAt !== undefined && { publishedAt: toIso(state.publishedAt) }),
    ...(state.cancelReason !== undefined && { cancelReason: state.cancelReason }),
    can: viewer ? [...openVerbs(state, viewer, now)] : [],
    timeline: timelineOf(events, { viewerId: viewer?.personId, seesNames: runs, people }),
  }
}

/** Those who run the table see who spoke; all others what was said, and as what whoever said it was there. */
function recordOf(meeting: Meeting, itemId: string, named: boolean) {
  const record = meeting.records.find((one) => one.itemId === itemId)
  if (!record) return undefined
  const { said, resolution } = record
  if (named) return { record: { said: said.map((one) => ({ ...one })), resolution } }
  const shown = said.map(({ who, words }) => ({ who: spokeAs(who, meeting.came), words: withoutNames(words, meeting) }))
  return { record: { said: shown, resolution: withoutNames(resolution, meeting) } }
}
