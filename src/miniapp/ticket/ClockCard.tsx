import { View } from '@tarojs/components'
import type { TicketPage } from '../../contract/ticket'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Head, Note } from '../ui/Text'
import { day, when } from '../when'
import { clockTag, isOpen } from './ticketTag'

/** The promised time and how long there is; while it stands still, why, and until when. */
export function ClockCard({ ticket }: { ticket: TicketPage }) {
  if (!isOpen(ticket)) return null
  const tag = clockTag(ticket)
  const paused = ticket.phase === 'paused'
  const ended = ticket.pauses.filter(({ until }) => until).length
  return (
    <Card tone={tag.kind === 'late' ? 'late' : paused ? 'wait' : undefined}>
      <Row between top>
        <View className='x-grow'>
          <Head>{paused ? '已暂停，时间不走' : ticket.due ? `应在 ${when(ticket.due)} 前修好` : '还没有承诺时间'}</Head>
        </View>
        {(paused || ticket.due) && <Tag kind={tag.kind}>{tag.text}</Tag>}
      </Row>
      {paused && ticket.pauseReason && <Note>原因：{ticket.pauseReason}</Note>}
      {paused && ticket.pausedUntil && <Note>{day(ticket.pausedUntil)}接着修；东西早到了可以提前恢复</Note>}
      {!paused && ended > 0 && <Note>{`停过 ${ended} 次，停着的时间没有算进去`}</Note>}
      {ticket.overdueLevel > 0 && <Note>{`超时已上报 ${ticket.overdueLevel} 级`}</Note>}
      {ticket.dueWarning && <Note>{`${ticket.dueWarning} 年放假安排还没公布，承诺时间公布后可能再变`}</Note>}
    </Card>
  )
}
