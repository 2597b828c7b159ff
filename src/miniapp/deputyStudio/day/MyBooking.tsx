import { View } from '@tarojs/components'
import { cancelStudioBooking, type StudioDayPage } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { openMatter } from '../../matters/open'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Body, Head, Note } from '../../ui/Text'
import { confirm } from '../../ui/ask'
import { useAct } from '../../useAct'
import { openStudioCase } from '../go'
import { numberText } from '../../words'
import { startWords } from '../words'

interface MyBookingProps {
  day: StudioDayPage
  booking: NonNullable<StudioDayPage['booking']>
  onDone: (words: string) => void
}

/** One's own talk: when, what was said beforehand, and a way to give the place back until it begins. */
export function MyBooking({ day, booking: { id, from, words, matter, begun, caseId }, onDone }: MyBookingProps) {
  const { busy, run } = useAct()
  const off = day.phase === 'cancelled'
  const cancel = async () => {
    const yes = await confirm({ title: '取消这次预约？', text: '时段会让给别人。还想来可以再约。', yes: '取消预约', no: '不取消' })
    if (yes && (await run((key) => call(cancelStudioBooking, { params: { studioDayId: day.id }, body: { bookingId: id }, key })))) onDone('取消了，时段让出来了')
  }
  return (
    <Card>
      <Head>{off ? `您约的${startWords(from)}取消了` : `您约好了：${startWords(from)}`}</Head>
      <Body>{off ? '请改约别的接待日，着急的事可以直接反映。' : `请到${day.place}，提前几分钟到就行。`}</Body>
      {words && <Note>{`您写的：${words}`}</Note>}
      {(matter || caseId) && (
        <View className='x-said'>
          {matter && <Field label={`带上的事项 ${numberText(matter.number)}`} note='代表先看过，不用再说一遍' value='看看' onTap={() => openMatter(matter.id)} />}
          {caseId && <Field label='接访登记' value='看答复' onTap={() => openStudioCase(caseId)} />}
        </View>
      )}
      {!begun && day.phase === 'planned' && <ButtonRow><Button busy={busy} onTap={() => void cancel()}>取消预约</Button></ButtonRow>}
    </Card>
  )
}
