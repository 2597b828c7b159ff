import { readAgendaItem } from '../contract/agendaItem'
import { readFigures, type Figures as PublicFigures } from '../contract/home'
import { readVote } from '../contract/vote'
import { listShares, readAccount, readWorks } from '../contract/worksProject'
import type { Asked, Figures } from './recount/recount'
import type { Scene } from './scene'
import { GUEST } from './stage'

/** Every figure as people read it on the pages: the public ones as a guest, the books as a resident, each home's share as the committee. */
export async function shown(scene: Scene, asked: Asked): Promise<Figures> {
  const { stage } = scene
  const months = await Promise.all(asked.months.map(async (month) => [month, ofPeriod(await stage.read(GUEST, readFigures, {}, { period: month }))] as const))
  return {
    ...ofPeriod(await stage.read(GUEST, readFigures, {}, { period: 'all' })),
    各月的数字: Object.fromEntries(months),
    ...(asked.itemId && (await ofItem(scene, asked.itemId))),
    ...(asked.voteId && (await ofVote(scene, asked))),
    ...(asked.worksId && (await ofWorks(scene, asked.worksId))),
  }
}

const ofPeriod = ({ matters, acceptedInTime, closedInTime, satisfaction, closures, toldOnce }: PublicFigures) => ({
  反映的事项: matters.count,
  还没办结: matters.open,
  按时受理: acceptedInTime,
  按时办结: closedInTime,
  满意度: satisfaction,
  居民确认的办结: closures.confirmed,
  没人确认的办结: closures.unconfirmed,
  只说一次的: toldOnce.once,
  又说了一次的: toldOnce.again,
})

async function ofItem({ stage }: Scene, itemId: string): Promise<Figures> {
  const { homes, opinions, verdictCounts } = await stage.read(GUEST, readAgendaItem, { itemId })
  return { 走访户数: homes, 走访意见: opinions, 居民评价: verdictCounts }
}

/** From the day of the count on; before it nobody is told how the votes fall. */
async function ofVote({ stage }: Scene, { voteId, questionId }: Asked): Promise<Figures> {
  const { count } = await stage.read(GUEST, readVote, { voteId })
  const question = count?.tally.questions.find((one) => one.questionId === questionId)
  const marked = (option: string) => {
    const { persons = 0, areaCm2 = 0 } = question?.options.find(({ optionId }) => optionId === option) ?? {}
    return { persons, areaCm2 }
  }
  return { 全体业主: count?.tally.all, 参与表决: count?.tally.tookPart, 同意: marked('agree'), 反对: marked('against'), 弃权: marked('abstain'), 表决结果: question?.outcome }
}

async function ofWorks({ stage, town }: Scene, worksId: string): Promise<Figures> {
  const resident = town.resident('3号楼1单元501')
  const { budgetTotal, sums, stages, levy } = await stage.read(resident, readWorks, { worksId })
  const rows = (await stage.readAll(resident, readAccount, { worksId }, { as: 'wall' })).sort((one, other) => one.number - other.number)
  const shares = levy ? await stage.readAll(town.duty('赵主任'), listShares, { worksId }, { of: 'all' }) : []
  return {
    预算: budgetTotal,
    分摊总额: sums.levied,
    各户分摊合计: shares.reduce((sum, { share }) => sum + share, 0),
    各户分摊: Object.fromEntries(shares.map(({ unitId, share }) => [unitId, share])),
    减免: sums.waived,
    收到分摊款: sums.collected,
    银行利息: sums.interest,
    还欠: sums.owing,
    已付工程款: sums.cost,
    结余: sums.left,
    收据: rows.filter(({ kind }) => kind === 'receipt').length,
    工程阶段: stages.map(({ name, amount, paid, doneOn }) => ({ name, amount, paid, done: doneOn !== undefined })),
    公开账: rows.map(({ number, in: paidIn, out, left }) => ({ number, in: paidIn, out, left })),
    公开账进账: rows.reduce((sum, row) => sum + row.in, 0),
    按面积分摊到分的户数: shares.length,
  }
}
