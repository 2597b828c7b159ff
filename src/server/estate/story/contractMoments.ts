import * as contract from '../../../contract/companyContract'
import { addDays, localDateOf, type Instant } from '../../../domain/calendar'
import { readMoney } from '../../../domain/money'
import type { Moment } from './stage'
import type { Somebody } from './story'
import { daysAgo } from './storyTime'

/** The contract with the property company, and the offers that came in since. */
export interface ContractStory {
  readonly entered: number
  readonly by: Somebody
  readonly company: string
  readonly fromDaysAgo: number
  readonly untilDaysAhead: number
  readonly yuan: string
  readonly services: string
  readonly offers: readonly { readonly ago: number; readonly by: Somebody; readonly company: string; readonly yuan: string; readonly years: number; readonly services: string }[]
}

const fenOf = (yuan: string) => readMoney(yuan) ?? 0

/** It is entered once, and each offer on its day. */
export function contractMoments(story: ContractStory, now: Instant): Moment[] {
  const today = localDateOf(now)
  const running = { contractId: '' }
  const { company, services, by } = story
  return [
    {
      at: daysAgo(now, story.entered, '10:30'),
      what: 'enterContract',
      who: by,
      act: async (stage) => {
        const body = { company, services, fee: fenOf(story.yuan), from: addDays(today, -story.fromDaysAgo), until: addDays(today, story.untilDaysAhead) }
        running.contractId = (await stage.call(by, contract.enterContract, {}, body)).id
      },
    },
    ...story.offers.map(
      ({ ago, by: adds, yuan, ...offer }): Moment => ({
        at: daysAgo(now, ago, '16:00'),
        what: `addOffer ${offer.company}`,
        who: adds,
        act: (stage) => stage.call(adds, contract.addOffer, running, { ...offer, fee: fenOf(yuan) }),
      }),
    ),
  ]
}
