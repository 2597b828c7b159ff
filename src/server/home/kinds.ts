import { TASKS_IN } from '../../domain/agendaItem/addTask'
import { VERDICT_DAYS } from '../../domain/agendaItem/stages'
import { SIGNING_DAYS } from '../../domain/meeting/signing'
import { SECRETARY_AFTER_DAYS } from '../../domain/deputyStudio/reasons'
import { OPEN_PHASES } from '../../domain/ticket/ticket'
import type { NeedSql } from './needs'
import { day, dayAndTime, MATTER_NOTE } from './words'

const texts = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ')
const NOW = '$3::timestamptz'
const ME = '$2::uuid'

const matters = { from: 'matter m', id: 'm.id', link: `'matter:' || m.id`, title: 'm.title', note: MATTER_NOTE }
const closesBy = `'已处理，请看看好了没有。' || greatest(1, ceil(extract(epoch from m.close_on - ${NOW}) / 86400))::int || ' 天内没有回音会自动办结'`

/** The reporter's own, or what they entered in somebody's name. */
const own = `m.estate_id = $1 and (m.reporter_id = ${ME} or m.entered_by = ${ME} and m.entered_by <> m.reporter_id and m.slip_code is not null)`

const lateMatter = (level: number): NeedSql => ({
  ...matters,
  kind: 'overdue',
  where: `m.estate_id = $1 and m.phase = 'accepted' and m.finish_due < ${NOW} ${level > 1 ? `and m.overdue_level >= ${level}` : ''}`,
  due: 'm.finish_due',
})

export const FOR_MATTERS = {
  ownToConfirm: {
    ...matters,
    kind: 'confirmMatter',
    where: `${own} and m.phase = 'awaitingConfirmation'`,
    note: closesBy,
    due: 'm.close_on',
    tag: { kind: `'go'`, text: `'待您确认'` },
  },
  ownReturned: {
    ...matters,
    kind: 'returnedMatter',
    where: `${own} and m.phase = 'returned'`,
    note: `'已退回，请看看原因，改好可以再报'`,
    tag: { kind: `'wait'`, text: `'已退回'` },
  },
  /** Reported for somebody without a phone: the desk asks them, and says their word. */
  slipsToConfirm: {
    ...matters,
    kind: 'confirmMatter',
    where: `m.estate_id = $1 and m.phase = 'awaitingConfirmation' and m.slip_code is not null`,
    note: `m.place_name || ' · 凭条反映的，请联系本人问一声'`,
    due: 'm.close_on',
    tag: { kind: `'wait'`, text: `'待确认'` },
  },
  toAccept: { ...matters, kind: 'acceptMatter', where: `m.estate_id = $1 and m.phase = 'reported'`, due: 'm.accept_due' },
  /** Taken in hand by nobody else yet. */
  accepted: {
    ...matters,
    kind: 'handleMatter',
    where: `m.estate_id = $1 and m.phase = 'accepted' and (m.finish_due is null or m.finish_due >= ${NOW})`,
    due: 'm.finish_due',
  },
  acceptedLate: lateMatter,
  toCheck: {
    ...matters,
    kind: 'checkMatter',
    where: `m.estate_id = $1 and m.check_state = 'pending' and m.seen_by = 'neighbours' and m.phase not in ('withdrawn', 'merged')`,
    tag: { kind: `'wait'`, text: `'待审看'` },
  },
} as const satisfies Record<string, NeedSql | ((level: number) => NeedSql)>

const open = `t.phase in (${texts(OPEN_PHASES)})`
const tickets = {
  from: 'ticket t',
  id: 't.id',
  link: `'ticket:' || t.id`,
  title: 't.title',
  note: `concat_ws(' · ', t.place_name, case when jsonb_array_length(t.state->'matterIds') > 1 then jsonb_array_length(t.state->'matterIds') || ' 户反映' end,
    (select d.title from duty d where d.estate_id = t.estate_id and d.person_id = t.worker_id and d.role = 'worker' order by d.ended_at desc nulls first limit 1))`,
  due: 't.due',
}
const reopened = `(t.state->>'timesReopened')::int > 0`

export const FOR_TICKETS = {
  inMyHands: {
    ...tickets,
    kind: 'myTicket',
    where: `t.estate_id = $1 and t.worker_id = ${ME} and ${open}`,
    note: `concat_ws(' · ', t.place_name, case when t.phase = 'paused' then '已暂停到 ' || ${day('t.paused_until')} || '：' || (t.state->'pauses'->-1->>'reason')
      when t.phase = 'assigned' and ${reopened} then '没修好，请再去看看' when t.phase = 'assigned' then '待接单' when t.phase = 'taken' then '已接单' else '维修中' end)`,
  },
  toTake: {
    ...tickets,
    kind: 'assignTicket',
    where: `t.estate_id = $1 and t.phase = 'waiting'`,
    note: `t.place_name || ' · 还没有人接，您可以接'`,
  },
  toAssign: {
    ...tickets,
    kind: 'assignTicket',
    where: `t.estate_id = $1 and t.phase = 'waiting' and (t.due is null or t.due >= ${NOW})`,
    note: `t.place_name || ' · 待派单'`,
  },
  sentBack: {
    ...tickets,
    kind: 'sentBack',
    where: `t.estate_id = $1 and t.phase = 'assigned' and ${reopened} and (t.due is null or t.due >= ${NOW})`,
  },
  late: (level: number): NeedSql => ({
    ...tickets,
    kind: 'overdue',
    where: `t.estate_id = $1 and ${open} and t.due < ${NOW} ${level > 1 ? `and t.overdue_level >= ${level}` : ''}`,
  }),
} as const satisfies Record<string, NeedSql | ((level: number) => NeedSql)>

const items = { from: 'agenda_item i', id: 'i.id', link: `'item:' || i.id`, title: 'i.title' }
const toJudge = `i.estate_id = $1 and i.phase = 'evaluate' and not ${ME} = any(i.judged_by)`
const judging = {
  ...items,
  kind: 'giveVerdict',
  note: `'已经做完，满意不满意请您说一句'`,
  due: `to_timestamp((i.state->>'phaseSince')::bigint / 1000.0) + interval '${VERDICT_DAYS} days'`,
  tag: { kind: `'wait'`, text: `'待您评价'` },
} as const
const meetings = {
  kind: 'meeting',
  from: 'meeting g',
  id: 'g.id',
  link: `'meeting:' || g.id`,
  title: 'g.title',
  note: `concat_ws(' · ', nullif(g.state->>'place', ''), '议题 ' || jsonb_array_length(g.state->'itemIds') || ' 项')`,
  due: 'g.starts_at',
  tag: { kind: `case when g.starts_at < ${NOW} then 'wait' else 'plain' end`, text: dayAndTime('g.starts_at') },
} as const
/** A sitting of some hours is still on. */
const coming = `g.estate_id = $1 and g.phase = 'planned' and g.starts_at >= ${NOW} - interval '3 hours'`

/** The voices of open votes that the reader may cast and has not: as an owner now, or in an owner's place. */
export const FOR_VOTES = {
  castBallot: {
    kind: 'castBallot',
    from: 'vote v join vote_voice o on o.estate_id = v.estate_id and o.vote_id = v.id',
    where: `v.estate_id = $1 and v.phase = 'open' and v.closes_at > ${NOW} and o.phase = 'out' and (${ME} = any(o.grantee_ids) or o.unit_ids && (
      select coalesce(array_agg(h.unit_id), '{}') from membership h where h.estate_id = $1 and h.person_id = ${ME} and h.tie = 'owner' and h.ended_at is null))`,
    id: 'o.id',
    link: `'vote:' || v.id`,
    title: 'v.title',
    note: `'还没投完，差一步。' || o.label`,
    due: 'v.closes_at',
  },
  reviewVote: {
    kind: 'reviewVote',
    from: 'vote v',
    where: `v.estate_id = $1 and v.phase = 'review' and not coalesce((v.state#>>'{review,approved}')::bool, false)`,
    id: 'v.id',
    link: `'vote:' || v.id`,
    title: 'v.title',
    note: `'表决公示之前，请社区审阅'`,
    tag: { kind: `'wait'`, text: `'待审阅'` },
  },
} as const satisfies Record<string, NeedSql>

const cases = {
  kind: 'studioCase',
  from: 'studio_case c',
  id: 'c.id',
  link: `'studioCase:' || c.id`,
  title: `'答复接访登记第 ' || c.number || ' 号'`,
  note: `'工作室接访 · ' || ${day(`(c.state->>'talkedOn')::date`)} || '来访'`,
  due: `(c.due_on + 1)::timestamp at time zone 'Asia/Shanghai'`,
} as const
const talks = { kind: 'studioDay', from: 'studio_day d', id: 'd.id', link: `'studioDay:' || d.id` } as const
const myTalk = `(select to_timestamp(((d.state->>'from')::bigint + (b->>'place')::int * (d.state->>'minutes')::int * 60000) / 1000.0)
  from jsonb_array_elements(d.state->'bookings') b where b->>'personId' = ${ME}::text and b ? 'place' limit 1)`

/** What the deputies' studio asks of those who receive there, and of those who came. No words of a talk stand on a home page. */
export const FOR_STUDIO = {
  toAnswer: { ...cases, where: `c.estate_id = $1 and c.due_on is not null and ${ME} = any(c.host_ids)` },
  longLate: { ...cases, where: `c.estate_id = $1 and c.due_on < (${NOW} at time zone 'Asia/Shanghai')::date - ${SECRETARY_AFTER_DAYS}` },
  toReceive: {
    ...talks,
    where: `d.estate_id = $1 and d.phase = 'planned' and ${ME} = any(d.host_ids) and d.starts_at < ${NOW} + interval '2 days'`,
    title: `'接待日 ' || cardinality(d.booked_by) || ' 人预约'`,
    note: `d.state->>'place'`,
    due: 'd.starts_at',
    tag: { kind: `case when d.starts_at < ${NOW} then 'wait' else 'plain' end`, text: dayAndTime('d.starts_at') },
  },
  myBooking: {
    ...talks,
    where: `d.estate_id = $1 and d.phase = 'planned' and ${ME} = any(d.booked_by) and d.ends_at >= ${NOW}`,
    title: `'您约了代表委员接待'`,
    note: `d.state->>'place'`,
    due: myTalk,
    tag: { kind: `'plain'`, text: dayAndTime(myTalk) },
  },
  asksMe: {
    ...cases,
    kind: 'studioAsks',
    where: `c.estate_id = $1 and c.person_id = ${ME} and c.asks is not null`,
    title: `case c.asks when 'judge' then '您说的事有答复了' else '答复能不能公开，先问问您' end`,
    note: `case c.asks when 'judge' then '满意不满意，请您说一声' else '不写姓名，不同意也没关系' end`,
    due: undefined,
    tag: { kind: `'go'`, text: `'待您看'` },
  },
} as const satisfies Record<string, NeedSql>

export const FOR_ITEMS = {
  myTask: {
    kind: 'myTask',
    from: `agenda_item i cross join lateral jsonb_array_elements(i.state->'tasks') k`,
    where: `i.estate_id = $1 and i.phase in (${texts(TASKS_IN)}) and ${ME} = any(i.task_people) and k->>'state' = 'open' and k->>'personId' = ${ME}::text`,
    id: `(k->>'id')::uuid`,
    link: `'item:' || i.id`,
    title: `k->>'what'`,
    note: `'小圆桌任务 · ' || i.title`,
    due: `((k->>'due')::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
  },
  verdictOfFollower: {
    ...judging,
    where: `${toJudge} and (exists (select from follow f where f.estate_id = $1 and f.subject_id = i.id and f.person_id = ${ME})
      or exists (select from matter m where m.estate_id = $1 and m.item_id = i.id
        and (m.reporter_id = ${ME} or exists (select from follow f where f.estate_id = $1 and f.subject_id = m.id and f.person_id = ${ME}))))`,
  },
  verdict: { ...judging, where: toJudge },
  meetingForMe: {
    ...meetings,
    where: `${coming} and g.state->'asked' @> jsonb_build_array(jsonb_build_object('personId', ${ME}::text))`,
  },
  anyMeeting: { ...meetings, where: `g.estate_id = $1 and g.phase = 'planned'` },
  minutes: {
    ...meetings,
    kind: 'minutes',
    where: `g.estate_id = $1 and g.phase = 'held'`,
    note: `case when g.state ? 'signing' then '纪要送去签认了，签齐了就可以公布' else '会已开完，纪要整理好就可以公布' end`,
    tag: { kind: `'wait'`, text: `'待公布'` },
  },
  /** Who came is asked for their word on the edition that goes round, until they gave it. */
  signMinutes: {
    ...meetings,
    kind: 'signMinutes',
    where: `g.estate_id = $1 and g.phase = 'held' and g.state#>'{signing,signers}' @> jsonb_build_array(jsonb_build_object('personId', ${ME}::text))
      and not g.state#>'{signing,answers}' @> jsonb_build_array(jsonb_build_object('key', ${ME}::text, 'edition', g.state#>'{signing,edition}'))`,
    note: `'纪要写好了，请您看看对不对，签认一下'`,
    due: `to_timestamp((g.state#>>'{signing,askedAt}')::bigint / 1000.0) + interval '${SIGNING_DAYS} days'`,
    tag: { kind: `'wait'`, text: `'待您签认'` },
  },
  claims: {
    kind: 'claim',
    from: 'claim c join unit u on u.estate_id = c.estate_id and u.id = c.unit_id',
    where: `c.estate_id = $1 and c.state = 'open' and c.person_id <> ${ME}`,
    id: 'c.id',
    link: `'claim:' || c.id`,
    title: `'认领 ' || u.address`,
    note: `c.name || ' · ' || case c.tie when 'owner' then '业主' when 'tenant' then '租户' else '家属' end`,
    tag: { kind: `'wait'`, text: `'待核实'` },
  },
} as const satisfies Record<string, NeedSql>
