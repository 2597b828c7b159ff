import { v7 as newId } from 'uuid'
import { localDateOf } from '../../domain/calendar'
import type { Committee } from '../../domain/committee/committee'
import { endTerm, seatCommittee } from '../../domain/committee/seatCommittee'
import { endSeat, seatElected } from '../../domain/committee/seats'
import { termYearsOf } from '../../domain/vote/rules'
import type { ResultPublished } from '../../domain/vote/events'
import type { Question } from '../../domain/vote/question'
import type { QuestionResult } from '../../domain/vote/tally/result'
import type { Vote } from '../../domain/vote/vote'
import type { Work } from '../work'
import { nextTerm, sittingIn } from './term'

/** The final result of an election fills seats, of a recall it ends one. In the same transaction: a result is never without what it decides. */
export async function committeeHears({ tally }: ResultPublished, vote: Vote, work: Work): Promise<void> {
  for (const result of tally.questions) {
    const question = vote.questions.find(({ id }) => id === result.questionId)
    if (question?.kind === 'election' && result.chosen.length > 0) await seat(vote, question, result, work)
  }
  if (tally.questions.every(({ outcome }) => outcome === 'passed')) await endRecalled(vote, work)
}

async function seat(vote: Vote, question: Question, { chosen, alternates = [] }: QuestionResult, work: Work): Promise<void> {
  const personOf = (id: string) => {
    const personId = vote.candidates.find((one) => one.id === id)?.personId
    return { id, name: question.options.find((one) => one.id === id)?.text ?? '', ...(personId !== undefined && { personId }) }
  }
  const former = await sittingIn(work)
  if (question.vacancies && former) {
    await work.decide('committee', former.id, (committee, actor, now) => seatElected(chosen.map(personOf), committee, actor, now))
    return
  }
  const id = newId()
  const told = {
    id,
    number: await nextTerm(work),
    electedOn: localDateOf(work.now),
    years: termYearsOf(vote.rules),
    seats: question.seats ?? chosen.length,
    members: chosen.map(personOf),
    alternates: alternates.map(personOf),
    streetAllowsThree: vote.rules.streetAllowsThree === true,
    voteId: vote.id,
  }
  if (former) await work.decide('committee', former.id, (committee: Committee, _actor, now) => endTerm(committee, now))
  await work.carryOut('committee', id, seatCommittee(told, former, work.actor, work.now))
}

async function endRecalled(vote: Vote, work: Work): Promise<void> {
  const { rows } = await work.client.query(`select id from committee where estate_id = $1 and phase = 'sitting' and state->'recalls' @> jsonb_build_array(jsonb_build_object('voteId', $2::text))`, [work.estateId, vote.id])
  if (!rows[0]) return
  await work.decide('committee', rows[0].id, (committee, actor, now) => {
    const memberId = committee.recalls.find((one) => one.voteId === vote.id)?.memberId ?? ''
    const seated = committee.members.some((one) => one.id === memberId && !one.ended)
    // left of their own accord while the owners were voting: there is no seat to end
    if (!seated) return { ok: true, events: [] }
    return endSeat({ memberId, why: 'recalled', words: `业主表决罢免，表决第 ${vote.number} 号` }, committee, actor, now)
  })
}
