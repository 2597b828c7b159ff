import * as items from '../../contract/agendaItem'
import * as matters from '../../contract/matter'
import type { Verdict } from '../../domain/agendaItem/agendaItem'
import { sideBySide, type Moment } from '../moments'
import type { Scene } from '../scene'

const SECRETARY = '周书记'
const TO_BE_JUDGED = 286
const JUDGED_FOR = 7
const CLOSED = 294
/** After a month those whom it touched are asked whether it still holds. */
const LOOKED_BACK = CLOSED + 31

const WORDS: Readonly<Record<Verdict, string>> = { good: '水清了，半夜也不怕爆管。', fair: '活干得好，就是路面补得慢。', poor: '施工那阵子太吵。' }

/** Residents look after the works and judge what came of it; the item is closed, and whoever told of the pipes has the last word. */
export function verdicts(scene: Scene): Moment[] {
  const { stage, town, made, tell } = scene
  const secretary = town.duty(SECRETARY)
  const item = () => ({ itemId: made.itemId })
  const looksAfter = town.resident('3号楼1单元501')
  const judges = town.homes.filter((_, no) => no % 3 === 1).flatMap(({ atTheDoor }) => atTheDoor ?? [])
  return [
    { day: 150, time: '10:00', act: () => stage.call(secretary, items.nameSupervisors, item(), { personIds: [looksAfter.id, town.resident('5号楼2单元702').id] }) },
    { day: 196, time: '18:00', act: async () => stage.call(looksAfter, items.reportSite, item(), { words: '3 号楼打压时我在场，没有渗漏。', photoIds: await stage.photos(looksAfter, ['管道井好']) }) },
    { day: TO_BE_JUDGED, time: '09:00', act: () => stage.call(secretary, items.moveForward, item(), { words: '做完了，请大家评。' }) },
    ...judges.map((judge, no): Moment => ({ day: TO_BE_JUDGED + (no % JUDGED_FOR), time: '20:00', act: () => {
      const verdict = verdictOf(no)
      return stage.call(judge, items.giveVerdict, item(), { verdict, words: no % 4 === 0 ? WORDS[verdict] : '' })
    } })),
    { day: CLOSED, time: '09:00', act: async () => {
      await stage.call(secretary, items.moveForward, item(), { words: '居民评价好，办结；账目接着公开。' })
      const { verdictCounts } = await stage.read(secretary, items.readAgendaItem, item())
      tell(`居民评价：好 ${verdictCounts.good}、一般 ${verdictCounts.fair}、差 ${verdictCounts.poor}，议题办结`)
    } },
    { day: CLOSED + 1, time: '19:00', act: () => sideBySide(made.pipes.map(({ matterId, by }, no) => () => stage.call(by, matters.confirmMatter, { matterId }, { rating: no % 3 === 2 ? 4 : 5, words: '换了管就好了。' }))) },
    { day: LOOKED_BACK, time: '19:00', act: () => sideBySide(judges.slice(0, 12).map((judge) => () => stage.call(judge, items.answerLookBack, item(), { fine: true }))) },
  ]
}

const verdictOf = (no: number): Verdict => (no % 17 === 9 ? 'poor' : no % 6 === 4 ? 'fair' : 'good')
