import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { openPhoto } from '../photo/openPhoto'
import { refused } from '../refused'
import { serverSecret } from '../session/photoPass'

const FORUM = 3
const BATCH = 20
/** WeChat fetches the picture soon after it is asked; the address is good for as long as it may take. */
const ADDRESS_LASTS = 40 * 60_000

/**
 * Sends the pictures of what neighbours will see to WeChat to be checked, once each. With no WeChat nothing is sent,
 * and a person decides. A picture that could not be sent is asked for again at the next turn.
 */
export async function askForPhotoChecks(deps: Deps): Promise<number> {
  const { pool, wechat, clock } = deps
  if (!wechat?.push) return 0
  const now = clock()
  const taken = await pool.query(
    `with due as (select p.estate_id, p.id, r.openid from photo p
        join matter m on m.estate_id = p.estate_id and m.id = p.subject_id and m.seen_by = 'neighbours' and m.check_state = 'pending'
        join person r on r.id = p.by_person and r.openid is not null
        where p.state = 'attached' and p.check_state = 'pending' and p.check_asked_at is null
        order by p.attached_at limit ${BATCH} for update of p skip locked)
      update photo p set check_asked_at = $1 from due where p.estate_id = due.estate_id and p.id = due.id
      returning p.estate_id, p.id, due.openid`,
    [new Date(now).toISOString()],
  )
  for (const { estate_id: estateId, id, openid } of taken.rows) {
    const answer = await wechat.checkMedia({ openid, scene: FORUM, url: await checkAddress(deps, estateId, id, now) })
    if (answer.ok) await pool.query('update photo set check_trace = $3 where estate_id = $1 and id = $2', [estateId, id, answer.value.traceId])
    else if (answer.kind === 'retry' || answer.kind === 'quota') {
      await pool.query('update photo set check_asked_at = null where estate_id = $1 and id = $2', [estateId, id])
    } else await pool.query(`update photo set check_state = 'review' where estate_id = $1 and id = $2 and check_state = 'pending'`, [estateId, id])
  }
  return taken.rowCount ?? 0
}

async function checkAddress(deps: Deps, estateId: string, id: string, now: number): Promise<string> {
  const until = now + ADDRESS_LASTS
  return `${deps.publicUrl}/api/photo-checks/${estateId}/${id}?until=${until}&sig=${await sign(deps, estateId, id, until)}`
}

const sign = async ({ pool }: Deps, estateId: string, id: string, until: number) =>
  createHmac('sha256', await serverSecret(pool)).update(`photo check ${estateId} ${id} ${until}`).digest('hex')

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The address by which WeChat's servers fetch one picture, signed and soon over. */
export function photoCheckRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/api/photo-checks/:estateId/:photoId', { schema: { hide: true }, config: { open: true } }, async (request, reply) => {
    const { estateId = '', photoId = '' } = request.params as Record<string, string>
    const { until = '', sig = '' } = request.query as Record<string, string>
    if (!UUID.test(estateId) || !UUID.test(photoId) || !(Number(until) > deps.clock())) throw refused({ code: 'NOT_FOUND' })
    const expected = Buffer.from(await sign(deps, estateId, photoId, Number(until)))
    const given = Buffer.from(String(sig))
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refused({ code: 'NOT_FOUND' })
    const opened = await openPhoto(deps, { estateId, id: photoId, size: 'full' })
    if (!opened) throw refused({ code: 'NOT_FOUND' })
    return reply.type(opened.contentType).send(opened.bytes)
  })
}
