import type { Need } from '../../contract/home'
import type { Role } from '../../domain/actor'
import { FOR_ITEMS, FOR_MATTERS, FOR_STUDIO, FOR_TICKETS, FOR_VOTES } from './kinds'
import { mediationAt, mediationOfParty } from './mediationNeeds'
import { timeTag } from './words'

export type NeedKind = Need['kind']

/** One kind of thing that waits for somebody, as pieces of SQL over its table; `$2` is the reader and `$3` now. */
export interface NeedSql {
  readonly kind: NeedKind
  readonly from: string
  readonly where: string
  readonly id: string
  readonly link: string
  readonly title: string
  readonly note: string
  /** By when; what is due first comes first. */
  readonly due?: string
  /** Words instead of the time that is left. */
  readonly tag?: { readonly kind: string; readonly text: string }
}

/** So many of each kind are shown; all of them are counted. */
export const SHOWN_MOST = 20

const { ownToConfirm, ownReturned, slipsToConfirm, toAccept, accepted, acceptedLate, toCheck } = FOR_MATTERS
const { inMyHands, toTake, toAssign, late, sentBack } = FOR_TICKETS
const { myTask, verdictOfFollower, verdict, meetingForMe, anyMeeting, minutes, signMinutes, claims } = FOR_ITEMS

const { castBallot, reviewVote } = FOR_VOTES
const { toAnswer, longLate, toReceive, myBooking, asksMe } = FOR_STUDIO

const OWN = [castBallot, ownToConfirm, ownReturned, mediationOfParty, myTask, signMinutes]

/** What each role is shown first, in this order. What of the round table waits for its chair comes after (chair.ts). */
export const NEEDS_OF: Record<Role, readonly NeedSql[]> = {
  resident: [...OWN, verdictOfFollower, meetingForMe, asksMe, myBooking],
  worker: [inMyHands, toTake, ...OWN, meetingForMe],
  manager: [toAccept, late(1), acceptedLate(1), sentBack, toAssign, accepted, toCheck, claims, ...OWN, meetingForMe],
  clerk: [slipsToConfirm, ownReturned, myTask, signMinutes, meetingForMe],
  secretary: [toAccept, late(2), acceptedLate(2), accepted, toCheck, mediationAt('estate'), ...OWN, anyMeeting, minutes, longLate],
  committee: [claims, ...OWN, verdict, anyMeeting, asksMe, myBooking],
  officer: [reviewVote, late(3), acceptedLate(3), ...OWN, meetingForMe],
  mediator: [mediationAt('estate'), ...OWN, meetingForMe],
  streetMediator: [mediationAt('street'), signMinutes, meetingForMe],
  countyMediator: [mediationAt('county'), signMinutes, meetingForMe],
  deputy: [toReceive, toAnswer, signMinutes, meetingForMe],
  operator: [...OWN, meetingForMe],
}

/** Whose desk says beside what waits for them how much is in hand, and how much waits for a resident's word. */
const DESK: readonly Role[] = ['manager', 'secretary']
const IN_HAND = `select case m.phase when 'awaitingConfirmation' then 'awaiting' else 'inHand' end, count(*) from matter m
  where m.estate_id = $1 and m.phase in ('accepted', 'withCompany', 'atRoundTable', 'inMediation', 'awaitingConfirmation') group by 1`

/** Two JSON columns: `needs`, and `counts` of each kind in all. */
export function needsSql(role: Role): string {
  const sources = NEEDS_OF[role].map((need, rank) => `(${source(need, rank)})`)
  return `with waiting as materialized (${sources.join(' union all ')})
    select coalesce(json_agg(json_build_object('kind', w.kind, 'id', w.id, 'link', w.link, 'title', w.title, 'note', w.note,
        'tag', coalesce(w.tag, case when w.due is not null then ${timeTag('w.due', '$3::timestamptz')} end), 'due', w.due)
        order by w.rank, w.due nulls last, w.id), '[]') as needs,
      (select coalesce(json_object_agg(k.kind, k.total), '{}') from (select c.kind, sum(c.total) as total
        from (select kind, max(total) as total from waiting group by rank, kind${DESK.includes(role) ? ` union all ${IN_HAND}` : ''}) c group by c.kind) k) as counts
    from waiting w`
}

const source = ({ kind, from, where, id, link, title, note, due, tag }: NeedSql, rank: number): string => `select ${rank} as rank,
  '${kind}' as kind, ${id} as id, ${link} as link, ${title} as title, ${note} as note, ${due ?? 'null::timestamptz'} as due,
  ${tag ? `json_build_object('kind', ${tag.kind}, 'text', ${tag.text})` : 'null::json'} as tag, count(*) over () as total
  from ${from} where ${where} order by ${due ?? 'null::timestamptz'} nulls last, ${id} limit ${SHOWN_MOST}`
