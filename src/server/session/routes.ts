import { leaveStudio } from '../deputyStudio/leaveStudio'
import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/session'
import { sessionSchemas as s } from '../../contract/session.schema'
import { transaction } from '../db/transaction'
import type { Deps } from '../deps'
import { maskPhone } from '../estate/mask'
import { mount } from '../mount'
import { refused } from '../refused'
import { actAs, actAsFirst } from './acting'
import { erasePerson } from './erase'
import { exportPerson } from './export'
import type { Session } from './find'
import { identitiesOf } from './identities'
import { IDLE_DAYS } from './issue'
import { makePhotoPass } from './photoPass'

/** A session's own affairs: who I am, as what I act, where I am logged in, and what is kept of me. */
export function sessionRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const own = (session: Session | undefined): Session => session ?? raise()
  mount(app, deps, contract.readSession, s.readSession, async ({ session, now }) => {
    const { id, personId, actingEstate } = own(session)
    // seen at most once an hour, and the idle time begins anew
    await pool.query(
      `update session set seen_at = $2, expires_at = $3 where id = $1 and seen_at < $2::timestamptz - interval '1 hour'`,
      [id, new Date(now).toISOString(), new Date(now + IDLE_DAYS * 86_400_000).toISOString()],
    )
    const identities = await identitiesOf(pool, personId)
    const found = await pool.query(
      `select p.id, p.name, p.phone, p.text_size as "textSize", s.acting_id,
        (select count(*) from notice n where n.estate_id = s.acting_estate and n.person_id = p.id and n.read_at is null) as unread
        from session s join person p on p.id = s.person_id where s.id = $1`,
      [id],
    )
    const { acting_id: actingId, unread, ...person } = found.rows[0]
    const chosen = identities.find((identity) => identity.id === actingId && identity.estateId === actingEstate)
    const acting = chosen ?? (identities.length > 0 ? await actAsFirst(pool, id, personId) : undefined)
    return {
      person: { ...person, phone: maskPhone(person.phone) },
      identities,
      acting: acting ?? null,
      photoPass: await makePhotoPass(pool, id, now),
      unread,
      mode: deps.mode,
    }
  })
  mount(app, deps, contract.actAs, s.actAs, async ({ session, body }) => ({
    acting: await actAs(pool, own(session).id, own(session).personId, body),
  }))
  mount(app, deps, contract.leave, s.leave, async ({ session, now }) => {
    await pool.query('update session set revoked_at = $2 where id = $1', [own(session).id, new Date(now)])
    return { ok: true as const }
  })
  mount(app, deps, contract.listSessions, s.listSessions, async ({ session, now }) => {
    const found = await pool.query(
      `select id, device, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt", id = $2 as current from session
        where person_id = $1 and revoked_at is null and expires_at > $3 order by seen_at desc limit 50`,
      [own(session).personId, own(session).id, new Date(now)],
    )
    return { rows: found.rows }
  })
  mount(app, deps, contract.revokeSession, s.revokeSession, async ({ session, params, now }) => {
    const gone = await pool.query('update session set revoked_at = $3 where id = $1 and person_id = $2 and revoked_at is null', [
      params['sessionId'],
      own(session).personId,
      new Date(now),
    ])
    if (gone.rowCount === 0) throw refused({ code: 'NOT_FOUND' })
    return { ok: true as const }
  })
  mount(app, deps, contract.changeMe, s.changeMe, async ({ session, body }) => {
    await pool.query('update person set name = coalesce($2, name), text_size = coalesce($3, text_size) where id = $1', [
      own(session).personId,
      body.name ?? null,
      body.textSize ?? null,
    ])
    return { ok: true as const }
  })
  mount(app, deps, contract.exportMe, s.exportMe, ({ session }) => exportPerson(pool, own(session).personId))
  mount(app, deps, contract.eraseMe, s.eraseMe, async ({ session, body, now }) => {
    if (body.confirm !== '注销') throw refused({ code: 'ERASE_NOT_CONFIRMED' })
    await transaction(pool, (client) => erasePerson(client, own(session).personId, now))
    await leaveStudio(pool, own(session).personId, now)
    return { ok: true as const }
  })
}

function raise(): never {
  throw refused({ code: 'LOGIN_NEEDED' })
}
