import type { Tier } from '../../domain/mediation/tiers'
import type { NeedSql } from './needs'

const ME = '$2::uuid'
const cases = { kind: 'mediation', id: 'g.id', link: `'mediation:' || g.id` } as const
const titled = (title: string) => `'调处 ' || g.number || ' · ' || ${title}`
/** Its reporter's own words, for the reporter and for who mediates; to the others the case's own title tells no more than all know. */
const MATTER_TITLE = '(select m.title from matter m where m.estate_id = g.estate_id and m.id = g.matter_id)'
const dayEnd = (date: string) => `(${date} + 1)::timestamp at time zone 'Asia/Shanghai'`

const unsaid = `g.phase in ('waiting', 'underway') and p.stance = 'asked'`
const unconfirmed = `g.phase = 'agreed' and not exists (select from jsonb_array_elements(g.state->'agreement'->'confirmed') c where c->>'partyId' = p.id)`
const unchosen = `g.phase in ('underway', 'agreed', 'performing') and exists (select from jsonb_array_elements(g.state->'sessions') s where s->>'state' = 'offered'
  and not exists (select from jsonb_array_elements(s->'choices') c where c->>'partyId' = p.id))`
const owing = `g.phase = 'performing' and exists (select from jsonb_array_elements(g.state->'agreement'->'terms') t where t->>'partyId' = p.id and t->>'state' = 'open')`
const claimed = `g.phase = 'performing' and exists (select from jsonb_array_elements(g.state->'agreement'->'terms') t
  join jsonb_array_elements(g.state->'parties') o on o->>'id' = t->>'partyId' and o->>'side' <> p.side where t->>'state' = 'reported')`

/** What a party is waited for: their yes or no, a time, the text, what they promised, or their word on what the other did. */
export const mediationOfParty: NeedSql = {
  ...cases,
  title: titled(`coalesce((select m.title from matter m where m.estate_id = g.estate_id and m.id = g.matter_id and m.reporter_id = ${ME}), g.title)`),
  from: `mediation g cross join lateral (select q->>'id' as id, q->>'stance' as stance, q->>'side' as side from jsonb_array_elements(g.state->'parties') q where q->>'personId' = ${ME}::text limit 1) p`,
  where: `g.estate_id = $1 and g.party_ids @> array[${ME}] and (${[unsaid, unconfirmed, unchosen, owing, claimed].map((one) => `(${one})`).join(' or ')})`,
  note: `case when ${unsaid} then '请说愿不愿意调解' when ${unconfirmed} then '请看协议，确认或者说意见' when ${unchosen} then '请选方便的时间'
    when ${owing} then '有约定要做到' else '对方说做到了，请看看' end`,
}

/** Who was appointed there; and whether none of them holds a duty in the estate any more, so that somebody else has to take it. */
const seated = (tier: Tier) => `(select coalesce(array_agg((m->>'personId')::uuid), '{}') from jsonb_array_elements(g.state->'mediators') m where m->>'tier' = '${tier}')`
const left = (tier: Tier) => `not exists (select from duty d where d.estate_id = g.estate_id and d.person_id = any(${seated(tier)}::uuid[]) and d.ended_at is null)`

/** What waits for somebody of that tier to take it, and what one has in hand there, by the tier's day. */
export const mediationAt = (tier: Tier): NeedSql => ({
  ...cases,
  title: titled(MATTER_TITLE),
  from: 'mediation g',
  where: `g.estate_id = $1 and g.tier = '${tier}' and not g.party_ids @> array[${ME}] and (g.phase = 'waiting' or g.phase in ('underway', 'agreed') and (${seated(tier)} @> array[${ME}] or ${left(tier)}))`,
  note: `case when g.phase = 'waiting' or ${left(tier)} then '等人接手' when g.phase = 'agreed' then '协议待确认、签字' else '正在调解' end`,
  due: dayEnd('g.due'),
})
