import { View } from '@tarojs/components'
import type { ItemPage } from '../../../contract/agendaItem'
import { Card } from '../../ui/Card'
import { LinkButton } from '../../ui/LinkButton'
import { Section } from '../../ui/Section'
import { Body, Head, Note } from '../../ui/Text'
import { when } from '../../when'
import { openMeeting } from '../go'

/** Each time it was talked over: when, how many came, who said what, what was agreed. */
export function TalkCard({ item }: { item: ItemPage }) {
  return (
    <>
      <Section title='协商' />
      {item.discussions.length === 0 && <Card><Body>还没有协商记录。议事会议过，或在楼道里商量过，记下来显示在这里。</Body></Card>}
      {[...item.discussions].reverse().map(({ id, at, persons, said, resolution, meetingId }) => (
        <Card key={id}>
          <Head>{resolution ? '商定' : '还没有商定'}</Head>
          {resolution && <Body>{resolution}</Body>}
          <Note>{`${when(at)} · ${persons} 人参加`}</Note>
          {said.map(({ who, words }, index) => (
            <View key={index} className='x-record'><Body>{`${who}：${words}`}</Body></View>
          ))}
          {meetingId && <LinkButton onTap={() => openMeeting(meetingId)}>看这次议事会</LinkButton>}
        </Card>
      ))}
    </>
  )
}
