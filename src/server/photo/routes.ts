import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { keepPhotoBySlip, keepPhoto as keepPhotoRoute } from '../../contract/photo'
import { photoSchemas as s } from '../../contract/photo.schema'
import type { Actor } from '../../domain/actor'
import type { Deps } from '../deps'
import { sendBackMatter } from '../../domain/matter/sendBackMatter'
import { PHOTOS_MOST } from '../../domain/matter/reportMatter'
import { openSlip, SLIP_TRIES } from '../matter/slip'
import { mount } from '../mount'
import { refused, Refused } from '../refused'
import { findSession, findSessionById, type Session } from '../session/find'
import { readPhotoPass } from '../session/photoPass'
import { keepPhoto } from './keepPhoto'
import { openPhoto } from './openPhoto'
import { mayOpenPhoto } from './mayOpenPhoto'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Taking a photo in, and giving it out to whoever may see what it belongs to. */
export async function photoRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  // in a scope of its own: its hooks would run on every request of every route
  await app.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fileSize: 12 * 1024 * 1024, fields: 4, parts: 6 } })
    takeIn(scope, deps)
  })
  giveOut(app, deps)
}

function takeIn(app: FastifyInstance, deps: Deps): void {
  const keep = async (request: FastifyRequest, whose: { estateId: string; personId: string; most?: number }) => {
    if (!request.isMultipart()) throw refused({ code: 'PHOTO_NOT_AN_IMAGE' })
    const file = await request.file()
    if (!file) throw refused({ code: 'PHOTO_NOT_AN_IMAGE' })
    const kept = await keepPhoto(deps, { ...whose, upload: file.file })
    if (!kept.ok) throw new Refused(kept.reasons)
    return kept.photo
  }
  mount(app, deps, keepPhotoRoute, s.keepPhoto, ({ estateId, actor, request }) => keep(request, { estateId, personId: actor.personId }))
  mount(app, deps, keepPhotoBySlip, s.keepPhotoBySlip, async ({ params, now, request }) => {
    const { estateId, matter, actor } = await openSlip(deps.pool, params['code'] as string)
    // a slip is no place to keep photos: only for saying 没修好, while that may be said, and as many as go with it
    const may = sendBackMatter({ words: '没修好', photoIds: [] }, matter, actor, now)
    if (!may.ok) throw new Refused(may.reasons)
    return keep(request, { estateId, personId: actor.personId, most: PHOTOS_MOST })
  }, SLIP_TRIES)
}

function giveOut(app: FastifyInstance, deps: Deps): void {
  app.get(
    '/api/estates/:estateId/photos/:photoId/:size',
    { schema: { operationId: 'openPhoto', summary: '一张照片（full 或 thumb）', tags: ['photos'] }, config: { open: true } },
    async (request, reply) => {
      const { estateId, photoId, size } = request.params as Record<string, string>
      if (!UUID.test(estateId ?? '') || !UUID.test(photoId ?? '') || (size !== 'full' && size !== 'thumb')) throw refused({ code: 'NOT_FOUND' })
      const viewer = await viewerOf(deps, request, estateId as string)
      const opened = await openPhoto(deps, { estateId: estateId as string, id: photoId as string, size }, (photo) =>
        mayOpenPhoto(deps.pool, photo, viewer),
      )
      if (!opened) throw refused({ code: 'NOT_FOUND' })
      reply.header('etag', opened.etag).header('cache-control', 'private, max-age=86400').type(opened.contentType)
      if (request.headers['if-none-match'] === opened.etag) return reply.code(304).send()
      return reply.send(opened.bytes)
    },
  )
}

/** Who looks: by the header as everywhere, or by the pass in the address. */
async function viewerOf({ pool, clock }: Deps, request: FastifyRequest, estateId: string): Promise<Actor | undefined> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  const pass = (request.query as { pass?: unknown }).pass
  let session: Session | undefined
  if (token) session = await findSession(pool, token, clock())
  else if (typeof pass === 'string') {
    const id = await readPhotoPass(pool, pass, clock())
    session = id && UUID.test(id) ? await findSessionById(pool, id, clock()) : undefined
  }
  return session?.actingEstate === estateId ? session.actor : undefined
}
