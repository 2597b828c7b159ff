import { pageOf } from '../../contract/pages'
import type { Deps } from '../deps'
import { messageTime } from '../wechat/messageFields'
import type { MessageAnswer } from '../wechat/subscribeMessage'

const BATCH = 50
/** While one process sends a row no other takes it; longer than a send may ever last. */
const LEASE_MS = 60_000
const MOST_TRIES = 8
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 3_600_000

interface Row {
  estate_id: string
  id: string
  person_id: string
  template: string
  data: { title: string; body: string }
  page: string
  tries: number
  openid: string | null
  credit: number
}

/** What becomes of a row after a try. */
type Outcome = { state: 'sent' | 'dropped' | 'gaveUp'; error?: string; spend: 'one' | 'all' | 'none' } | { state: 'waiting'; error: string; inMs: number }

/**
 * Sends what the outbox holds through WeChat. A row is leased before it is sent, so that two processes never send it both;
 * when the answer is lost the message may have arrived, and it is not sent again: the inbox has it anyway.
 */
export async function sendOutbox(deps: Pick<Deps, 'pool' | 'wechat' | 'clock'>): Promise<number> {
  const rows = await lease(deps)
  for (const row of rows) await settle(deps, row, await trySend(deps, row))
  return rows.length
}

async function lease({ pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<Row[]> {
  const now = clock()
  const taken = await pool.query<Row>({
    name: 'lease outbox',
    text: `with due as (select estate_id, id from outbox where state = 'waiting' and next_at <= $1 order by next_at limit ${BATCH} for update skip locked)
      update outbox o set next_at = $2, tries = o.tries + 1 from due, person p
      where o.estate_id = due.estate_id and o.id = due.id and p.id = o.person_id
      returning o.estate_id, o.id, o.person_id, o.template, o.data, o.page, o.tries, p.openid,
        coalesce((select credit from consent c where c.estate_id = o.estate_id and c.person_id = o.person_id and c.template = o.template), 0) as credit`,
    values: [new Date(now).toISOString(), new Date(now + LEASE_MS).toISOString()],
  })
  return taken.rows
}

async function trySend({ wechat, clock }: Pick<Deps, 'wechat' | 'clock'>, row: Row): Promise<Outcome> {
  const template = wechat?.templates[row.template]
  if (!wechat || !template) return { state: 'dropped', error: 'no template is configured', spend: 'none' }
  if (!row.openid || row.credit < 1) return { state: 'dropped', error: 'no consent is left', spend: 'none' }
  const page = pageOf(row.page)
  const values = { title: row.data.title, body: row.data.body, at: messageTime(clock()) }
  const answer = await wechat.sendMessage({ openid: row.openid, template, ...(page && { page }), values })
  return outcomeOf(answer, row.tries)
}

/** What WeChat's answer means for the row. Pure, so that each code has its line in a test. */
export function outcomeOf(answer: MessageAnswer, tries: number): Outcome {
  if (answer.ok) return { state: 'sent', spend: 'one' }
  const error = [answer.reason, answer.errmsg].filter(Boolean).join(': ')
  if (answer.reason === 'NO_CREDIT') return { state: 'dropped', error, spend: 'all' }
  if (answer.kind === 'lost') return { state: 'sent', error: `the answer was lost: ${error}`, spend: 'one' }
  const again = answer.kind === 'retry' || answer.kind === 'token' || answer.kind === 'quota' || answer.reason === 'TOO_CONCURRENT'
  if (!again || tries >= MOST_TRIES) return { state: 'gaveUp', error, spend: 'none' }
  return { state: 'waiting', error, inMs: waitAfter(tries) }
}

/** Five seconds, then twice as long each time, an hour at most; a quarter of chance keeps many from coming back at once. */
const waitAfter = (tries: number) => Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS) * (0.875 + Math.random() / 4)

async function settle({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, row: Row, outcome: Outcome): Promise<void> {
  const now = clock()
  const waits = outcome.state === 'waiting'
  await pool.query(
    `with done as (update outbox set state = $3, last_error = $4, done_at = $5, next_at = coalesce($6, next_at)
        where estate_id = $1 and id = $2 and state = 'waiting' returning person_id, template)
      update consent c set credit = case $7 when 'all' then 0 else greatest(c.credit - 1, 0) end, changed_at = $8
      from done where $7 <> 'none' and c.estate_id = $1 and c.person_id = done.person_id and c.template = done.template`,
    [
      row.estate_id,
      row.id,
      outcome.state,
      outcome.error ?? null,
      waits ? null : new Date(now).toISOString(),
      waits ? new Date(now + outcome.inMs).toISOString() : null,
      waits ? 'none' : outcome.spend,
      new Date(now).toISOString(),
    ],
  )
}
