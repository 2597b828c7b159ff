import { View } from '@tarojs/components'
import type { TicketRow } from '../../contract/ticket'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Tag } from '../ui/Tag'
import { Body, Head, Note, Title } from '../ui/Text'
import { aboutWords, clockTag, isOpen } from './ticketTag'
import { TICKET_PHASE_WORDS } from '../words'

export interface TicketCardProps {
  row: TicketRow
  /** For who holds the phone in one hand: larger words, the place first. */
  large?: boolean
  /** Steps on it that wait on the phone. */
  waiting?: number
  chosen?: boolean
  onOpen: (row: TicketRow) => void
}

/** A ticket in a list. */
export function TicketCard({ row, large, waiting = 0, chosen, onOpen }: TicketCardProps) {
  const tag = clockTag(row)
  const Heading = large ? Title : Head
  return (
    <Card chosen={chosen} tone={tag.kind === 'late' ? 'late' : undefined} onTap={() => onOpen(row)}>
      <Row between top>
        <View className='x-grow'><Heading>{row.title}</Heading></View>
        <Tag kind={tag.kind}>{tag.text}</Tag>
      </Row>
      {large ? <Body>{row.place}</Body> : <Note>{row.place}</Note>}
      <Note>{[aboutWords(row), isOpen(row) && row.phase !== 'paused' && TICKET_PHASE_WORDS[row.phase], workerWords(row, large)].filter(Boolean).join(' · ')}</Note>
      {row.phase === 'paused' && row.pauseReason && <Note>暂停原因：{row.pauseReason}</Note>}
      {waiting > 0 && <Note className='x-wait'>{waiting} 步在手机里等信号</Note>}
    </Card>
  )
}

const workerWords = ({ worker }: TicketRow, own?: boolean) => !own && worker && (worker.title || worker.name)
