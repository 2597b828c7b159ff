import type { FastifyInstance } from 'fastify'
import QRCode from 'qrcode'
import * as contract from '../../contract/matter'
import { matterSchemas as s } from '../../contract/matter.schema'
import { confirmMatter } from '../../domain/matter/confirmMatter'
import { sendBackMatter } from '../../domain/matter/sendBackMatter'
import { speaksFor } from '../../domain/matter/reasons'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { mount } from '../mount'
import { refused } from '../refused'
import { readMatterPage } from './read'
import { putPhotos } from './report'
import { openSlip, SLIP_TRIES } from './slip'

/** One slip, one voice: whoever holds the printed code reads the matter, confirms it or sends it back in its reporter's name. */
export function slipRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const open = (code: string) => openSlip(pool, code)
  mount(app, deps, contract.readSlip, s.readSlip, async ({ params, now }) => {
    const { estateId, id, actor } = await open(params['code'] as string)
    return readMatterPage(pool, estateId, id, actor, now)
  }, SLIP_TRIES)
  mount(app, deps, contract.confirmBySlip, s.confirmBySlip, async ({ params, body, now, request }) => {
    const { estateId, id, actor } = await open(params['code'] as string)
    const key = request.headers['idempotency-key'] as string | undefined
    return handle(pool, { estateId, actor, now, key }, async (work) => {
      const matter = await work.decide('matter', id, (state, by) => confirmMatter(body, state, by, now))
      return { id, number: matter.number, phase: matter.phase }
    })
  }, SLIP_TRIES)
  mount(app, deps, contract.sendBackBySlip, s.sendBackBySlip, async ({ params, body, now, request }) => {
    const { estateId, id, actor } = await open(params['code'] as string)
    const key = request.headers['idempotency-key'] as string | undefined
    return handle(pool, { estateId, actor, now, key }, async (work) => {
      await putPhotos(work, id, body.photoIds, 'matter')
      const matter = await work.decide('matter', id, (state, by) => sendBackMatter(body, state, by, now))
      return { id, number: matter.number, phase: matter.phase }
    })
  }, SLIP_TRIES)
  mount(app, deps, contract.printSlip, s.printSlip, async ({ estateId, params, actor }) => {
    const found = await pool.query(
      'select m.state, e.name from matter m join estate e on e.id = m.estate_id where m.estate_id = $1 and m.id = $2',
      [estateId, params['matterId']],
    )
    const row = found.rows[0]
    if (!row?.state.slipCode || !speaksFor(row.state, actor)) throw refused({ code: 'NOT_FOUND', kind: 'matter' })
    const { slipCode, number, title } = row.state
    const link = `${deps.publicUrl}/#/slip/index?code=${slipCode}`
    return { code: slipCode, number, title, estate: row.name, link, qr: await QRCode.toString(link, { type: 'svg', margin: 0 }) }
  })
}
