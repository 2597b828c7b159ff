import type { TicketPage } from '../../contract/ticket'
import type { TicketStep } from '../../domain/ticket/mayDo'
import { Button } from '../ui/Button'
import { Dock } from '../ui/Dock'
import { dealing, stepWords } from './acts'

/** The steps that are open, the chief one in red and large for a thumb; nothing where there is none. */
export function TicketDock({ ticket, busy, onAct }: { ticket: TicketPage; busy: boolean; onAct: (step: TicketStep | 'more') => void }) {
  const { chief, second, more } = dealing(ticket)
  if (!chief && !second && more.length === 0) return null
  return (
    <Dock>
      {more.length > 0 && <Button large disabled={busy} label='更多，还可以做什么' onTap={() => onAct('more')}>更多</Button>}
      {second && <Button large disabled={busy} onTap={() => onAct(second)}>{stepWords(second, ticket)}</Button>}
      {chief && <Button kind='primary' wide large busy={busy} onTap={() => onAct(chief)}>{stepWords(chief, ticket)}</Button>}
    </Dock>
  )
}
