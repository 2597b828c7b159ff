import type { Actor } from '../../../domain/actor'
import { DAY } from '../../../domain/calendar'
import { openReasons } from '../../../domain/vote/ballot/castBallot'
import { remindVoter } from '../../../domain/vote/ballot/remindVoter'
import { collectorsOf, roleReasons } from '../../../domain/vote/reasons'
import type { Vote } from '../../../domain/vote/vote'
import type { OutRow } from '../../../contract/ballot'
import type { Pool } from '../../db/pool'
import { handle, type Command } from '../../handle'
import { Refused } from '../../refused'
import { readOwners } from './owners'
import { readVote } from './readVote'
import { countedIn, type StoredVoice } from './voice'

/** So many are reminded by one command; whoever has more sends it again. */
const REMINDED_AT_ONCE = 500

const iso = (at: Date | null) => at?.toISOString() ?? null

/** The vote, for those at its desk; the company's own stays out where the company is hired or dismissed. */
export async function readForDesk(pool: Pool, estateId: string, voteId: string, actor: Actor): Promise<Vote> {
  const vote = await readVote(pool, estateId, voteId)
  const [first, ...others] = roleReasons(actor, collectorsOf(vote))
  if (first) throw new Refused([first, ...others])
  return vote
}

export interface OutAsk {
  readonly buildingId?: string
  readonly search?: string
  readonly cursor: number
  readonly limit: number
}

/** Who has not voted yet, in the order of the roll: doors, never names, and never a choice. */
export async function listOut(pool: Pool, estateId: string, voteId: string, ask: OutAsk): Promise<{ rows: OutRow[]; cursor?: string }> {
  const { rows } = await pool.query({
    name: 'who is out',
    text: `select id, number, label, jsonb_array_length(units) as units, area_cm2, state, flags, reminded_at from vote_voice
      where estate_id = $1 and vote_id = $2 and phase = 'out' and number > $3 and ($4::uuid is null or building_id = $4)
        and ($5::text is null or position($5 in label) > 0) order by number limit $6`,
    values: [estateId, voteId, ask.cursor, ask.buildingId ?? null, ask.search || null, ask.limit + 1],
  })
  const page = rows.slice(0, ask.limit)
  return {
    rows: page.map((row) => ({
      voiceId: row.id,
      no: row.number,
      label: row.label,
      units: row.units,
      areaCm2: row.area_cm2,
      invalid: countedIn(row.state)?.kind === 'invalid',
      ownerUnknown: row.flags.includes('ownerUnknown'),
      paperWaits: (row.state as StoredVoice).box.papers.length > 0,
      remindedAt: iso(row.reminded_at),
    })),
    ...(rows.length > ask.limit && { cursor: String(page.at(-1).number) }),
  }
}

export async function countOut(pool: Pool, estateId: string, voteId: string) {
  const { rows } = await pool.query(
    `select v.building_id as "buildingId", coalesce(b.name, '其他') as name, count(*) filter (where v.phase = 'out')::int as out, count(*)::int as "all"
      from vote_voice v left join building b on b.estate_id = v.estate_id and b.id = v.building_id
      where v.estate_id = $1 and v.vote_id = $2 group by v.building_id, b.name, b.sort order by b.sort nulls last, b.name`,
    [estateId, voteId],
  )
  return { rows }
}

/** Reminds those who have not voted, each no more often than the vote's rules say; the notice is its own record. */
export function remind(pool: Pool, command: Command, voteId: string, told: { buildingId?: string; voiceIds?: string[] }) {
  return handle(pool, command, async (work) => {
    const { client, estateId, now } = work
    const vote: Vote = await work.read('vote', voteId)
    const [shut, ...others] = openReasons(vote, now)
    if (shut) throw new Refused([shut, ...others])
    const every = vote.rules.remindEveryDays * DAY
    const { rows } = await client.query(
      `select id, state, label, reminded_at from vote_voice where estate_id = $1 and vote_id = $2 and phase = 'out'
        and ($3::uuid is null or building_id = $3) and ($4::uuid[] is null or id = any($4)) order by reminded_at nulls first, number limit $5 for update`,
      [estateId, voteId, told.buildingId ?? null, told.voiceIds ?? null, REMINDED_AT_ONCE + 1],
    )
    const owners = await readOwners(client, estateId, rows.map(({ id }) => id))
    const due = rows
      .filter(({ id, state, reminded_at }) => remindVoter({ remindedAt: reminded_at?.getTime() }, vote, { ...state.box, ownerIds: owners.get(id) ?? [] }, now).ok)
      .slice(0, REMINDED_AT_ONCE)
    for (const { id } of due) {
      const to = (owners.get(id) ?? []).map((person) => ({ person }))
      if (to.length > 0) work.notices.push({ to, kind: 'VoterReminded', title: '还没投完，差一步', body: `「${vote.title}」您的票还没有投。点开就能投，也可以投纸质选票。`, link: `vote:${voteId}`, subjectId: voteId, template: 'todo' })
    }
    await client.query('update vote_voice set reminded_at = $3 where estate_id = $1 and id = any($2::uuid[])', [estateId, due.map(({ id }) => id), new Date(now).toISOString()])
    const rest = rows.filter((row) => !due.includes(row) && row.reminded_at)
    const next = rest.length > 0 ? new Date(Math.min(...rest.map(({ reminded_at }) => reminded_at.getTime())) + every).toISOString() : null
    return { reminded: due.length, later: rest.length, next, more: due.length === REMINDED_AT_ONCE && rows.length > REMINDED_AT_ONCE }
  })
}
