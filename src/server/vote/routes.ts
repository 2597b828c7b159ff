import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import * as contract from '../../contract/vote'
import { voteSchemas as s } from '../../contract/vote.schema'
import type { Actor } from '../../domain/actor'
import type { Instant, LocalDate } from '../../domain/calendar'
import type { Decision, Refusal } from '../../domain/decision'
import { changeDraft } from '../../domain/vote/changeDraft'
import { draftVote } from '../../domain/vote/draftVote'
import { draftRunOff } from '../../domain/vote/election/draftRunOff'
import type { VoteEvent } from '../../domain/vote/events'
import { publishNotice } from '../../domain/vote/publishNotice'
import { publishResult } from '../../domain/vote/publishResult'
import { repeatVote } from '../../domain/vote/repeatVote'
import { reviewVote } from '../../domain/vote/reviewVote'
import { sendToReview } from '../../domain/vote/sendToReview'
import type { Plans, Vote } from '../../domain/vote/vote'
import { voidVote } from '../../domain/vote/voidVote'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import { mount, Raw } from '../mount'
import { nextNumber } from '../number'
import type { Work } from '../work'
import { electionRoutes } from './electionRoutes'
import { listRollJson, listVotesJson } from './list'
import { objectionRoutes } from './objectionRoutes'
import { findVote, readVotePage } from './read'
import { estateVoteRules } from './rules'
import { ruleRoutes } from './ruleRoutes'
import { closeByOrganisers, countVote, extend, hangRoll, open, putRollRight } from './steps'

type Body = z.output<(typeof s)['changeDraft']['body']>
type Rule = (vote: Vote, actor: Actor, now: Instant) => Decision<VoteEvent, Refusal>

/** Everything that is asked of owners' votes, but for their ballots. */
export function voteRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.listVotes, s.listVotes, async ({ estateId, viewer, query }) => new Raw(await listVotesJson(pool, estateId, viewer, query)), { kept: true })
  mount(app, deps, contract.readVote, s.readVote, ({ estateId, params, viewer, now }) => readVotePage(pool, estateId, params['voteId'] as string, viewer, now), { kept: true })
  mount(app, deps, contract.readRoll, s.readRoll, async ({ estateId, params, viewer, query }) => {
    await findVote(pool, estateId, params['voteId'] as string, viewer)
    return new Raw(await listRollJson(pool, estateId, params['voteId'] as string, viewer, query))
  })
  mount(app, deps, contract.draftVote, s.draftVote, async ({ command, estateId, body }) => {
    const plans = await plansOf(deps, estateId, body)
    return drafted(deps, command, async (told, work) => {
      if (body.itemId) await work.load('agendaItem', body.itemId)
      return draftVote({ ...plans, ...told, ...(body.itemId && { itemId: body.itemId }) }, work.actor, work.now)
    })
  })

  /** A command on the vote of the path: loads it, lets the rule decide, answers with where it stands. */
  const on = (command: Command, params: Record<string, string>, act: (work: Work, id: string) => Promise<Vote>) =>
    handle(pool, command, async (work) => done(await act(work, params['voteId'] as string)))
  const by = (command: Command, params: Record<string, string>, rule: Rule) => on(command, params, (work, id) => work.decide('vote', id, rule))

  mount(app, deps, contract.changeDraft, s.changeDraft, async ({ command, params, estateId, body }) => {
    const plans = await plansOf(deps, estateId, body)
    return by(command, params, (vote, actor, now) => changeDraft(plans, vote, actor, now))
  })
  mount(app, deps, contract.sendToReview, s.sendToReview, ({ command, params }) => by(command, params, sendToReview))
  mount(app, deps, contract.reviewVote, s.reviewVote, ({ command, params, body }) => by(command, params, (vote, actor, now) => reviewVote(body, vote, actor, now)))
  mount(app, deps, contract.publishNotice, s.publishNotice, ({ command, params, body }) =>
    by(command, params, (vote, actor, now) => publishNotice({ opensOn: body.opensOn as LocalDate, closesOn: body.closesOn as LocalDate }, vote, actor, now)),
  )
  mount(app, deps, contract.publishRoll, s.publishRoll, ({ command, params }) => on(command, params, hangRoll))
  mount(app, deps, contract.correctRoll, s.correctRoll, ({ command, params, body }) => on(command, params, (work, id) => putRollRight(work, id, body)))
  mount(app, deps, contract.openVote, s.openVote, ({ command, params }) => on(command, params, open))
  mount(app, deps, contract.extendVote, s.extendVote, ({ command, params, body }) =>
    on(command, params, (work, id) => extend(work, id, { closesOn: body.closesOn as LocalDate, reason: body.reason })),
  )
  mount(app, deps, contract.closeVote, s.closeVote, ({ command, params }) => on(command, params, closeByOrganisers))
  mount(app, deps, contract.publishCount, s.publishCount, ({ command, params }) => on(command, params, countVote))
  mount(app, deps, contract.publishResult, s.publishResult, ({ command, params }) => by(command, params, publishResult))
  mount(app, deps, contract.voidVote, s.voidVote, ({ command, params, body }) => by(command, params, (vote, actor, now) => voidVote(body, vote, actor, now)))
  mount(app, deps, contract.repeatVote, s.repeatVote, ({ command, params }) => again(deps, command, params['voteId'] as string, repeatVote))
  mount(app, deps, contract.draftRunOff, s.draftRunOff, ({ command, params }) => again(deps, command, params['voteId'] as string, draftRunOff))
  objectionRoutes(app, deps, on)
  electionRoutes(app, deps, on)
  ruleRoutes(app, deps)
}

/** The plans under the estate's rules of procedure, with what this vote asks for beyond them. */
async function plansOf(deps: Deps, estateId: string, { rules, ...body }: Body): Promise<Plans> {
  return { ...body, rules: { ...(await estateVoteRules(deps.pool, estateId)), ...rules } } as Plans
}

type Told = { id: string; number: number }

/** A new vote, by the rule that drafts it. */
async function drafted(deps: Deps, command: Command, rule: (told: Told, work: Work) => Promise<Decision<VoteEvent, Refusal>>) {
  const told = { id: newId(), number: await nextNumber(deps.numbers, command.estateId, 'vote') }
  return handle(deps.pool, command, async (work) => done(await work.carryOut('vote', told.id, await rule(told, work))))
}

/** A new draft out of a vote that has ended. */
const again = (deps: Deps, command: Command, formerId: string, rule: (told: Told, former: Vote, actor: Actor, now: Instant) => Decision<VoteEvent, Refusal>) =>
  drafted(deps, command, async (told, work) => rule(told, await work.load('vote', formerId), work.actor, work.now))

export type OnVote = (command: Command, params: Record<string, string>, act: (work: Work, id: string) => Promise<Vote>) => Promise<ReturnType<typeof done>>

const done = ({ id, number, phase }: Vote) => ({ id, number, phase })
