import { roleReasons, type Actor } from '../actor'
import { localDateOf, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import { HAND_OVER_ITEMS, type HandOverItem } from '../vote/election/handOver'
import { committeeCalendar, termEnds, type DueDay } from '../vote/election/term'
import type { NotYours } from '../vote/reasons'
import type { Committee, CommitteeFiled, DayReminded, ItemHanded } from './committee'
import { KEEPERS } from './seatCommittee'

const HAND_OVER = '原业主委员会移交资料和印章'
const FILING = '向街道办事处备案'

/** A day of the committee's calendar, and whether what it asks is done. */
export interface Duty extends DueDay {
  readonly done: boolean
  readonly late: boolean
}

/** What the law asks of a committee by when, and how it stands. */
export function duties(committee: Committee, now: Instant): readonly Duty[] {
  const today = localDateOf(now)
  return committeeCalendar(committee.electedOn, committee.years).map((day) => {
    const done = isDone(day, committee)
    return { ...day, done, late: committee.phase === 'sitting' && !done && today > day.on }
  })
}

function isDone({ what }: DueDay, { handed, filedOn, directorId, phase, number }: Committee): boolean {
  if (what === HAND_OVER) return number === 1 || handed.length === HAND_OVER_ITEMS.length
  if (what === FILING) return filedOn !== undefined
  // its first meeting is where it chooses its director
  if (what === '召开首次业主委员会会议') return directorId !== undefined
  return phase === 'over'
}

export const endsOn = ({ electedOn, years }: Pick<Committee, 'electedOn' | 'years'>) => termEnds(electedOn, years)

export type DutyRefusal = NotYours | { code: 'HANDED_ALREADY' } | { code: 'FILED_ALREADY' }

/** One thing of the old committee has been received by the new one. @law 指导规则 48 */
export const handOverItem = (item: HandOverItem, { handed }: Committee, actor: Actor, now: Instant): Decision<ItemHanded, DutyRefusal> =>
  decideBy<ItemHanded, DutyRefusal>([...roleReasons(actor, KEEPERS), ...(handed.some((one) => one.item === item) ? [{ code: 'HANDED_ALREADY' } as const] : [])], () => [
    { type: 'ItemHanded', item, on: localDateOf(now), by: actor.personId, at: now },
  ])

/** It is filed with the street office. @law 指导规则 33，山东省条例 31 */
export const fileCommittee = ({ filedOn }: Committee, actor: Actor, now: Instant): Decision<CommitteeFiled, DutyRefusal> =>
  decideBy<CommitteeFiled, DutyRefusal>([...roleReasons(actor, KEEPERS), ...(filedOn ? [{ code: 'FILED_ALREADY' } as const] : [])], () => [
    { type: 'CommitteeFiled', on: localDateOf(now), by: actor.personId, at: now },
  ])

/** Each day that has come and is not done with is told of once. */
export function remindOfDays(committee: Committee, now: Instant): Decision<DayReminded, never> {
  const today = localDateOf(now)
  return decideBy<DayReminded, never>([], () =>
    committee.phase === 'over'
      ? []
      : duties(committee, now)
          .filter(({ what, on, done }) => !done && on <= today && !committee.reminded.includes(what))
          .map(({ what, on, article }) => ({ type: 'DayReminded', what, on, article, at: now }) as const),
  )
}
