import type { VoteTally } from '../../../contract/vote'

type Result = Pick<VoteTally['questions'][number], 'chosen' | 'alternates' | 'vacant' | 'runOff'>

/** An election's outcome in words: who is elected and in which order, who comes after them, what is still open. */
export function seatsWords({ chosen, alternates = [], vacant = 0, runOff }: Result, name: (id: string) => string): readonly string[] {
  return [
    ...(chosen.length > 0 ? [`当选（按得票）：${chosen.map(name).join('、')}`] : ['没有人当选']),
    ...(runOff ? [`票数相同：${runOff.optionIds.map(name).join('、')}，争 ${runOff.seats} 席，要再投一次`] : []),
    ...(alternates.length > 0 ? [`候补（按得票）：${alternates.map(name).join('、')}`] : []),
    ...(vacant > 0 ? [`空缺 ${vacant} 席，另行补选`] : []),
  ]
}
