import { Failed } from '../ui/Failed'
import { Loading } from '../ui/Loading'
import { dealing } from './acts'
import { OpenSheet } from './sheets/OpenSheet'
import { TicketBody } from './TicketBody'
import { TicketDock } from './TicketDock'
import { useSteps } from './useSteps'
import { useTicket } from './useTicket'

/** A ticket beside its list, for those who work at a desk. */
export function TicketBeside({ id, onChanged }: { id: string; onChanged: () => Promise<void> }) {
  const { ticket, problem, reload, waiting, rejected } = useTicket(id)
  const { sheet, act, busy, close, onDone } = useSteps(ticket, async () => {
    await Promise.all([reload(), onChanged()])
  })
  if (!ticket) return problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />
  return (
    <>
      <TicketBody ticket={ticket} waiting={waiting} rejected={rejected} />
      <TicketDock ticket={ticket} busy={busy} onAct={act} />
      {sheet && <OpenSheet name={sheet} more={dealing(ticket).more} ticket={ticket} onAct={act} onClose={close} onDone={onDone} />}
    </>
  )
}
