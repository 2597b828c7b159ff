import { View } from '@tarojs/components'
import type { AnswerOf } from '../../contract/route'
import type { listMeetings } from '../../contract/meeting'
import { isOffline, type Problem } from '../problem'
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
      {!data && !problem && <Loading cards={1} />}
      {!data && problem && <NotYet problem={problem} onRetry={() => void reload()} />}
      {data?.rows.length === 0 && <Card><Body>近期没有安排。议事会定了时间，会在这里公布，谁都可以来听。</Body></Card>}
      {data?.rows.map((row) => <View key={row.id}><MeetingCard row={row} /></View>)}
    </>
  )
}

/** With no network the list below says it already, and how to try again. */
const NotYet = ({ problem, onRetry }: { problem: Problem; onRetry: () => void }) =>
  isOffline(problem) ? <Card><Body>网络好了，这里会显示议事会的时间和议程。</Body></Card> : <Failed problem={problem} onRetry={onRetry} />
