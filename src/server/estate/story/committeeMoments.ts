import * as contract from '../../../contract/committee'
import { addDays, localDateOf, type Instant } from '../../../domain/calendar'
import type { Moment } from './stage'
import type { Somebody } from './story'
import { daysAgo } from './storyTime'

/** The committee that sat already when the estate came here. */
export interface CommitteeStory {
  /** So many days ago it was entered; it had been elected so long before that. */
  readonly entered: number
  readonly electedDaysBefore: number
  readonly by: Somebody
  readonly years: number
  readonly seats: number
  readonly members: readonly string[]
  readonly alternates: readonly string[]
  readonly chosenBy: Somebody
  readonly director: string
  readonly deputies: readonly string[]
}

/** It is entered once, its officers are noted, and it is filed. */
export function committeeMoments(story: CommitteeStory, now: Instant): Moment[] {
  const { entered, by, years, seats, chosenBy } = story
  const electedOn = addDays(localDateOf(daysAgo(now, entered, '10:00')), -story.electedDaysBefore)
  const named = (names: readonly string[]) => names.map((name) => ({ name }))
  const committee = { committeeId: '' }
  return [
    {
      at: daysAgo(now, entered, '10:00'),
      what: 'enterCommittee',
      who: by,
      act: async (stage) => {
        const body = { electedOn, years, seats, members: named(story.members), alternates: named(story.alternates) }
        committee.committeeId = (await stage.call(by, contract.enterCommittee, {}, body)).id
      },
    },
    {
      at: daysAgo(now, entered, '20:00'),
      what: 'chooseOfficers',
      who: chosenBy,
      act: async (stage) => {
        const { committee: page } = await stage.call(chosenBy, contract.readCommittee, {})
        const idOf = (name: string) => page?.members.find((one) => one.name === name)?.id ?? ''
        await stage.call(chosenBy, contract.chooseOfficers, committee, { directorId: idOf(story.director), deputyIds: story.deputies.map(idOf) })
      },
    },
    { at: daysAgo(now, entered, '20:10'), what: 'fileCommittee', who: by, act: (stage) => stage.call(by, contract.fileCommittee, committee, {}) },
  ]
}
