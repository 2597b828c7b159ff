import * as items from '../../contract/agendaItem'
import * as contract from '../../contract/worksProject'
import { yuan } from '../money'
import type { Moment } from '../moments'
import type { Scene } from '../scene'
import { INSTALMENTS } from './collecting'
import { COST } from './meetings'
import { QUESTION } from './vote'

const KEEPER = '赵主任'
const SIGNS = '周书记'
const MANAGER = '王经理'
const COMPANY = '鲁西管道工程公司'

const BUDGET = [['管材和水泵设备', 1_160_000], ['开挖、安装、恢复路面', 760_000], ['监理和检测', 50_000], ['不可预见', 30_000]] as const
const OFFERS = [
  { day: 126, company: COMPANY, amount: yuan(1_918_000), days: 120, warrantyMonths: 36, words: 'PE 管和球墨铸铁管，恢复路面包在内，两小时到场。' },
  { day: 127, company: '恒久机电公司', amount: yuan(1_872_000), days: 150, warrantyMonths: 24, words: '不含室外主管。' },
  { day: 128, company: '天衡建设公司', amount: yuan(2_136_000), days: 110, warrantyMonths: 60, words: '不锈钢立管，质保五年。' },
] as const
const SIGNED = 140
/** The stages of the contract: when each is finished and, but for the last, when it is paid. The last is kept back for the warranty. */
const STAGES = [
  { name: '订货预付', amount: yuan(575_400), done: 158, paid: 160, words: '厂家排产，检测报告看过了。', photo: '账单' },
  { name: '1–3 号楼和室外主管', amount: yuan(575_400), done: 200, paid: 218, words: '打压试验合格，路面恢复了。', photo: '水管好' },
  { name: '4–5 号楼和水泵房', amount: yuan(671_300), done: 255, paid: 278, words: '全部换好，水泵房试运行三天正常。', photo: '水泵好' },
  { name: '质保金', amount: yuan(95_900), done: 280, paid: undefined, words: '验收合格，质保期开始。', photo: '管道井好' },
] as const
const OTHERS = [{ day: 281, payee: '弘正监理公司', amount: yuan(42_000), words: '监理费' }, { day: 282, payee: '县水质检测站', amount: yuan(6_000), words: '水质检测费' }] as const
const ACCEPTED = 284
const WARRANTY_ENDS = ACCEPTED + 3 * 365

/** From the carried question to the acceptance: budget, offers, levy, contract, stages with photos, and payments that two have signed. */
export function works(scene: Scene): Moment[] {
  const { stage, town, days, made, tell } = scene
  const keeper = town.duty(KEEPER)
  const on = () => ({ worksId: made.worksId })
  const tasks: Record<string, string> = {}
  const task = (day: number, key: string, what: string, who: string, dueDay: number): Moment => ({ day, time: '10:40', act: async () => {
    tasks[key] = (await stage.call(keeper, items.addTask, { itemId: made.itemId }, { what, personId: town.duty(who).id, due: days.date(dueDay) })).taskId
  } })
  const done = (day: number, key: string, who: string, words: string): Moment => ({ day, time: '11:30', act: () => stage.call(town.duty(who), items.finishTask, { itemId: made.itemId, taskId: tasks[key] ?? '' }, { words }) })
  return [
    { day: 122, time: '10:00', act: async () => {
      made.worksId = (await stage.call(keeper, contract.beginWorks, {}, { voteId: made.voteId, questionId: QUESTION, title: '更换供水和消防管道', text: '室外主管、楼内立管、消防管道全部更换，水泵房翻新。' })).id
      await stage.call(keeper, contract.setBudget, on(), { lines: BUDGET.map(([name, sum]) => ({ name, amount: yuan(sum) })) })
    } },
    task(123, 'collect', '收齐分摊款，每笔出收据', KEEPER, 290),
    task(123, 'build', '盯施工：停水提前三天贴出来', MANAGER, 285),
    ...OFFERS.map(({ day, ...offer }): Moment => ({ day, time: '15:00', act: () => stage.call(keeper, contract.addWorksOffer, on(), offer) })),
    { day: 130, time: '20:00', act: async () => {
      await stage.call(keeper, contract.levyShares, on(), { amount: COST, by: 'area', instalments: INSTALMENTS.map(({ day, percent }) => ({ on: days.date(day), percent })) })
      tell('2,000,000.00 元按面积分摊到每一户，到分')
    } },
    { day: SIGNED, time: '10:30', act: async () => {
      const body = { company: COMPANY, amount: STAGES.reduce((sum, { amount }) => sum + amount, 0), signedOn: days.date(SIGNED), until: days.date(SIGNED + 150), stages: STAGES.map(({ name, amount }) => ({ name, amount })) }
      await stage.call(keeper, contract.signWorksContract, on(), { ...body, photoIds: await stage.photos(keeper, ['账单']) })
    } },
    ...STAGES.map(({ name, done: day, words, photo }): Moment => ({ day, time: '16:20', act: async () => {
      const photoIds = await stage.photos(keeper, [photo])
      await stage.call(keeper, contract.reportStage, on(), { stageId: await stageId(scene, name), words, photoIds, finished: true })
      tell(`工程进度：${name}，${words}`)
    } })),
    ...STAGES.flatMap(({ name, amount, paid }) => (paid === undefined ? [] : pay(scene, paid, { payee: COMPANY, amount, words: `${name}款` }, name))),
    ...OTHERS.flatMap(({ day, ...payment }) => pay(scene, day, payment)),
    { day: ACCEPTED, time: '15:00', act: async () => {
      const warranties = [{ what: '管道和接口', until: days.date(WARRANTY_ENDS) }, { what: '水泵', until: days.date(ACCEPTED + 365) }]
      await stage.call(keeper, contract.acceptWorks, on(), { on: days.date(ACCEPTED), words: '业委会、监理、物业和一起管的居民到场，逐栋看过，合格。', warranties })
      tell('验收合格，质保开始')
    } },
    done(285, 'build', MANAGER, '五栋楼都换完了，没有一家断水超过半天。'),
    done(285, 'collect', KEEPER, '除减免的以外全部收齐。'),
  ]
}

/** One asks, another signs: only then the money goes out. */
function pay(scene: Scene, day: number, payment: { payee: string; amount: number; words: string }, stageName?: string): Moment[] {
  const { stage, town, made } = scene
  const [asks, signs] = [town.duty(KEEPER), town.duty(SIGNS)]
  const on = () => ({ worksId: made.worksId })
  return [
    { day, time: '09:40', act: async () => {
      const photoIds = await stage.photos(asks, ['账单'])
      await stage.call(asks, contract.askPayment, on(), { kind: 'works', way: 'bank', ...payment, photoIds, ...(stageName && { stageId: await stageId(scene, stageName) }) })
    } },
    { day, time: '21:00', act: async () => {
      const { payments } = await stage.read(signs, contract.readWorks, on())
      for (const { id } of payments) await stage.call(signs, contract.signPayment, on(), { paymentId: id })
    } },
  ]
}

async function stageId({ stage, town, made }: Scene, name: string): Promise<string> {
  const { stages } = await stage.read(town.duty(KEEPER), contract.readWorks, { worksId: made.worksId })
  return stages.find((one) => one.name === name)?.id ?? ''
}
