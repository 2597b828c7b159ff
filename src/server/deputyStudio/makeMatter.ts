import { v7 as newId } from 'uuid'
import { acceptDue } from '../../domain/deadline/due'
import { promiseFor } from '../../domain/deadline/promise'
import type { Category } from '../../domain/matter/matter'
import { reportMatter } from '../../domain/matter/reportMatter'
import type { Deps } from '../deps'
import { estateRules } from '../estate/promises'
import type { Command } from '../handle'
import { findPlace } from '../matter/place'
import { nextNumber } from '../number'
import { newShortCode } from '../shortCode'
import type { Work } from '../work'

/** Logs in, and belongs to the estate: sees the matter among their own. */
const CAN_FOLLOW = `select (p.phone is not null or p.openid is not null) and exists (select from membership m where m.estate_id = $1 and m.person_id = p.id and m.ended_at is null) as account
  from person p where p.id = $2`

export type MakeMatter = (work: Work, personId: string, text: string) => Promise<{ id: string; number: number }>

/**
 * Looks up what a matter needs, and makes it inside the command's transaction: in the resident's name and entered by
 * whoever received them, by the rule that the desk reports by. Only those who deal with it see it.
 */
export async function matterMaker({ pool, numbers }: Pick<Deps, 'pool' | 'numbers'>, { estateId, now }: Command, category: Category): Promise<MakeMatter> {
  const [place, rules, number] = await Promise.all([findPlace(pool, estateId, { kind: 'estate' }), estateRules(pool, estateId), nextNumber(numbers, estateId, 'matter')])
  const { due, warning } = acceptDue(now, promiseFor(rules.promises, category, 'normal'), rules.calendar)
  const id = newId()
  return async (work, reporterId, text) => {
    const { rows } = await work.reads.query<{ account: boolean }>({ name: 'can follow by phone', text: CAN_FOLLOW, values: [work.estateId, reporterId] })
    const followsByPhone = rows[0]?.account ?? false
    const told = {
      id, number, category, text, place, reporterId,
      urgency: 'normal', photoIds: [], seenBy: 'handlers', nameShown: false,
      followsByPhone, ...(!followsByPhone && { slipCode: newShortCode() }), acceptDue: due, dueWarning: warning?.year,
    } as const
    await work.carryOut('matter', id, reportMatter(told, work.actor, work.now))
    return { id, number }
  }
}
