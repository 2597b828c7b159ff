import * as contract from '../../../contract/worksProject'
import { addDays, localDateOf, type Instant } from '../../../domain/calendar'
import { readMoney } from '../../../domain/money'
import type { Moment, Stage } from './stage'
import { daysAgo } from './storyTime'
import { asked, paidCash, statementOf } from './worksPaid'
import type { WorksStory } from './worksStory'

const fenOf = (yuan: string) => readMoney(yuan) ?? 0

/** The works of the story: begun from the vote, levied, collected by statement and in cash, built in stages, paid with two signatures. */
export function worksMoments(story: WorksStory, now: Instant): Moment[] {
  const { by, signs, levy, contract: signed } = story
  const works = { worksId: '' }
  const today = localDateOf(now)
  const moment = (ago: number, time: string, what: string, act: Moment['act'], photos: readonly string[] = [], who = by): Moment => ({ at: daysAgo(now, ago, time), what: `${story.title} ${what}`, who, photos, act })
  const stageOf = async (stage: Stage, name: string) => (await stage.call(by, contract.readWorks, works)).stages.find((one) => one.name === name)?.id ?? ''

  return [
    moment(story.begun, '10:00', 'begin', async (stage) => {
      const body = { voteId: stage.id(story.vote), questionId: story.question, title: story.title, text: story.text }
      works.worksId = (await stage.call(by, contract.beginWorks, {}, body)).id
      await stage.call(by, contract.setBudget, works, { lines: story.budget.map(({ name, yuan }) => ({ name, amount: fenOf(yuan) })) })
    }),
    ...story.offers.map(({ ago, yuan, ...offer }) => moment(ago, '15:00', 'offer', (stage) => stage.call(by, contract.addWorksOffer, works, { ...offer, amount: fenOf(yuan) }))),
    moment(levy.ago, '20:00', 'levy', (stage) => {
      const instalments = levy.instalments.map(({ ago, percent }) => ({ on: addDays(today, -ago), percent }))
      return stage.call(by, contract.levyShares, works, { amount: fenOf(levy.yuan), by: 'area', instalments })
    }),
    ...story.statements.map((one) => moment(one.ago, '17:00', 'statement', (stage) => statementOf(stage, by, works.worksId, one))),
    ...story.cash.map((one) => moment(one.ago, '18:30', 'cash', (stage) => paidCash(stage, by, works.worksId, one))),
    ...story.waivers.map(({ ago, unit, yuan, decision }) =>
      moment(ago, '19:00', 'waive', async (stage) => {
        const home = (await asked(stage, works.worksId)).find(({ address }) => address === unit)
        return stage.call(by, contract.waiveShare, works, { unitId: home?.unitId ?? '', amount: fenOf(yuan), decision })
      }),
    ),
    moment(signed.ago, '10:30', 'contract', (stage, photoIds) => {
      const on = addDays(today, -signed.ago)
      const stages = signed.stages.map(({ name, yuan }) => ({ name, amount: fenOf(yuan) }))
      return stage.call(by, contract.signWorksContract, works, { company: signed.company, amount: fenOf(signed.yuan), signedOn: on, until: addDays(on, signed.days), photoIds: [...photoIds], stages })
    }, signed.photos),
    ...story.reports.map(({ ago, stage: name, words, photos, finished }) =>
      moment(ago, '16:20', 'report', async (stage, photoIds) => stage.call(by, contract.reportStage, works, { stageId: await stageOf(stage, name), words, photoIds: [...photoIds], finished }), photos),
    ),
    ...story.payments.flatMap(({ ago, stage: name, payee, yuan, words, photos, signed: signedAgo }) => [
      moment(ago, '09:40', 'pay', async (stage, photoIds) => {
        const stageId = name === undefined ? undefined : await stageOf(stage, name)
        return stage.call(by, contract.askPayment, works, { kind: 'works', way: 'bank', payee, amount: fenOf(yuan), words, photoIds: [...photoIds], ...(stageId && { stageId }) })
      }, photos),
      ...(signedAgo === undefined ? [] : [
        moment(signedAgo, '21:00', 'sign', async (stage) => {
          const waiting = (await stage.call(signs, contract.readWorks, works)).payments[0]
          return stage.call(signs, contract.signPayment, works, { paymentId: waiting?.id ?? '' })
        }, [], signs),
      ]),
    ]),
  ]
}
