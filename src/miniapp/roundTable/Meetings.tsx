import { View } from '@tarojs/components'
import type { AnswerOf } from '../../contract/route'
import type { listMeetings } from '../../contract/meeting'
import type { Loaded } from '../useLoad'
import { Card } from '../ui/Card'
import { Failed } from '../ui/Failed'
import { Loading } from '../ui/Loading'
import { Section } from '../ui/Section'
import { Body } from '../ui/Text'
import { MeetingCard } from './MeetingCard'

/** The meetings that are coming, soonest first; where there is none, how one comes about. */
export function Meetings({ data, problem, reload }: Loaded<AnswerOf<typeof listMeetings>>) {
  return (
    <>
      <Section first title='接下来的议事会' />
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {data?.rows.length === 0 && <Card><Body>近期没有安排。议事会定了时间，会在这里公布，谁都可以来听。</Body></Card>}
      {data?.rows.map((row) => <View key={row.id}><MeetingCard row={row} /></View>)}
    </>
  )
}
