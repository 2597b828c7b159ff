import type { FastifyInstance } from 'fastify'
import QRCode from 'qrcode'
import * as contract from '../../contract/matter'
import { matterSchemas as s } from '../../contract/matter.schema'
import type { Actor } from '../../domain/actor'
import { confirmMatter } from '../../domain/matter/confirmMatter'
import { sendBackMatter } from '../../domain/matter/sendBackMatter'
import { speaksFor } from '../../domain/matter/reasons'
import type { Deps } from '../deps'
import { handle } from '../handle'
import { mount } from '../mount'
import { refused } from '../refused'
import { readMatterPage } from './read'

/** A code is eight letters; a guesser from one address gets this many tries a minute. */
const TRIES = { max: 20, timeWindow: '1 minute' }

/** One slip, one voice: whoever holds the printed code reads the matter, confirms it or sends it back in its reporter's name. */
export function slipRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const open = async (code: string) => {
    const found = await pool.query('select estate_id, id, reporter_id from matter where slip_code = $1', [code.toUpperCase()])
    const row = found.rows[0]
    if (!row) throw refused({ code: 'SLIP_UNKNOWN' })
    const actor: Actor = { personId: row.reporter_id, role: 'resident', unitIds: [], slipFor: row.id }
    return { estateId: row.estate_id as string, id: row.id as string, actor }
  }
  const limited = { limit: TRIES }
  mount(app, deps, contract.readSlip, s.readSlip, async ({ params, now }) => {
    const { estateId, id, actor } = await open(params['code'] as string)
    return readMatterPage(pool, estateId, id, actor, now)
  }, limited)
  mount(app, deps, contract.confirmBySlip, s.confirmBySlip, async ({ params, body, now, request }) => {
    const { estateId, id, actor } = await open(params['code'] as string)
    const key = request.headers['idempotency-key'] as string | undefined
    return handle(pool, { estateId, actor, now, key }, async (work) => {
      const matter = await work.decide('matter', id, (state, by) => confirmMatter(body, state, by, now))
      return { id, number: matter.number, phase: matter.phase }
    })
  }, limited)
  mount(app, deps, contract.sendBackBySlip, s.sendBackBySlip, async ({ params, body, now, request }) => {
    const { estateId, id, actor } = await open(params['code'] as string)
    const key = request.headers['idempotency-key'] as string | undefined
    return handle(pool, { estateId, actor, now, key }, async (work) => {
      const matter = await work.decide('matter', id, (state, by) => sendBackMatter({ ...body, photoIds: [] }, state, by, now))
      return { id, number: matter.number, phase: matter.phase }
    })
  }, limited)
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
