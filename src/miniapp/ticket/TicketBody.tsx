import { useMemo } from 'react'
import type { TicketPage } from '../../contract/ticket'
import type { QueuedCommand, RefusedCommand } from '../queue/queue'
import { timelineEntries } from '../matters/detail/entries'
import { Card } from '../ui/Card'
import { Row } from '../ui/Row'
import { Section } from '../ui/Section'
import { Tag } from '../ui/Tag'
import { Body, Note, Title } from '../ui/Text'
import { Timeline } from '../ui/Timeline'
import { TICKET_PHASE_WORDS } from '../words'
import { ClockCard } from './ClockCard'
import { FinishCard } from './FinishCard'
import { ItemCard } from './ItemCard'
import { RefusedCard } from './RefusedCard'
import { aboutWords, phaseTag } from './ticketTag'
import { WaitingCard } from './WaitingCard'

export interface TicketBodyProps {
  ticket: TicketPage
  waiting: readonly QueuedCommand[]
  rejected: readonly RefusedCommand[]
}

/** A ticket as worker and manager see it: what waits, the fault, the clock, who told of it, and all that was done. */
export function TicketBody({ ticket, waiting, rejected }: TicketBodyProps) {
  const entries = useMemo(() => timelineEntries(ticket.timeline), [ticket.timeline])
  const tag = phaseTag(ticket)
  const { items, finishes, worker } = ticket
  return (
    <>
      {rejected.map((one) => <RefusedCard key={one.command.key} refused={one} />)}
      {waiting.length > 0 && <WaitingCard steps={waiting} />}
      <Card>
        <Row between top>
          <Title className='x-grow'>{ticket.title}</Title>
          <Tag kind={tag.kind}>{waiting.length > 0 ? `${TICKET_PHASE_WORDS[ticket.phase]}（待补发）` : tag.text}</Tag>
        </Row>
        <Body>{ticket.place}</Body>
        <Note>{aboutWords(ticket)}</Note>
        {worker && <Note>{ticket.mine ? '派给您' : `派给 ${worker.title || worker.name}`}</Note>}
        {ticket.words && <Body className='x-said'>交代：{ticket.words}</Body>}
      </Card>
      <ClockCard ticket={ticket} />
      {items.length > 1 && <Section title={`这张工单上的 ${items.length} 件事项`} />}
      {items.map((item) => <ItemCard key={item.id} item={item} />)}
      {finishes.length > 0 && <Section title={finishes.length > 1 ? `修过 ${finishes.length} 次` : '怎么修的'} />}
      {[...finishes].reverse().map((finish) => <FinishCard key={finish.at} finish={finish} />)}
      {ticket.before.length > 0 && <FinishCard before={ticket.before} />}
      <Section title='经过' />
      <Card><Timeline entries={entries} /></Card>
    </>
  )
}
