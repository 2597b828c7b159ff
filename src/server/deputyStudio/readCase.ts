import type { StudioCasePage } from '../../contract/deputyStudio'
import type { Actor } from '../../domain/actor'
import { toIso, type Instant } from '../../domain/calendar'
import { openCaseVerbs, seesCase } from '../../domain/deputyStudio/openVerbs'
import { promiseOf, type StudioCase } from '../../domain/deputyStudio/studioCase'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { readEvents, readPeople, timelineOf } from '../timeline'
import { caseRow, peopleOf } from './shown'

/** A case's page; NOT_FOUND for who may not see it: they do not learn that it is there. */
export async function readStudioCasePage(pool: Pool, estateId: string, caseId: string, viewer: Actor, now: Instant): Promise<StudioCasePage> {
  const { rows } = await pool.query<{ state: StudioCase }>({ name: 'studio case', text: 'select state from studio_case where estate_id = $1 and id = $2', values: [estateId, caseId] })
  const one = rows[0]?.state
  if (!one || !seesCase(one, viewer)) throw refused({ code: 'NOT_FOUND', kind: 'studioCase' })
  const events = await readEvents(pool, estateId, [caseId])
  const people = await readPeople(pool, estateId, [...new Set([...peopleOf([one]), ...events.map(({ personId }) => personId)])])
  const { publicAnswer: shown } = one
  return {
    ...caseRow(one, viewer, people, now),
    dayId: one.dayId,
    mine: viewer.personId === one.personId,
    said: one.said,
    ...(one.matter && { matter: { ...one.matter } }),
    extended: promiseOf(one)?.extended ?? false,
    answers: one.answers.map(({ words, at }) => ({ words, at: toIso(at) })),
    judgements: one.judgements.map(({ satisfied, words, at }) => ({ satisfied, words, at: toIso(at) })),
    ...(shown && { publicAnswer: { question: shown.question, answer: shown.answer, edition: shown.edition, consent: shown.consent } }),
    can: [...openCaseVerbs(one, viewer, now)],
    timeline: timelineOf(events, { viewerId: viewer.personId, seesNames: true, people }),
  }
}
