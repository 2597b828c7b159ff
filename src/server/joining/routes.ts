import type { FastifyInstance } from 'fastify'
import QRCode from 'qrcode'
import * as contract from '../../contract/estate'
import { estateSchemas as s } from '../../contract/estate.schema'
import { transaction } from '../db/transaction'
import type { Deps } from '../deps'
import { maskPhone } from '../estate/mask'
import { mount } from '../mount'
import { refused } from '../refused'
import { actAsFirst } from '../session/acting'
import type { Session } from '../session/find'
import { claimUnit, decideClaim } from './claim'
import { joinByInvitation, makeInvitations } from './invitation'
import { logPerson } from './log'

/** Against guessing letters' codes: so many tries from one address. */
const TRIES = { limit: { max: 20, timeWindow: '1 minute' } }

const CLAIM = `select c.id, u.address, c.tie, c.name, c.note, c.state, c.reason, c.made_at as "madeAt"`
const CLAIM_FROM = 'from claim c join unit u on u.estate_id = c.estate_id and u.id = c.unit_id'

/** Becoming somebody in an estate: by a letter's code, or by a claim that the committee or the company confirms. */
export function joiningRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const of = (session: Session | undefined) => session as Session
  mount(app, deps, contract.joinByInvitation, s.joinByInvitation, ({ body, session, now }) =>
    transaction(pool, async (client) => {
      const { id, personId, actor } = of(session)
      const joined = await joinByInvitation(client, body.code, personId, now)
      await logPerson(client, joined.estateId, personId, { personId, role: 'resident' }, { type: 'UnitJoined', at: now })
      if (!actor) await actAsFirst(client, id, personId)
      return joined
    }), TRIES)
  mount(app, deps, contract.claimUnit, s.claimUnit, ({ body, estateId, session, now }) =>
    transaction(pool, (client) => claimUnit(client, { ...body, estateId, personId: of(session).personId, now })))
  mount(app, deps, contract.listMyClaims, s.listMyClaims, async ({ session }) => {
    const found = await pool.query(
      `${CLAIM}, e.name as "estateName", e.id as "estateId" ${CLAIM_FROM} join estate e on e.id = c.estate_id
        where c.person_id = $1 and c.state <> 'withdrawn' order by c.made_at desc limit 20`,
      [of(session).personId],
    )
    return { rows: found.rows }
  })
  mount(app, deps, contract.withdrawClaim, s.withdrawClaim, async ({ estateId, params, session }) => {
    const gone = await pool.query(
      `update claim set state = 'withdrawn' where estate_id = $1 and id = $2 and person_id = $3 and state = 'open' returning id`,
      [estateId, params['claimId'], of(session).personId],
    )
    if (!gone.rows[0]) throw refused({ code: 'NOT_FOUND' })
    return { id: gone.rows[0].id, state: 'withdrawn' }
  })
  mount(app, deps, contract.listClaims, s.listClaims, async ({ estateId, query }) => {
    const found = await pool.query(
      `${CLAIM}, p.phone ${CLAIM_FROM} join person p on p.id = c.person_id where c.estate_id = $1 and c.state = $2 order by c.made_at limit 200`,
      [estateId, query.state],
    )
    return { rows: found.rows.map((row) => ({ ...row, phone: maskPhone(row.phone) })) }
  })
  mount(app, deps, contract.confirmClaim, s.confirmClaim, ({ estateId, params, actor, now }) =>
    transaction(pool, (client) => decideClaim(client, estateId, params['claimId'] as string, actor, { confirm: true }, now)))
  mount(app, deps, contract.refuseClaim, s.refuseClaim, ({ estateId, params, actor, body, now }) =>
    transaction(pool, (client) => decideClaim(client, estateId, params['claimId'] as string, actor, { confirm: false, reason: body.reason }, now)))
  mount(app, deps, contract.makeInvitations, s.makeInvitations, async ({ estateId, actor, body, now }) => ({
    rows: await transaction(pool, (client) => makeInvitations(client, { ...body, estateId, madeBy: actor.personId, now })),
  }))
  mount(app, deps, contract.printLetter, s.printLetter, async ({ estateId, params }) => {
    const found = await pool.query(
      `select e.name as estate, u.address, i.code, i.tie, i.expires_at as "expiresAt" from invitation i
        join unit u on u.estate_id = i.estate_id and u.id = i.unit_id join estate e on e.id = i.estate_id
        where i.estate_id = $1 and i.id = $2 and i.used_at is null and i.revoked_at is null`,
      [estateId, params['invitationId']],
    )
    if (!found.rows[0]) throw refused({ code: 'INVITATION_OVER' })
    const link = `${deps.publicUrl}/#/join/index?code=${found.rows[0].code}`
    return { ...found.rows[0], link, qr: await QRCode.toString(link, { type: 'svg', margin: 0 }) }
  })
}
