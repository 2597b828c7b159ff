import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/notice'
import { noticeSchemas as s, TEMPLATES } from '../../contract/notice.schema'
import { readCursor } from '../cursor'
import type { Deps } from '../deps'
import { mount } from '../mount'
import { refused } from '../refused'

/** The inbox, the consents that WeChat's messages need, and what an operator sees of sends that failed. */
export function noticeRoutes(app: FastifyInstance, deps: Deps): void {
  const { pool } = deps
  const unread = async (estateId: string, personId: string): Promise<number> =>
    (await pool.query('select count(*) from notice where estate_id = $1 and person_id = $2 and read_at is null', [estateId, personId])).rows[0].count

  mount(app, deps, contract.listNotices, s.listNotices, async ({ estateId, actor, query }) => {
    const [at, id] = readCursor(query.cursor)
    const found = await pool.query(
      `select id, kind, title, body, link, made_at as "madeAt", read_at is not null as read from notice
        where estate_id = $1 and person_id = $2 and ($3::timestamptz is null or (made_at, id) < ($3::timestamptz, $4::uuid))
        order by made_at desc, id desc limit $5`,
      [estateId, actor.personId, at ?? null, id ?? null, query.limit + 1],
    )
    const rows = found.rows.slice(0, query.limit).map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
    const last = rows.at(-1)
    return {
      rows,
      ...(found.rows.length > query.limit && last && { cursor: `${last.madeAt}~${last.id}` }),
      unread: await unread(estateId, actor.personId),
    }
  }, { kept: true })
  mount(app, deps, contract.markRead, s.markRead, async ({ estateId, actor, body, now }) => {
    await pool.query(
      `update notice set read_at = $3 where estate_id = $1 and person_id = $2 and read_at is null and ($4::uuid[] is null or id = any($4))`,
      [estateId, actor.personId, new Date(now).toISOString(), body.ids ?? null],
    )
    return { unread: await unread(estateId, actor.personId) }
  })
  mount(app, deps, contract.readConsents, s.readConsents, async ({ estateId, actor }) => {
    const found = await pool.query('select template, credit from consent where estate_id = $1 and person_id = $2', [estateId, actor.personId])
    const credits = new Map(found.rows.map(({ template, credit }) => [template, credit]))
    const configured = TEMPLATES.filter((template) => deps.wechat?.templates[template])
    return { rows: configured.map((template) => ({ template, templateId: deps.wechat?.templates[template]?.id ?? '', credit: credits.get(template) ?? 0 })) }
  })
  mount(app, deps, contract.giveConsent, s.giveConsent, async ({ estateId, actor, body, now }) => {
    const at = new Date(now).toISOString()
    for (const [template, result] of Object.entries(body.results)) {
      // a refusal now does not take back what was accepted before
      const bought = result === 'accept' ? 1 : 0
      await pool.query(
        `insert into consent (estate_id, person_id, template, credit, changed_at) values ($1, $2, $3, $4, $5)
          on conflict (estate_id, person_id, template) do update set credit = consent.credit + $4, changed_at = $5`,
        [estateId, actor.personId, template, bought, at],
      )
    }
    const found = await pool.query('select template, credit from consent where estate_id = $1 and person_id = $2', [estateId, actor.personId])
    return { rows: found.rows }
  })
  mount(app, deps, contract.listSends, s.listSends, async ({ estateId, query }) => {
    const found = await pool.query(
      `select o.id, o.template, o.data->>'title' as title, left(p.name, 1) || '*' as "to", o.state, o.tries, o.next_at as "nextAt", o.last_error as "lastError"
        from outbox o join person p on p.id = o.person_id where o.estate_id = $1 and o.state = $2 order by o.next_at desc limit 200`,
      [estateId, query.state],
    )
    return { rows: found.rows }
  })
  mount(app, deps, contract.retrySend, s.retrySend, async ({ estateId, params, now }) => {
    const again = await pool.query(
      `update outbox set state = 'waiting', tries = 0, next_at = $3, done_at = null where estate_id = $1 and id = $2 and state = 'gaveUp' returning id, state`,
      [estateId, params['sendId'], new Date(now).toISOString()],
    )
    if (!again.rows[0]) throw refused({ code: 'NOT_FOUND' })
    return again.rows[0]
  })
}
