import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/vote'
import { voteSchemas as s } from '../../contract/vote.schema'
import { checkCandidate } from '../../domain/vote/election/checkCandidate'
import { nominateCandidate } from '../../domain/vote/election/nominateCandidate'
import { withdrawCandidate } from '../../domain/vote/election/withdrawCandidate'
import { findPersons } from '../agendaItem/persons'
import type { Deps } from '../deps'
import { mount } from '../mount'
import { makeRoll } from './rollStore'
import type { OnVote } from './routes'

/** Who stands for the committee: put forward, looked at, or off the list again. */
export function electionRoutes(app: FastifyInstance, deps: Deps, on: OnVote): void {
  mount(app, deps, contract.nominateCandidate, s.nominateCandidate, ({ command, params, body, actor }) =>
    on(command, params, async (work, id) => {
      const vote = await work.load('vote', id)
      const personId = body.personId ?? actor.personId
      const [person] = await findPersons(work.client, work.estateId, [personId])
      const { roll } = await makeRoll(work.client, work.estateId, vote)
      const told = { ...body, id: newId(), personId, name: body.name.trim() || (person?.name ?? ''), owners: roll.totals.persons }
      return work.decide('vote', id, (one, by, now) => nominateCandidate(told, one, by, now))
    }),
  )
  mount(app, deps, contract.withdrawCandidate, s.withdrawCandidate, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('vote', id, (vote, actor, now) => withdrawCandidate(body, vote, actor, now))),
  )
  mount(app, deps, contract.checkCandidate, s.checkCandidate, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('vote', id, (vote, actor, now) => checkCandidate(body, vote, actor, now))),
  )
}
