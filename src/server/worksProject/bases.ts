import type { WorksBasis } from '../../contract/worksProject'
import { localDateOf } from '../../domain/calendar'
import { isWorksMatter, type Decided } from '../../domain/worksProject/beginWorks'
import type { Basis } from '../../domain/worksProject/worksProject'
import type { Vote } from '../../domain/vote/vote'
import type { Pool, Queryable } from '../db/pool'
import { scopeWords } from '../vote/ballot/keepLog'
import type { Work } from '../work'

/** What the owners carried and nobody has begun yet. */
export async function listBases(pool: Pool, estateId: string): Promise<{ rows: WorksBasis[] }> {
  const { rows } = await pool.query<{ state: Vote }>(`select state from vote where estate_id = $1 and phase = 'final' order by changed_at desc limit 200`, [estateId])
  const known = await knownBases(pool, estateId)
  const found = rows.flatMap(({ state }) =>
    state.questions
      .filter(({ id, matter }) => isWorksMatter(matter) && outcomeOf(state, id) === 'passed' && !known.has(`${state.id} ${id}`))
      .map(({ id }) => ({ vote: state, basis: basisOf(state, id) })),
  )
  return { rows: await Promise.all(found.map(async ({ vote, basis }) => ({ ...basis, text: vote.text, scopeName: await scopeWords(pool, estateId, vote.scope) }))) }
}

/** What a vote decided on one of its questions, and whether works rest on it already. */
export async function decidedBy(work: Work, voteId: string, questionId: string): Promise<{ vote: Vote; basis: Basis; decided: Decided } | undefined> {
  const vote = await work.load('vote', voteId)
  const question = vote.questions.find(({ id }) => id === questionId)
  if (!question) return undefined
  const known = (await knownBases(work.client, work.estateId)).get(`${voteId} ${questionId}`)
  return {
    vote,
    basis: basisOf(vote, questionId),
    decided: { final: vote.phase === 'final', outcome: outcomeOf(vote, questionId), matter: question.matter, ...(known !== undefined && { known }) },
  }
}

async function knownBases(db: Queryable, estateId: string): Promise<Map<string, number>> {
  const { rows } = await db.query('select number, vote_id, question_id from works_project where estate_id = $1', [estateId])
  return new Map(rows.map(({ number, vote_id, question_id }) => [`${vote_id} ${question_id}`, Number(number)]))
}

const outcomeOf = (vote: Vote, questionId: string) => vote.count?.tally.questions.find((one) => one.questionId === questionId)?.outcome

function basisOf(vote: Vote, questionId: string): Basis {
  const question = vote.questions.find(({ id }) => id === questionId)
  return {
    voteId: vote.id,
    voteNumber: vote.number,
    questionId,
    title: question?.title ?? vote.title,
    matter: question?.matter as Basis['matter'],
    decidedOn: localDateOf(vote.endedAt ?? vote.phaseSince),
  }
}
