import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/session'
import { sessionSchemas as s } from '../../contract/session.schema'
import { OPEN_PHASES } from '../../domain/mediation/mediation'
import type { Deps } from '../deps'
import { mount } from '../mount'
import { refused } from '../refused'
import { hashOf } from '../session/find'
import { identitiesOf } from '../session/identities'
import { issueSession } from '../session/issue'

/** Who told of most; and both sides of a quarrel that is being talked over, so that it can be lived through. */
const RESIDENTS_SHOWN = 12

/** Becoming anybody of the model estate with one tap. In a production start these routes do not exist. */
export function demoRoutes(app: FastifyInstance, deps: Deps): void {
  if (deps.mode !== 'demo') return
  const { pool } = deps
  mount(app, deps, contract.listDemoPeople, s.listDemoPeople, async () => {
    const found = await pool.query(
      `(select p.id, p.name, d.role, d.title, null as address, '' as about, 0 as sort from duty d join person p on p.id = d.person_id
          where d.ended_at is null order by array_position(array['secretary','manager','worker','committee','clerk','officer','mediator','streetMediator','countyMediator','deputy','operator'], d.role), d.since, d.id)
        union all
        (select id, name, 'resident', address, address,
            case tie when 'owner' then '业主' when 'tenant' then '租户' else '家属' end || case when told > 0 then '，反映过 ' || told || ' 件' else '' end || case when mediated > 0 then '，有调处在谈' else '' end, 1
          from (select r.*, row_number() over (order by told desc, tie, address) as place from (select distinct on (p.id) p.id, p.name, u.address, m.tie, (select count(*) from matter x where x.reporter_id = p.id) as told,
              (select count(*) from mediation g where g.party_ids @> array[p.id] and g.phase = any($1)) as mediated
            from membership m join person p on p.id = m.person_id join unit u on u.estate_id = m.estate_id and u.id = m.unit_id
            where m.ended_at is null and not exists (select from duty d where d.person_id = p.id and d.ended_at is null)) r) k
          where place <= ${RESIDENTS_SHOWN} or mediated > 0 order by place)`,
      [OPEN_PHASES],
    )
    return { rows: found.rows.map(({ sort: _, ...row }) => row) }
  })
  mount(app, deps, contract.becomeDemoPerson, s.becomeDemoPerson, async ({ body, now }) => {
    const identities = await identitiesOf(pool, body.personId)
    if (identities.length === 0) throw refused({ code: 'NOT_FOUND' })
    const issued = await issueSession(pool, body.personId, '演示', now)
    const wanted = identities.find(({ role }) => role === body.role)
    if (wanted) {
      // this session alone: the same person may be somebody else in another window
      await pool.query('update session set acting_id = $2, acting_estate = $3 where token_hash = $1', [hashOf(issued.token), wanted.id, wanted.estateId])
    }
    return { ...issued, isNew: false }
  })
}
