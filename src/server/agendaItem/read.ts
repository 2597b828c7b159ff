import type { ItemPage, ItemRow } from '../../contract/agendaItem'
import { hasRole, type Actor } from '../../domain/actor'
import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import { verdictsNow } from '../../domain/agendaItem/giveVerdict'
import { openLookBack } from '../../domain/agendaItem/lookBack'
import { openVerbs } from '../../domain/agendaItem/openVerbs'
import { JUDGES } from '../../domain/agendaItem/reasons'
import { opinionsNow } from '../../domain/agendaItem/recordVisit'
import { stageOf, verdictsUntil } from '../../domain/agendaItem/stages'
import { waitsFor } from '../../domain/agendaItem/waitsFor'
import { localDateOf, toIso, type Instant } from '../../domain/calendar'
import type { Matter } from '../../domain/matter/matter'
import type { Pool } from '../db/pool'
import { seesAll } from '../matter/list'
import { maySee } from '../matter/read'
import { problemOf } from '../problem'
import { refused } from '../refused'
import { HUNG, seesDrafts } from '../vote/list'
import { readEvents, readPeople, timelineOf, type LoggedEvent } from '../timeline'
import { ROW, ROW_FROM } from './list'
import { discussionsShown, planShown, tasksShown, visitsShown, type Eye } from './shown'
import { visitsTogether } from './visitsTogether'

/** An item's page as this reader may see it: anyone may read it, but not whose door was knocked at. */
export async function readItemPage(pool: Pool, estateId: string, itemId: string, viewer: Actor | undefined, now: Instant): Promise<ItemPage> {
  const values = [estateId, viewer?.personId ?? null, localDateOf(now), itemId]
  const found = await pool.query<PageRow>({ name: 'item page', text: PAGE, values })
  const page = found.rows[0]
  if (!page) throw refused({ code: 'NOT_FOUND', kind: 'agendaItem' })
  const { state, row, matters, meeting, ticket, vote } = page
  const events = await readEvents(pool, estateId, [itemId])
  const people = await readPeople(pool, estateId, peopleOn(state, events.map(({ personId }) => personId)))
  const eye: Eye = { viewer, people, today: localDateOf(now) }
  const mine = viewer && state.verdicts.find(({ personId }) => personId === viewer.personId)
  const seesNames = seesAll(viewer) || viewer?.role === 'committee'
  return {
    ...row,
    waits: viewer ? waitsFor(state, viewer, now) ?? null : null,
    text: state.text,
    opinions: opinionsNow(state.visits),
    visits: visitsShown(state, eye),
    discussions: discussionsShown(state, eye),
    ...(state.plan && { plan: planShown(state.plan, eye) }),
    ...(vote && (vote.hung || seesDrafts(viewer)) && { vote: voteShown(state, vote) }),
    tasks: tasksShown(state, eye),
    supervisors: { count: state.supervisors?.length ?? 0, ...(seesNames && { persons: (state.supervisors ?? []).map((one) => ({ ...one })) }) },
    siteReports: (state.siteReports ?? []).toReversed().map(({ id, words, photoIds, at, personId }) => ({ id, words, photos: [...photoIds], at: toIso(at), mine: personId === viewer?.personId })),
    lookBacks: lookBacksShown(state, viewer, now),
    verdictCounts: verdictsNow(state),
    verdictWords: state.verdicts.filter(({ words }) => words !== '').map(({ verdict, words }) => ({ verdict, words })),
    ...(mine && { myVerdict: { verdict: mine.verdict, words: mine.words } }),
    ...(state.phase === 'evaluate' && { verdictsUntil: toIso(verdictsUntil(state.phaseSince)) }),
    matterRows: (matters ?? []).filter((matter) => maySee(matter, viewer)).map(matterRow),
    ...(meeting && { meeting }),
    ...(ticket && { ticket }),
    lacks: (stageOf(state.phase)?.lacks(state, now) ?? []).map((lack) => ({ code: lack.code, words: problemOf([lack]).detail })),
    can: viewer ? [...openVerbs(state, viewer), row.following ? 'unfollowItem' : 'followItem'] : [],
    timeline: visitsTogether(timelineOf(withTitle(events, state), { viewerId: viewer?.personId, seesNames, people })),
  }
}

function lookBacksShown(item: AgendaItem, viewer: Actor | undefined, now: Instant): ItemPage['lookBacks'] {
  const open = openLookBack(item, now)
  return (item.lookBacks ?? []).map(({ days, answers }) => {
    const mine = answers.find(({ personId }) => personId === viewer?.personId)
    const fine = answers.filter((answer) => answer.fine).length
    return { days, fine, notFine: answers.length - fine, ...(mine && { mine: mine.fine }), open: days === open?.days && hasRole(viewer, JUDGES) }
  })
}

/** What it was called at first goes out of sight with what it told of, once that is a quarrel between two sides. */
function withTitle(events: readonly LoggedEvent[], { title }: AgendaItem): LoggedEvent[] {
  const hidden = events.some(({ data }) => data.type === 'MatterLeftItem' && 'title' in data)
  return events.map((event) => (hidden && event.data.type === 'ItemOpened' ? { ...event, data: { ...event.data, title } } : event))
}

interface PageRow {
  state: AgendaItem
  row: ItemRow
  matters: Matter[] | null
  meeting: ItemPage['meeting'] | null
  ticket: ItemPage['ticket'] | null
  vote: { id: string; number: number; phase: string; hung: boolean } | null
}

const PAGE = `select i.state, (select row_to_json(r) from (select ${ROW}) r) as row,
  (select json_agg(m.state order by m.number) from matter m
    where m.estate_id = i.estate_id and m.id in (select jsonb_array_elements_text(i.state->'matterIds')::uuid)) as matters,
  (select json_build_object('id', g.id, 'title', g.title, 'startsAt', g.starts_at, 'place', g.state->>'place')
    where g.id is not null) as meeting,
  (select json_build_object('id', t.id, 'number', t.number) from ticket t
    where t.estate_id = i.estate_id and t.id = (i.state->>'ticketId')::uuid) as ticket,
  (select json_build_object('id', v.id, 'number', v.number, 'phase', v.phase, 'hung', ${HUNG}) from vote v
    where v.estate_id = i.estate_id and v.id = (i.state->>'voteId')::uuid) as vote
  from ${ROW_FROM} where i.estate_id = $1 and i.id = $4`

const voteShown = ({ voteOutcome }: AgendaItem, { id, number, phase }: NonNullable<PageRow['vote']>): ItemPage['vote'] => ({
  id,
  number,
  phase,
  ...(voteOutcome && { outcome: voteOutcome }),
})

const matterRow = ({ id, number, title, place, phase }: Matter) => ({ id, number, title, place: place.name, phase })

/** Everybody whom the page may have to name. */
const peopleOn = (item: AgendaItem, actors: readonly string[]): string[] => [
  ...new Set([...actors, ...item.visits.map(({ by }) => by), ...item.tasks.map(({ personId }) => personId), item.plan?.by ?? item.openedBy]),
]
