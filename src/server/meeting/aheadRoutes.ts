import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/meeting'
import { meetingSchemas as s } from '../../contract/meeting.schema'
import { askToSpeak, withdrawSpeaking } from '../../domain/meeting/askToSpeak'
import { papersOf, putPapers } from '../../domain/meeting/putPapers'
import type { Deps } from '../deps'
import { putPhotos } from '../matter/report'
import { mount } from '../mount'
import { personAt } from './came'
import type { OnMeeting } from './routes'

/** What is done before a meeting: papers are laid out, and who wants to speak says so. */
export function aheadRoutes(app: FastifyInstance, deps: Deps, on: OnMeeting): void {
  mount(app, deps, contract.putPapers, s.putPapers, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      const before = papersOf(await work.load('meeting', id), body.itemId)
      // open to all as the meeting is; one that is there already may be another secretary's
      await putPhotos(work, id, body.photoIds.filter((photo) => !before.photoIds.includes(photo)), 'meeting')
      const meeting = await work.decide('meeting', id, (state, actor, now) => putPapers(body, state, actor, now))
      // the table may sit already: whoever watches sees the papers too, once they are written for good
      await work.client.query('select pg_notify($1, $2)', ['sitting', `${work.estateId} ${id}`])
      return meeting
    }),
  )
  mount(app, deps, contract.askToSpeak, s.askToSpeak, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      await work.load('meeting', id)
      const { name, as } = await personAt(work, work.actor.personId)
      const sitting = await work.reads.query({ name: 'table sits', text: 'select from sitting where estate_id = $1 and meeting_id = $2', values: [work.estateId, id] })
      return work.decide('meeting', id, (meeting, actor, now) => askToSpeak({ speaker: { ...body, name, as }, sits: sitting.rows.length > 0 }, meeting, actor, now))
    }),
  )
  mount(app, deps, contract.withdrawSpeaking, s.withdrawSpeaking, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('meeting', id, (meeting, actor, now) => withdrawSpeaking(body, meeting, actor, now))),
  )
}
