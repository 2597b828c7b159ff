import * as contract from '../../contract/worksProject'
import { shanghaiDate } from '../days'
import { writeYuan, yuan } from '../money'
import { sideBySide, type Moment } from '../moments'
import type { Scene } from '../scene'

const KEEPER = '赵主任'
const SECRETARY = '周书记'
const ROUNDS_MOST = 20

/** When each instalment falls due, and how much of the share it is. */
export const INSTALMENTS = [{ day: 145, percent: 50 }, { day: 205, percent: 30 }, { day: 265, percent: 20 }] as const
/** A home is let off so much, by a decision of the owners. */
const WAIVED = { home: '2号楼1单元201', amount: yuan(3_000) }
/** These bring their money in cash, to the committee's office. */
const IN_CASH = ['1号楼1单元302', '3号楼1单元501', '5号楼1单元702'] as const

/** Every home is asked for its share, and pays: most through the bank, some late, a few in cash. */
export function collecting(scene: Scene): Moment[] {
  const { stage, town, made, tell } = scene
  const keeper = town.duty(KEEPER)
  return [
    { day: 138, time: '19:00', act: async () => {
      await stage.call(keeper, contract.waiveShare, { worksId: made.worksId }, { unitId: town.home(WAIVED.home).id, amount: WAIVED.amount, decision: '业主大会决定：低保家庭减免 3,000 元' })
      tell(`按业主大会的决定，减免一户 ${writeYuan(WAIVED.amount)} 元`)
    } },
    ...INSTALMENTS.flatMap(({ day, percent }, no): Moment[] => [
      { day: day + 1, time: '17:00', act: () => bankRound(scene, no, false) },
      { day: day + 3, time: '10:00', act: () => cashRound(scene) },
      { day: day + 11, time: '17:00', act: async () => {
        await bankRound(scene, no, true)
        const { sums } = await stage.read(keeper, contract.readWorks, { worksId: made.worksId })
        tell(`第 ${no + 1} 期（${percent}%）收齐：累计收到 ${writeYuan(sums.collected)} 元，还欠 ${writeYuan(sums.owing)} 元`)
      } },
    ]),
  ]
}

/** What every home still has to pay by today. */
const overdue = ({ stage, town, made }: Scene) => stage.readAll(town.duty(KEEPER), contract.listShares, { worksId: made.worksId }, { of: 'late' })

/** A statement of the bank: in the first round of an instalment most homes have paid, in the last all the others; some pay in two halves. */
async function bankRound(scene: Scene, no: number, last: boolean): Promise<void> {
  const { stage, town, days, made } = scene
  const on = days.date(INSTALMENTS[no]!.day + (last ? 11 : 1))
  const owing = (await overdue(scene)).filter(({ address }) => !isIn(IN_CASH, address))
  const paying = last ? owing : owing.filter((_, at) => (at * 7 + no * 3) % 10 < 8)
  const lines = paying.flatMap(({ address, overdue: due }, at) => halves(due, at % 15 === 7).map((amount, half) => `${on},${plain(amount)},,业主,${address} 分摊款,${on}-${at}-${half}`))
  if (last) lines.push(`${on},${plain(31_286 + no * 9_107)},,银行,结息,${on}-interest`)
  const text = ['交易日期,收入金额,支出金额,对方户名,附言,流水号', ...lines].join('\n')
  const secretary = town.duty(SECRETARY)
  await stage.upload(secretary, contract.importStatement, { worksId: made.worksId }, 'statement', new Blob([text], { type: 'text/csv' }), 'statement.csv')
  await bookLines(scene)
}

/** What the lines say for sure is booked, a page at a time. */
async function bookLines({ stage, town, made }: Scene): Promise<void> {
  const secretary = town.duty(SECRETARY)
  const works = { worksId: made.worksId }
  for (let round = 0; round < ROUNDS_MOST; round += 1) {
    const { rows } = await stage.read(secretary, contract.listBankLines, works, { of: 'sure', limit: 50 })
    if (rows.length === 0) return
    const lines = rows.map(({ id, match }) => (match.unitId ? { lineId: id, unitId: match.unitId } : { lineId: id, income: 'interest' as const, words: '银行结息' }))
    await stage.call(secretary, contract.decideBankLines, works, { lines })
  }
}

/** Cash is counted at the desk, receipted, and brought to the bank the same day. */
async function cashRound(scene: Scene): Promise<void> {
  const { stage, town, made } = scene
  const keeper = town.duty(KEEPER)
  const bringing = (await overdue(scene)).filter(({ address }) => isIn(IN_CASH, address))
  const on = shanghaiDate(stage.now.getTime())
  await sideBySide(bringing.map(({ unitId, overdue: amount }) => () => stage.call(keeper, contract.receiveShare, { worksId: made.worksId }, { unitId, amount, way: 'cash', on, words: '本人送到办公室' })))
  const total = bringing.reduce((sum, { overdue: amount }) => sum + amount, 0)
  if (total > 0) await stage.call(keeper, contract.bankCash, { worksId: made.worksId }, { amount: total, words: '当天存入专户', photoIds: await stage.photos(keeper, ['账单']) })
}

const halves = (amount: number, inTwo: boolean): number[] => (inTwo && amount > 1 ? [Math.floor(amount / 2), Math.ceil(amount / 2)] : [amount])
const plain = (fen: number): string => writeYuan(fen).replaceAll(',', '')
const isIn = (homes: readonly string[], address: string): boolean => homes.includes(address)
