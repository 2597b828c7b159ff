import { addDays, localDateOf, type Instant } from '../calendar'
import { decideBy, type Decision } from '../decision'
import type { InstalmentReminded, WarrantyReminded } from './events'
import { overdueOf } from './levy'
import type { WorksProject } from './worksProject'

/** Before an instalment falls due its owners are told, and once more when it is late; before a warranty ends the keepers are (ours). */
const AHEAD_DAYS = 7
const LATE_DAYS = 7
const WARRANTY_AHEAD_DAYS = 30

/** Who owns which unit. */
export type Owners = ReadonlyMap<string, readonly string[]>

/** Each day of the levy is told of once before it and once after, to the owners of those units alone that still owe. */
export function remindOfInstalments(owners: Owners, works: WorksProject, now: Instant): Decision<InstalmentReminded, never> {
  const { levy } = works
  const today = localDateOf(now)
  return decideBy<InstalmentReminded, never>([], () => {
    if (!levy || works.phase === 'closed') return []
    const told = levy.instalments.flatMap(({ on }) => [
      { what: `before ${on}`, on, when: addDays(on, -AHEAD_DAYS), until: on },
      { what: `late ${on}`, on, when: addDays(on, LATE_DAYS), until: undefined },
    ])
    const due = told.filter(({ what, when, until }) => when <= today && (until === undefined || today <= until) && !works.reminded.includes(what))
    return due.map(({ what, on }) => ({
      type: 'InstalmentReminded',
      what,
      on,
      owners: levy.shares.flatMap(([unitId, share]) => {
        const owing = what.startsWith('late') ? overdueOf(works, levy, unitId, share, today) : overdueOf(works, levy, unitId, share, on)
        return owing > 0 ? (owners.get(unitId) ?? []).map((personId) => ({ personId, owing })) : []
      }),
      at: now,
    }))
  })
}

export const remindOfWarranties = (works: WorksProject, now: Instant): Decision<WarrantyReminded, never> =>
  decideBy<WarrantyReminded, never>([], () =>
    works.warranties
      .filter(({ what, until }) => addDays(until, -WARRANTY_AHEAD_DAYS) <= localDateOf(now) && localDateOf(now) <= until && !works.reminded.includes(`warranty ${what}`))
      .map(({ what, until }) => ({ type: 'WarrantyReminded', what: `warranty ${what}`, until, at: now })),
  )

/** All that the clock tells of the works now. */
export const remindOfWorks = (owners: Owners, works: WorksProject, now: Instant): Decision<InstalmentReminded | WarrantyReminded, never> =>
  decideBy<InstalmentReminded | WarrantyReminded, never>([], () => {
    const told: Decision<InstalmentReminded | WarrantyReminded, never>[] = [remindOfInstalments(owners, works, now), remindOfWarranties(works, now)]
    return told.flatMap((one) => (one.ok ? one.events : []))
  })
