import { useRouter } from '@tarojs/taro'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { numberText } from '../../words'
import { dealing } from '../acts'
import { OpenSheet } from '../sheets/OpenSheet'
import { TicketBody } from '../TicketBody'
import { TicketDock } from '../TicketDock'
import { useSteps } from '../useSteps'
import { useTicket } from '../useTicket'

/** One ticket, for whoever does the work and for whoever gives it out; it opens and goes on without a signal. */
export default function TicketDetail() {
  const { id = '' } = useRouter().params
  const { ticket, problem, reload, waiting, rejected } = useTicket(id)
  const { sheet, act, busy, close, onDone } = useSteps(ticket, reload)
  return (
    <Page
      title={ticket && `工单 ${numberText(ticket.number)}`}
      onRefresh={reload}
      dock={ticket && <TicketDock ticket={ticket} busy={busy} onAct={act} />}
    >
      {!ticket && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />)}
      {ticket && <TicketBody ticket={ticket} waiting={waiting} rejected={rejected} />}
      {ticket && sheet && (
        <OpenSheet name={sheet} more={dealing(ticket).more} ticket={ticket} onAct={act} onClose={close} onDone={onDone} />
      )}
    </Page>
  )
}
