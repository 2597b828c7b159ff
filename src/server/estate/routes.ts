import type { FastifyInstance } from 'fastify'
import { v7 as newId } from 'uuid'
import * as contract from '../../contract/estate'
import { estateSchemas as s } from '../../contract/estate.schema'
import { readOffset } from '../cursor'
import { transaction } from '../db/transaction'
import type { Deps } from '../deps'
import { mount } from '../mount'
import { refused } from '../refused'
import { logPerson } from '../joining/log'
import { listImports } from './imports'
import { readEstatePage } from './read'
import { maskName, maskPhone } from './mask'

/** The estate itself: what a guest may know, and its people for those who must. */
export function estateRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  mount(app, deps, contract.listEstates, s.listEstates, async () => ({
    rows: (await pool.query('select id, name, county from estate order by created_at, name limit 500')).rows,
  }))
  mount(app, deps, contract.readEstate, s.readEstate, ({ estateId, session }) => readEstatePage(pool, estateId, session !== undefined))
  mount(app, deps, contract.readPlaceCode, s.readPlaceCode, async ({ estateId, params }) => {
    const found = await pool.query('select id, name from place where estate_id = $1 and code = $2', [estateId, (params['code'] as string).toUpperCase()])
    if (!found.rows[0]) throw refused({ code: 'PLACE_UNKNOWN' })
    return { ...found.rows[0], kind: 'place' as const }
  })
  mount(app, deps, contract.listDuties, s.listDuties, async ({ estateId }) => ({
    rows: (await pool.query(DUTIES, [estateId])).rows,
  }))
  mount(app, deps, contract.listImports, s.listImports, async ({ estateId }) => ({ rows: await listImports(pool, estateId) }))
  mount(app, deps, contract.listMembers, s.listMembers, async ({ estateId, query }) => {
    const from = readOffset(query.cursor)
    const found = await pool.query(
      `select p.id as "personId", p.name, p.phone, u.address, m.tie from membership m join person p on p.id = m.person_id
        join unit u on u.estate_id = m.estate_id and u.id = m.unit_id
        where m.estate_id = $1 and m.ended_at is null and ($2::text is null or u.address like '%' || $2 || '%' or p.name like $2 || '%' or p.phone = $2)
        order by u.sort, u.address, m.tie, p.id offset $3 limit $4`,
      [estateId, query.search || null, from, query.limit + 1],
    )
    const rows = found.rows.slice(0, query.limit).map((row) => ({ ...row, name: maskName(row.name), phone: maskPhone(row.phone) }))
    return { rows, ...(found.rows.length > query.limit && { cursor: String(from + query.limit) }) }
  })
  mount(app, deps, contract.revealMember, s.revealMember, async ({ estateId, params, actor, body, now }) => {
    const personId = params['personId'] as string
    return transaction(pool, async (client) => {
      const found = await client.query(
        `select p.id, p.name, p.phone, array_agg(distinct u.address) as addresses from membership m join person p on p.id = m.person_id
          join unit u on u.estate_id = m.estate_id and u.id = m.unit_id where m.estate_id = $1 and m.person_id = $2 and m.ended_at is null group by p.id`,
        [estateId, personId],
      )
      if (!found.rows[0]) throw refused({ code: 'NOT_FOUND' })
      await client.query(
        `insert into disclosure (estate_id, id, reader_id, role, about_id, what, why, at) values ($1, $2, $3, $4, $5, '姓名、电话、住址', $6, $7)`,
        [estateId, newId(), actor.personId, actor.role, personId, body.why, new Date(now).toISOString()],
      )
      await logPerson(client, estateId, personId, actor, { type: 'PersonDisclosed', at: now })
      return found.rows[0]
    })
  })
}

/** A person of several duties is named by the oldest, as everywhere. */
const DUTIES = `select * from (select distinct on (d.person_id) d.person_id as "personId", d.title, d.role from duty d
  join person p on p.id = d.person_id where d.estate_id = $1 and d.ended_at is null and p.erased_at is null
  order by d.person_id, d.since) one order by array_position(array['secretary','committee','manager','worker','clerk','officer','mediator','streetMediator','countyMediator','deputy','operator'], role), title limit 500`
