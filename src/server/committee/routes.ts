import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/committee'
import { committeeSchemas as s } from '../../contract/committee.schema'
import type { Actor } from '../../domain/actor'
import type { Instant, LocalDate } from '../../domain/calendar'
import type { Committee, CommitteeEvent } from '../../domain/committee/committee'
import { fileCommittee, handOverItem } from '../../domain/committee/duties'
import { seatCommittee } from '../../domain/committee/seatCommittee'
import { chooseOfficers, endSeat, seatAlternate } from '../../domain/committee/seats'
import type { Decision, Refusal } from '../../domain/decision'
import type { Deps } from '../deps'
import { handle, type Command } from '../handle'
import { mount } from '../mount'
import { draftByElection, draftRecall } from './draftVotes'
import { readCommitteePage } from './read'
import { nextTerm, sittingIn } from './term'

type Rule = (committee: Committee, actor: Actor, now: Instant) => Decision<CommitteeEvent, Refusal>

/** All that is asked of an estate's owners' committee. */
export function committeeRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.readCommittee, s.readCommittee, ({ estateId, viewer, now }) => readCommitteePage(pool, estateId, viewer, now), { kept: true })
  mount(app, deps, contract.enterCommittee, s.enterCommittee, async ({ command, body }) => {
    const named = (people: readonly { name: string }[]) => people.map(({ name }) => ({ id: newId(), name }))
    const told = { ...body, electedOn: body.electedOn as LocalDate, id: newId(), members: named(body.members), alternates: named(body.alternates) }
    return handle(pool, command, async (work) => {
      const former = await sittingIn(work)
      return done(await work.carryOut('committee', told.id, seatCommittee({ ...told, number: await nextTerm(work) }, former, work.actor, work.now)))
    })
  })

  const by = (command: Command, params: Record<string, string>, rule: Rule) =>
    handle(pool, command, async (work) => done(await work.decide('committee', params['committeeId'] as string, rule)))
  mount(app, deps, contract.chooseOfficers, s.chooseOfficers, ({ command, params, body }) => by(command, params, (one, actor, now) => chooseOfficers(body, one, actor, now)))
  mount(app, deps, contract.endSeat, s.endSeat, ({ command, params, body }) => by(command, params, (one, actor, now) => endSeat(body, one, actor, now)))
  mount(app, deps, contract.seatAlternate, s.seatAlternate, ({ command, params }) => by(command, params, seatAlternate))
  mount(app, deps, contract.handOverItem, s.handOverItem, ({ command, params, body }) => by(command, params, (one, actor, now) => handOverItem(body.item, one, actor, now)))
  mount(app, deps, contract.fileCommittee, s.fileCommittee, ({ command, params }) => by(command, params, fileCommittee))
  mount(app, deps, contract.draftByElection, s.draftByElection, ({ command, params }) => draftByElection(deps, command, params['committeeId'] as string))
  mount(app, deps, contract.draftRecall, s.draftRecall, ({ command, params, body }) => draftRecall(deps, command, params['committeeId'] as string, body))
}

const done = ({ id, number, phase }: Committee) => ({ id, number, phase })
