import type { Actor } from '../../domain/actor'
import type { Matter } from '../../domain/matter/matter'
import type { Mediation } from '../../domain/mediation/mediation'
import { standingOf } from '../../domain/mediation/whoReads'
import { speaksFor } from '../../domain/matter/reasons'
import type { MatterPage } from '../../contract/matter'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { readPeople, timelineOf, type LoggedEvent } from '../timeline'
import { allowedOn } from './allowed'
import { ROW, ROW_FROM, seesAll } from './list'
import { readStory } from './story'
import { seesMatterAtStudio } from '../deputyStudio/seesMatter'

/** Whether somebody may see a matter: what is shown to all, one's own, and all of them for those who deal with all. */
export function maySee(matter: Matter, viewer: Actor | undefined, workerId?: string | null): boolean {
  if (matter.seenBy === 'neighbours' && matter.check === 'pass') return true
  if (!viewer) return false
  return seesAll(viewer) || speaksFor(matter, viewer) || metIt(matter, viewer) || workerId === viewer.personId
}

/** A neighbour who met the same reads on, but not what has become a quarrel between two sides: the other side may be one of them. */
const metIt = ({ joined, mediationId }: Matter, viewer: Actor): boolean => mediationId === undefined && joined.includes(viewer.personId)

/** A matter's page as this reader may see it; NOT_FOUND for who may not: they do not learn that it exists. */
export async function readMatterPage(pool: Pool, estateId: string, matterId: string, viewer: Actor | undefined, now: number): Promise<MatterPage> {
  const found = await pool.query({ name: 'matter page', text: PAGE, values: [estateId, viewer?.personId ?? null, matterId] })
  const row = found.rows[0]
  const may = row && (maySee(row.state, viewer, row.ticket_worker) || (await seesMatterAtStudio(pool, estateId, matterId, viewer)))
  if (!may) throw refused({ code: 'NOT_FOUND', kind: 'matter' })
  const { state, ticket, item, mediation, merged, following, reporter, row: columns } = row as PageRow
  const events = await readStory(pool, estateId, state)
  const own = viewer !== undefined && speaksFor(state, viewer)
  const handles = seesAll(viewer)
  const people = await readPeople(pool, estateId, peopleIn(events, state))
  const reader = { viewerId: viewer?.personId, seesNames: handles, matterId, reporterId: state.reporterId, people, ...(viewer?.slipFor !== undefined && { bySlip: true }) }
  return {
    ...columns,
    text: state.text,
    photoIds: [...state.photoIds],
    reporter: {
      you: viewer?.personId === state.reporterId,
      name: handles || own || state.nameShown ? reporter.name : '邻居',
      ...((handles || own) && { id: state.reporterId, address: reporter.address ?? undefined }),
    },
    ...(state.enteredBy !== state.reporterId && (handles || own) && { enteredBy: { name: people.get(state.enteredBy)?.title ?? people.get(state.enteredBy)?.name ?? '' } }),
    seenBy: state.seenBy,
    nameShown: state.nameShown,
    following,
    ...((own || viewer?.role === 'clerk') && state.slipCode && { slipCode: state.slipCode }),
    ...(state.closeOn && { closeOn: new Date(state.closeOn).toISOString() }),
    ...(state.dueWarning && { dueWarning: state.dueWarning.year }),
    timesSentBack: state.timesSentBack,
    ...(ticket && { ticket }),
    ...(item && { item }),
    ...(mediation && viewer?.slipFor === undefined && (own || handles || standingOf(mediation, viewer) !== 'none') && { mediation: mediationShown(mediation, viewer) }),
    ...(merged && { mergedInto: merged }),
    can: viewer ? allowedOn(state, viewer, now) : [],
    timeline: timelineOf(events, reader),
  }
}

interface PageRow {
  state: Matter
  row: Omit<MatterPage, 'text' | 'can' | 'timeline'>
  ticket: MatterPage['ticket'] | null
  item: MatterPage['item'] | null
  mediation: Mediation | null
  merged: MatterPage['mergedInto'] | null
  following: boolean
  reporter: { name: string; address: string | null }
}

const PAGE = `select m.state, t.worker_id as ticket_worker,
  (select row_to_json(r) from (select ${ROW}) r) as row,
  (select json_strip_nulls(json_build_object('id', k.id, 'number', k.number, 'phase', k.phase, 'due', k.due,
      'pausedUntil', k.paused_until, 'pauseReason', case when k.phase = 'paused' then k.state->'pauses'->-1->>'reason' end,
      'matters', jsonb_array_length(k.state->'matterIds'),
      'worker', (select json_build_object('name', d.title, 'title', d.title) from duty d
        where d.estate_id = k.estate_id and d.person_id = k.worker_id and d.role = 'worker' order by d.ended_at desc nulls first limit 1)))
    from ticket k where k.estate_id = m.estate_id and k.id = m.ticket_id) as ticket,
  (select json_build_object('id', i.id, 'number', i.number, 'phase', i.phase, 'title', i.title)
    from agenda_item i where i.estate_id = m.estate_id and i.id = m.item_id) as item,
  (select g.state from mediation g where g.estate_id = m.estate_id and g.id = (m.state->>'mediationId')::uuid) as mediation,
  (select json_build_object('id', o.id, 'number', o.number) from matter o
    where o.estate_id = m.estate_id and o.id = m.merged_into) as merged,
  exists (select from follow f where f.estate_id = m.estate_id and f.subject_id = m.id and f.person_id = $2::uuid) as following,
  (select json_build_object('name', p.name, 'address', (select u.address from membership s join unit u on u.estate_id = s.estate_id and u.id = s.unit_id
      where s.estate_id = m.estate_id and s.person_id = p.id and s.ended_at is null order by s.since limit 1))
    from person p where p.id = m.reporter_id) as reporter
  from ${ROW_FROM} where m.estate_id = $1 and m.id = $3`

const mediationShown = (mediation: Mediation, viewer: Actor | undefined): MatterPage['mediation'] => {
  const { id, number, phase, tier } = mediation
  return { id, number, phase, tier, opens: standingOf(mediation, viewer) !== 'none' }
}

/** Everybody whom the page may have to name. */
function peopleIn(events: readonly LoggedEvent[], matter: Matter): string[] {
  const named = events.flatMap(({ personId, data }) => [personId, (data as { workerId?: string }).workerId ?? personId])
  return [...new Set([matter.reporterId, matter.enteredBy, ...named])]
}
