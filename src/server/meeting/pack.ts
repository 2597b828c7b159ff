import type { PackItemShown } from '../../contract/meeting'
import type { AgendaItem } from '../../domain/agendaItem/agendaItem'
import { toIso, type Instant } from '../../domain/calendar'
import type { Matter } from '../../domain/matter/matter'
import type { Meeting } from '../../domain/meeting/meeting'
import { packItem } from '../../domain/meeting/packItem'
import type { Amount } from '../../domain/vote/amount'
import { quorumDistance } from '../../domain/vote/tally/turnout'
import type { Vote } from '../../domain/vote/vote'
import type { WorksOffer } from '../../domain/worksProject/worksProject'
import type { Pool } from '../db/pool'
import { refused } from '../refused'
import { papersShown, speakersShown } from './ahead'

interface Row {
  state: AgendaItem
  matters: Matter[] | null
  vote: Vote | null
  persons: number | null
  area_cm2: number | null
  offers: WorksOffer[] | null
}

const ITEMS = `select i.state,
    (select json_agg(m.state order by m.number) from matter m where m.estate_id = i.estate_id and m.id in (select jsonb_array_elements_text(i.state->'matterIds')::uuid)) as matters,
    v.state as vote, t.persons, t.area_cm2,
    (select w.state->'offers' from works_project w where w.estate_id = i.estate_id and w.item_id = i.id order by w.number desc limit 1) as offers
  from unnest($2::uuid[]) with ordinality o(id, place) join agenda_item i on i.estate_id = $1 and i.id = o.id
  left join vote v on v.estate_id = i.estate_id and v.id = (i.state->>'voteId')::uuid
  left join vote_tree t on t.estate_id = v.estate_id and t.vote_id = v.id
  order by o.place`

/** Everything of every item on the agenda, gathered from what is known of it. */
export async function readPack(pool: Pool, estateId: string, meetingId: string, now: Instant) {
  const { rows } = await pool.query<{ state: Meeting }>('select state from meeting where estate_id = $1 and id = $2', [estateId, meetingId])
  const meeting = rows[0]?.state
  if (!meeting) throw refused({ code: 'NOT_FOUND', kind: 'meeting' })
  const found = await pool.query<Row>({ name: 'pack of meeting', text: ITEMS, values: [estateId, meeting.itemIds] })
  return { title: meeting.title, startsAt: toIso(meeting.startsAt), place: meeting.place, items: found.rows.map((row) => ({ ...shown(row, now), ...papersShown(meeting, row.state.id), speakers: speakersShown(meeting, row.state.id) })) }
}

function shown({ state, matters, vote, persons, area_cm2, offers }: Row, now: Instant): Omit<PackItemShown, 'speakers'> {
  const { visits, agreed, tasks, mustCome, plan, ...rest } = packItem(state, matters ?? [], now)
  return {
    ...rest,
    visits: { ...visits, objections: [...visits.objections], words: [...visits.words] },
    agreed: [...agreed],
    ...(plan && { plan: { ...plan, payers: [...plan.payers] } }),
    offers: (offers ?? []).map(({ company, amount }) => ({ company, amount })),
    tasks: [...tasks],
    mustCome: [...mustCome],
    ...(vote && { vote: voteShown(vote, { persons: persons ?? 0, areaCm2: area_cm2 ?? 0 }) }),
  }
}

function voteShown({ number, phase, closesAt, rules, roll }: Vote, tookPart: Amount): PackItemShown['vote'] {
  const missing = phase === 'open' && roll ? quorumDistance(rules, tookPart, roll.totals).missing : undefined
  return { number, phase, ...(closesAt !== undefined && { closesAt: toIso(closesAt) }), ...(missing && { missing: { persons: missing.persons, areaCm2: missing.areaCm2 } }) }
}
