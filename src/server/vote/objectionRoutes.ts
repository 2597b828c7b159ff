import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/vote'
import { voteSchemas as s } from '../../contract/vote.schema'
import { answerObjection } from '../../domain/vote/answerObjection'
import { objectTo } from '../../domain/vote/objectTo'
import type { Queryable } from '../db/pool'
import type { Deps } from '../deps'
import { putPhotos } from '../matter/report'
import { mount } from '../mount'
import type { OnVote } from './routes'

/** Questioning the roll or the count, and what is answered. */
export function objectionRoutes(app: FastifyInstance, deps: Deps, on: OnVote): void {
  mount(app, deps, contract.objectTo, s.objectTo, ({ command, params, body, actor }) =>
    on(command, params, async (work, id) => {
      await work.load('vote', id)
      const owns = await rollNumbersOf(work.client, work.estateId, id, actor.personId)
      const after = await work.decide('vote', id, (vote, by, now) => objectTo({ id: newId(), ...body, owns }, vote, by, now))
      await putPhotos(work, id, body.photoIds, 'vote')
      return after
    }),
  )
  mount(app, deps, contract.answerObjection, s.answerObjection, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('vote', id, (vote, actor, now) => answerObjection(body, vote, actor, now))),
  )
}

/** The lines of the roll that somebody owns a unit of now, or speaks for. */
async function rollNumbersOf(db: Queryable, estateId: string, voteId: string, personId: string): Promise<number[]> {
  const { rows } = await db.query(
    `select number from vote_voice v where estate_id = $1 and vote_id = $2 and ($3::uuid = any(grantee_ids)
      or unit_ids && (select coalesce(array_agg(unit_id), '{}') from membership where estate_id = $1 and person_id = $3 and tie = 'owner' and ended_at is null))`,
    [estateId, voteId, personId],
  )
  return rows.map(({ number }) => number)
}
