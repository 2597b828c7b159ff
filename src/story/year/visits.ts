import * as contract from '../../contract/agendaItem'
import * as matters from '../../contract/matter'
import type { Opinion } from '../../domain/agendaItem/agendaItem'
import type { Moment } from '../moments'
import type { Scene } from '../scene'

const SECRETARY = '周书记'
const VISITORS = [SECRETARY, '赵主任', '社区孙干事'] as const
const OPENED = 12
const FROM = 15
const OVER = 30
/** Whoever was not at home is visited once more in these days. */
const AGAIN_FROM = 47
const AGAIN_OVER = 4

const SAID: Readonly<Record<Opinion, readonly string[]>> = {
  support: ['早该换了，去年停水停了好几回。', '同意换，账要公开。', '换吧，老人洗衣服都不敢。', '支持，最好分几期交。'],
  neutral: ['看多数人的意见。', '要先看花多少钱。'],
  oppose: ['我家刚装修，不想再动。', '觉得还能用，修修就行。'],
  absent: ['敲门没人，留了条子。'],
}

/** The pipes come to the round table, and every door of the estate is knocked at. */
export function visits(scene: Scene): Moment[] {
  const { stage, town, made, tell } = scene
  const secretary = town.duty(SECRETARY)
  const visit = (no: number, opinion: Opinion) => {
    const by = town.duty(VISITORS[no % VISITORS.length] as string)
    const words = SAID[opinion][no % SAID[opinion].length] as string
    return stage.call(by, contract.recordVisit, { itemId: made.itemId }, { unitId: town.homes[no]?.id, opinion, words })
  }
  const first = town.homes.map((_, no): Moment => ({ day: FROM + Math.floor((no * OVER) / town.homes.length), time: '19:30', act: () => visit(no, isOut(no) ? 'absent' : opinionOf(no)) }))
  const again = town.homes.flatMap((_, no): Moment[] => (isOut(no) ? [{ day: AGAIN_FROM + (no % AGAIN_OVER), time: '19:30', act: () => visit(no, opinionOf(no)) }] : []))
  return [
    { day: OPENED, time: '09:00', act: async () => {
      const body = { title: '供水和消防管道要不要换、钱从哪来', text: '管道用了十七年，爆管、铁锈水、返水一件接一件。修修补补还是一起换，请大家来议。' }
      made.itemId = (await stage.call(secretary, contract.openAgendaItem, {}, body)).id
      for (const { matterId } of made.pipes) await stage.call(secretary, matters.handMatterToRoundTable, { matterId }, { itemId: made.itemId, words: '和别家的一起议' })
      tell(`管道的 ${made.pipes.length} 件事并成小圆桌的一个议题`)
    } },
    { day: FROM, time: '09:00', act: async () => tell(`开始走访：${VISITORS.join('、')}，${town.homes.length} 户一户不落`) },
    ...first,
    ...again,
    { day: AGAIN_FROM + AGAIN_OVER, time: '09:00', act: async () => {
      const { homes, opinions } = await stage.read(secretary, contract.readAgendaItem, { itemId: made.itemId })
      tell(`走访完：${homes} 户，支持 ${opinions.support}、中立 ${opinions.neutral}、反对 ${opinions.oppose}、没见到人 ${opinions.absent}`)
      await stage.call(secretary, contract.moveForward, { itemId: made.itemId }, { words: '走访做完了，开会协商。' })
    } },
  ]
}

const isOut = (no: number): boolean => no % 9 === 4
/** Two of those who were out are never met. */
const opinionOf = (no: number): Opinion => (no % 89 === 4 ? 'absent' : no % 14 === 6 ? 'oppose' : no % 8 === 3 ? 'neutral' : 'support')
