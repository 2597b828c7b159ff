import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/meeting'
import { meetingSchemas as s } from '../../contract/meeting.schema'
import { notePaperSignature } from '../../domain/meeting/notePaperSignature'
import { sendForSigning } from '../../domain/meeting/sendForSigning'
import { objectToMinutes, signMinutes } from '../../domain/meeting/signMinutes'
import type { Deps } from '../deps'
import { putPhotos } from '../matter/report'
import { mount } from '../mount'
import type { OnMeeting } from './routes'

/** A photo of a sheet with somebody's hand on it is for the secretary alone. */
export const SIGNED_SHEET = 'signedSheet'

/** The minutes go round those who came, who sign them or say with what they do not agree. */
export function signingRoutes(app: FastifyInstance, deps: Deps, on: OnMeeting): void {
  mount(app, deps, contract.sendForSigning, s.sendForSigning, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('meeting', id, (meeting, actor, now) => sendForSigning(body, meeting, actor, now))),
  )
  mount(app, deps, contract.signMinutes, s.signMinutes, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('meeting', id, (meeting, actor, now) => signMinutes(body, meeting, actor, now))),
  )
  mount(app, deps, contract.objectToMinutes, s.objectToMinutes, ({ command, params, body }) =>
    on(command, params, (work, id) => work.decide('meeting', id, (meeting, actor, now) => objectToMinutes(body, meeting, actor, now))),
  )
  mount(app, deps, contract.notePaperSignature, s.notePaperSignature, ({ command, params, body }) =>
    on(command, params, async (work, id) => {
      await work.load('meeting', id)
      await putPhotos(work, id, body.photoIds, SIGNED_SHEET)
      return work.decide('meeting', id, (meeting, actor, now) => notePaperSignature(body, meeting, actor, now))
    }),
  )
}
