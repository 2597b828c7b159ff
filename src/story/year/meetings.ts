import * as items from '../../contract/agendaItem'
import * as contract from '../../contract/meeting'
import type { Moment } from '../moments'
import type { Scene } from '../scene'
import type { Person } from '../stage'

const SECRETARY = '周书记'
const AT_THE_TABLE = [SECRETARY, '赵主任', '李副主任', '王经理', '社区孙干事'] as const
const ON_LEAVE = '孙委员'
const PLACE = '红色议事厅'
/** Two million yuan, in fen. */
export const COST = 200_000_000

interface Sitting {
  readonly title: string
  readonly called: number
  readonly held: number
  /** Which homes send somebody. */
  readonly homes: readonly string[]
  readonly said: readonly (readonly [string, string])[]
  readonly resolution: string
}

const FIRST: Sitting = {
  title: '小圆桌议事会：管道修补还是更换',
  called: 52, held: 58,
  homes: ['1号楼1单元302', '3号楼1单元501', '5号楼2单元702', '2号楼2单元601'],
  said: [['王经理', '去年抢修十一次，花了六万多，坏的地方一处比一处深。'], ['赵主任', '修补还要年年花钱，一起换算下来更省。']],
  resolution: '请专业单位勘察，按更换做方案，预算要细到每一项；方案出来再开一次会。',
}
const SECOND: Sitting = {
  title: '小圆桌议事会：管道更换的方案和钱',
  called: 67, held: 74,
  homes: ['1号楼2单元201', '3号楼2单元501', '5号楼1单元702', '2号楼1单元801', '1号楼1单元202'],
  said: [['赵主任', '总共 2,000,000 元，按面积分三期，一平方米一百一十多块。'], ['周书记', '困难的家庭可以减免，由业主大会定。'], ['王经理', '分楼施工，停水提前三天贴出来。']],
  resolution: '方案和 2,000,000 元预算提请全体业主表决：属于筹集维修资金，要四分之三同意。',
}

/** Two meetings with their minutes, and the plan between them. */
export function meetings(scene: Scene): Moment[] {
  const { stage, town, made, tell } = scene
  const secretary = town.duty(SECRETARY)
  const forward = (day: number, words: string): Moment => ({ day, time: '09:00', act: () => stage.call(secretary, items.moveForward, { itemId: made.itemId }, { words }) })
  return [
    ...sitting(scene, FIRST),
    forward(60, '协商好了，做方案。'),
    { day: 66, time: '15:00', act: async () => {
      await stage.call(town.duty('赵主任'), items.proposePlan, { itemId: made.itemId }, {
        text: '室外主管、楼内立管、消防管道全部更换，水泵房翻新，质保三年。',
        costFen: COST,
        payers: [{ who: '全体业主，按建筑面积分摊', fen: COST }],
        photoIds: await stage.photos(town.duty('赵主任'), ['水管漏']),
        ownersDecide: { matter: 6 },
      })
      tell('方案提出：更换供水和消防管道，2,000,000 元，要全体业主表决')
    } },
    ...sitting(scene, SECOND),
    forward(76, '请全体业主决定。'),
  ]
}

function sitting(scene: Scene, { title, called, held, homes, said, resolution }: Sitting): Moment[] {
  const { stage, town, days, made, tell } = scene
  const secretary = town.duty(SECRETARY)
  const meeting = { meetingId: '' }
  const coming = (): Person[] => [...AT_THE_TABLE.map((one) => town.duty(one)), ...homes.map((home) => town.resident(home))]
  const nameOf = (title: string) => town.nameOf(town.duty(title))
  return [
    { day: called, time: '10:00', act: async () => {
      const body = { title, place: PLACE, startsAt: days.at(held, '19:00').toISOString(), itemIds: [made.itemId], askedIds: [...coming(), town.duty(ON_LEAVE)].map(({ id }) => id) }
      meeting.meetingId = (await stage.call(secretary, contract.planMeeting, {}, body)).id
    } },
    { day: held - 1, time: '12:00', act: () => stage.call(town.duty(ON_LEAVE), contract.askLeave, meeting, { words: '出差' }) },
    { day: held, time: '20:40', act: async () => {
      const came = await Promise.all(coming().map(async (one) => ({ personId: one.id, name: await town.nameOf(one), as: one.role === 'resident' ? '业主' : one.title })))
      const words = await Promise.all(said.map(async ([who, told]) => ({ who: await nameOf(who), words: told })))
      await stage.call(secretary, contract.recordMeeting, meeting, { came, leave: [await nameOf(ON_LEAVE)], records: [{ itemId: made.itemId, said: words, resolution }] })
      tell(`${title}：到会 ${came.length} 人`)
    } },
    { day: held + 1, time: '10:00', act: async () => {
      const { draft = '' } = await stage.read(secretary, contract.readMeeting, meeting)
      await stage.call(secretary, contract.publishMinutes, meeting, { text: draft })
    } },
  ]
}
