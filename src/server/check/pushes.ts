import type { Deps } from '../deps'
import { transaction } from '../db/transaction'
import type { PushEvent } from '../wechat/pushEvent'
import { settleCheck } from './settle'

const BATCH = 50
/** A verdict may come before our own note of its trace; after this long the trace is none of ours. */
const UNKNOWN_KEPT = '1 hour'

/** Stores a push before WeChat is answered; delivered again, it is stored once. */
export async function keepPush({ pool }: Pick<Deps, 'pool'>, event: PushEvent): Promise<void> {
  await pool.query('insert into wechat_push (dedupe_key, event) values ($1, $2) on conflict do nothing', [event.key, JSON.stringify(event)])
}

/** Works what WeChat pushed: verdicts on pictures, and what people chose about messages. Each push once, by one process. */
export async function workPushes(deps: Deps): Promise<number> {
  const settled: { estateId: string; matterId: string }[] = []
  const worked = await transaction(deps.pool, async (client) => {
    settled.length = 0
    const taken = await client.query(
      `select dedupe_key, event, got_at < now() - interval '${UNKNOWN_KEPT}' as old from wechat_push
        where worked_at is null order by got_at limit ${BATCH} for update skip locked`,
    )
    for (const { dedupe_key: key, event, old } of taken.rows as { dedupe_key: string; event: PushEvent; old: boolean }[]) {
      if (event.kind === 'mediaChecked') {
        const found = await client.query(
          `update photo set check_state = $2 where check_trace = $1 and check_state = 'pending' returning estate_id, subject_id`,
          [event.traceId, event.suggest],
        )
        if (found.rowCount === 0 && !old && !(await known(client, event.traceId))) continue
        for (const row of found.rows) settled.push({ estateId: row.estate_id, matterId: row.subject_id })
      }
      if (event.kind === 'subscriptionsChanged' && event.where === 'settings') await forget(client, deps, event)
      await client.query('update wechat_push set worked_at = now() where dedupe_key = $1', [key])
    }
    return taken.rows.length
  })
  for (const { estateId, matterId } of settled) await settleCheck(deps, estateId, matterId)
  return worked
}

const known = async (client: { query: Deps['pool']['query'] }, traceId: string) =>
  (await client.query('select 1 from photo where check_trace = $1', [traceId])).rows.length > 0

/** Who turns messages off in WeChat's own settings has no consent left. */
async function forget(client: { query: Deps['pool']['query'] }, { wechat }: Deps, event: Extract<PushEvent, { kind: 'subscriptionsChanged' }>) {
  const off = event.choices.filter(({ accepted }) => !accepted).map(({ templateId }) => templateId)
  const templates = Object.entries(wechat?.templates ?? {}).filter(([, { id }]) => off.includes(id)).map(([name]) => name)
  await client.query(
    `update consent c set credit = 0, changed_at = now() from person p where p.id = c.person_id and p.openid = $1 and c.template = any($2)`,
    [event.openid, templates],
  )
}
