import * as contract from '../../../contract/mediation'
import type { MediationPage } from '../../../contract/mediation'
import { addDays, localDateOf, toIso, type Instant } from '../../../domain/calendar'
import { readMoney } from '../../../domain/money'
import type { MediationStep, MediationStory } from './mediationStory'
import type { Moment, Stage } from './stage'
import type { Somebody } from './story'
import { daysAgo } from './storyTime'

/** All that happens in a mediation once its matter was handed to it. */
export const mediationMoments = ({ key, steps }: MediationStory, now: Instant): Moment[] =>
  steps.map((step) => ({
    at: daysAgo(now, step.ago, step.at),
    what: `${key} ${step.do}`,
    who: step.who,
    ...(step.photos && { photos: step.photos }),
    act: (stage, photoIds) => carryOut(stage, stage.id(key), step, photoIds, now),
  }))

async function carryOut(stage: Stage, mediationId: string, step: MediationStep, photoIds: readonly string[], now: Instant): Promise<unknown> {
  const { who } = step
  const on = { mediationId }
  const page = () => stage.call(who, contract.readMediation, on)
  const talk = async () => ({ ...on, sessionId: (await page()).sessions?.[0]?.id ?? '' })
  const term = async (at: number) => ({ ...on, termId: (await page()).agreement?.terms[at]?.id ?? '' })
  switch (step.do) {
    case 'take':
      return stage.call(who, contract.appointMediators, on, { personIds: [(await stage.cast.of(who)).personId] })
    case 'party':
      return stage.call(who, contract.addParty, on, { side: 'respondent', personId: (await stage.cast.of(step.home)).personId })
    case 'agree':
      return stage.call(who, contract.answerMediation, { ...on, partyId: (await page()).parties.find(({ you }) => you)?.id ?? '' }, { agrees: true })
    case 'say':
      return stage.call(who, contract.makeStatement, on, { words: step.words, private: step.private })
    case 'offer':
      return stage.call(who, contract.offerTimes, on, { place: step.place, times: step.times.map(([days, hour]) => toIso(daysAgo(now, -days, hour))) })
    case 'choose': {
      const times = (await page()).sessions?.[0]?.times ?? []
      return stage.call(who, contract.chooseTimes, await talk(), { times: step.times.flatMap((at) => times[at] ?? []), words: step.words ?? '' })
    }
    case 'set':
      return stage.call(who, contract.setSession, await talk(), { startsAt: (await page()).sessions?.[0]?.times[step.time] ?? '', place: step.place })
    case 'hold':
      return stage.call(who, contract.holdSession, await talk(), { came: (await page()).parties.map(({ id }) => id), record: step.record })
    case 'handUp':
      return stage.call(who, contract.handUp, on, { reason: step.reason })
    case 'draw': {
      const { parties } = await page()
      const terms = await Promise.all(step.terms.map(async ({ by, what, yuan, due }) => ({
        partyId: await partyId(stage, parties, by),
        what,
        ...(yuan && { amount: readMoney(yuan) ?? 0 }),
        ...(due !== undefined && { due: addDays(localDateOf(now), due - step.ago) }),
      })))
      return stage.call(who, contract.drawAgreement, on, { facts: step.facts, manner: step.manner, terms })
    }
    case 'confirm':
      return stage.call(who, contract.confirmAgreement, on, { edition: (await page()).agreement?.edition ?? 0 })
    case 'sign':
      return stage.call(who, contract.signAgreement, on, { on: addDays(localDateOf(now), -step.ago), photoIds: [...photoIds] })
    case 'done':
      return stage.call(who, contract.reportTerm, await term(step.term), { words: step.words })
    case 'settle':
      return stage.call(who, contract.confirmTerm, await term(step.term))
  }
}

/** Parties are told apart by name: the one who opens the door of that home. */
async function partyId(stage: Stage, parties: MediationPage['parties'], home: Somebody): Promise<string> {
  const { name } = await stage.cast.of(home)
  return parties.find((one) => one.name === name)?.id ?? ''
}
