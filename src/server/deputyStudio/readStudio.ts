import type { StudioCaseRow, StudioPage } from '../../contract/deputyStudio'
import { hasRole, type Actor } from '../../domain/actor'
import { addDays, endOfDay, localDateOf, startOfDay, type Instant } from '../../domain/calendar'
import type { StudioDay } from '../../domain/deputyStudio/day'
import { RECORD_DAYS } from '../../domain/deputyStudio/reasons'
import { atDesk } from '../../domain/deputyStudio/openVerbs'
import type { StudioCase } from '../../domain/deputyStudio/studioCase'
import type { Pool } from '../db/pool'
import { readPeople } from '../timeline'
import { readStudioFigures } from './figures'
import { caseRow, dayRow, peopleOf } from './shown'

const SHOWN = 30
const iso = (at: Instant) => new Date(at).toISOString()

const COMING = `select state from studio_day where estate_id = $1 and phase = 'planned' and ends_at > $2 order by starts_at, id limit ${SHOWN}`
const ANSWERS = `select id, state from studio_case where estate_id = $1 and public_at is not null order by public_at desc, id limit ${SHOWN}`
const MINE = `select state from studio_case where estate_id = $1 and person_id = $2 order by number desc limit ${SHOWN}`
/** The secretary's are all of them, a deputy's those of their own days. */
const TODAY = `select state from studio_day where estate_id = $1 and phase <> 'cancelled' and starts_at >= $2 and starts_at < $3 and ($4::uuid is null or $4 = any(host_ids)) order by starts_at desc, id limit ${SHOWN}`
const OPEN = `select state from studio_case where estate_id = $1 and due_on is not null and ($2::uuid is null or $2 = any(host_ids)) order by due_on, id limit ${SHOWN}`
const HOSTS = `select distinct on (person_id) person_id as "personId", title from duty where estate_id = $1 and role = 'deputy' and ended_at is null and ($2::uuid is null or person_id = $2) order by person_id, since`

/** The studio's page: days, counts and public answers for everybody; their own for residents; the desk for those who receive. */
export async function readStudioPage(pool: Pool, estateId: string, viewer: Actor | undefined, now: Instant): Promise<StudioPage> {
  const states = async <T>(name: string, text: string, values: unknown[]): Promise<T[]> =>
    (await pool.query({ name: `studio ${name}`, text, values: [estateId, ...values] })).rows.map(({ state }) => state)
  const desk = atDesk(viewer)
  const only = hasRole(viewer, ['secretary']) ? null : (viewer?.personId ?? null)
  const today = localDateOf(now)
  const [days, answers, figures, mine, held, open, hosts] = await Promise.all([
    states<StudioDay>('coming', COMING, [iso(now)]),
    states<StudioCase>('answers', ANSWERS, []),
    readStudioFigures(pool, estateId, today),
    viewer ? states<StudioCase>('mine', MINE, [viewer.personId]) : [],
    desk ? states<StudioDay>('desk days', TODAY, [iso(startOfDay(addDays(today, -RECORD_DAYS))), iso(endOfDay(today)), only]) : [],
    desk ? states<StudioCase>('desk cases', OPEN, [only]) : [],
    desk ? pool.query({ name: 'studio hosts', text: HOSTS, values: [estateId, only] }).then(({ rows }) => rows) : [],
  ])
  const people = await readPeople(pool, estateId, peopleOf([...mine, ...open]))
  const rows = (cases: readonly StudioCase[]): StudioCaseRow[] => (viewer ? cases.map((one) => caseRow(one, viewer, people, now)) : [])
  return {
    days: days.map((one) => dayRow(one, viewer, now)),
    figures,
    answers: answers.flatMap(({ id, talkedOn, publicAnswer }) => (publicAnswer ? [{ id, on: talkedOn, question: publicAnswer.question, answer: publicAnswer.answer }] : [])),
    myCases: rows(mine),
    ...(desk && { desk: { today: held.map((one) => dayRow(one, viewer, now)), open: rows(open) } }),
    hosts,
  }
}

const LISTS = { taken: `and phase = 'taken'`, answered: `and phase = 'answered'`, all: '' } as const

/** What was written down at the studio, newest first: all of it for the secretary, a deputy's own days for a deputy. */
export async function listStudioCases(pool: Pool, estateId: string, viewer: Actor, ask: { of: keyof typeof LISTS; cursor?: string; limit: number }, now: Instant) {
  const before = /^\d{1,15}$/.test(ask.cursor ?? '') ? Number(ask.cursor) : null
  const only = hasRole(viewer, ['secretary']) ? null : viewer.personId
  const { rows: found } = await pool.query<{ state: StudioCase }>({
    name: `studio cases ${ask.of}`,
    text: `select state from studio_case where estate_id = $1 and ($2::uuid is null or $2 = any(host_ids)) and ($3::bigint is null or number < $3) ${LISTS[ask.of]} order by number desc limit $4`,
    values: [estateId, only, before, ask.limit + 1],
  })
  const cases = found.slice(0, ask.limit).map(({ state }) => state)
  const people = await readPeople(pool, estateId, peopleOf(cases))
  return { rows: cases.map((one) => caseRow(one, viewer, people, now)), ...(found.length > ask.limit && { cursor: String(cases[cases.length - 1]?.number) }) }
}
