import { v7 as newId } from 'uuid'
import { beginRecall, emptySeats, vacancy, type BeginRecall } from '../../domain/committee/seats'
import { sitting } from '../../domain/committee/committee'
import { recallQuestion } from '../../domain/vote/election/recall'
import { draftVote } from '../../domain/vote/draftVote'
import type { Plans } from '../../domain/vote/vote'
import { LIVE_PHASES } from '../../domain/vote/vote'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import { nextNumber } from '../number'
import { refused } from '../refused'
import { estateVoteRules } from '../vote/rules'

type Parts = Pick<Deps, 'pool' | 'numbers'>

/** A draft of the vote that fills the empty seats: names are put forward next. */
export async function draftByElection({ pool, numbers }: Parts, command: Command, committeeId: string) {
  const [number, rules] = await Promise.all([nextNumber(numbers, command.estateId, 'vote'), estateVoteRules(pool, command.estateId)])
  const voteId = newId()
  return handle(pool, command, async (work) => {
    const committee = await work.load('committee', committeeId)
    if (vacancy(committee) !== 'byElection') throw refused({ code: 'NO_BY_ELECTION' })
    const seats = emptySeats(committee)
    const plans: Plans = {
      title: `补选业主委员会委员 ${seats} 名`,
      text: `第 ${committee.number} 届业主委员会有 ${seats} 个席位空缺，没有候补委员，由业主补选。任期到本届届满为止。`,
      scope: { kind: 'estate' },
      secret: true,
      rules,
      questions: [{ id: 'seats', title: `补选委员 ${seats} 名`, text: '', matter: 'election', kind: 'election', options: [], seats, vacancies: true }],
    }
    await work.carryOut('vote', voteId, draftVote({ id: voteId, number, ...plans }, work.actor, work.now))
    return { voteId, number }
  })
}

/** A draft of the vote on ending a member's seat, where enough propose it. */
export async function draftRecall({ pool, numbers }: Parts, command: Command, committeeId: string, body: Pick<BeginRecall, 'memberId' | 'ground' | 'by' | 'proposed'>) {
  const { estateId } = command
  const [number, rules] = await Promise.all([nextNumber(numbers, estateId, 'vote'), estateVoteRules(pool, estateId)])
  const [live, owners] = await Promise.all([
    pool.query('select id from vote where estate_id = $1 and phase = any($2::text[])', [estateId, LIVE_PHASES]),
    pool.query(`select count(distinct person_id) as owners from membership where estate_id = $1 and tie = 'owner' and ended_at is null`, [estateId]),
  ])
  const voteId = newId()
  return handle(pool, command, async (work) => {
    const committee = await work.load('committee', committeeId)
    const member = committee.members.find(({ id }) => id === body.memberId)
    const of = body.by === 'committee' ? sitting(committee).length : Number(owners.rows[0].owners)
    await work.carryOut('committee', committeeId, beginRecall({ ...body, of, voteId, voteNumber: number }, committee, live.rows.map(({ id }) => id), work.actor, work.now))
    const question = recallQuestion('recall', member?.name ?? '', body.ground)
    const plans: Plans = { title: question.title, text: `${body.by === 'committee' ? '业主委员会过半数委员' : '五分之一以上业主'}提请（${body.proposed}/${of} 人）。${question.text}`, scope: { kind: 'estate' }, secret: true, rules, questions: [question] }
    await work.carryOut('vote', voteId, draftVote({ id: voteId, number, ...plans }, work.actor, work.now))
    return { voteId, number }
  })
}
