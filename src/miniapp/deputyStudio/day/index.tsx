import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { readStudioDay } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { requireMember } from '../../requireLogin'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Body, Head, Note } from '../../ui/Text'
import { toast } from '../../ui/ask'
import { useLoad } from '../../useLoad'
import { dateOf, dayTag, deputiesOf, hoursOf } from '../words'
import { BookingsCard } from './BookingsCard'
import { BookSheet } from './BookSheet'
import { CancelDaySheet } from './CancelDaySheet'
import { MyBooking } from './MyBooking'
import { ReceiveSheet } from './ReceiveSheet'
import { Times } from './Times'

export type DaySheet = 'cancel' | 'walkIn' | { book: number } | { receive: string }

/** A day at the studio: free times for whoever wants to come, and who comes for those who receive. */
export default function StudioDay() {
  const { id = '' } = useRouter().params
  const { data: day, problem, reload } = useLoad(() => call(readStudioDay, { params: { studioDayId: id } }), [id])
  const [sheet, setSheet] = useState<DaySheet>()
  if (!day) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const form = {
    day,
    onClose: () => setSheet(undefined),
    onDone: (words: string) => {
      setSheet(undefined)
      toast(words)
      void reload()
    },
  }
  const book = async (place: number) => (await requireMember('预约接待')) && setSheet({ book: place })
  const { kind, words } = dayTag(day)
  const receives = day.can.includes('receiveAtStudio')
  const received = typeof sheet === 'object' && 'receive' in sheet ? day.bookings?.find((one) => one.id === sheet.receive) : undefined
  return (
    <Page onRefresh={reload} dock={receives && <Dock><Button wide onTap={() => setSheet('walkIn')}>登记没预约来的人</Button></Dock>}>
      <Card>
        <Row between top>
          <Head className='x-grow'>{dateOf(day.from)}</Head>
          <Tag kind={kind}>{words}</Tag>
        </Row>
        <Body>{`${hoursOf(day)}　${day.place}`}</Body>
        <Body>{deputiesOf(day)}</Body>
        <Note>{`每位谈 ${day.minutes} 分钟。谁约了、说什么，只有本人、当天接待的代表和支部书记看得到。`}</Note>
        {day.cancelReason && <Body className='x-said'>{`取消原因：${day.cancelReason}。请改约别的接待日，着急的事可以直接反映。`}</Body>}
      </Card>
      {day.booking && <MyBooking day={day} booking={day.booking} onDone={form.onDone} />}
      {day.bookings && <BookingsCard bookings={day.bookings} receives={receives} onReceive={(receive) => setSheet({ receive })} />}
      <Times day={day} onBook={(place) => void book(place)} />
      {day.can.includes('cancelStudioDay') && <Card><Button onTap={() => setSheet('cancel')}>取消这个接待日</Button></Card>}
      {sheet === 'cancel' && <CancelDaySheet {...form} />}
      {sheet === 'walkIn' && <ReceiveSheet {...form} />}
      {received && <ReceiveSheet {...form} booking={received} />}
      {typeof sheet === 'object' && 'book' in sheet && <BookSheet {...form} place={sheet.book} />}
    </Page>
  )
}
