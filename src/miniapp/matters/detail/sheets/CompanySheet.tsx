import { useState } from 'react'
import { handMatterToCompany } from '../../../../contract/matter'
import { listTickets, listWorkers } from '../../../../contract/ticket'
import { call } from '../../../api'
import { ReplyPicks } from '../../../replies/ReplyPicks'
import { useAct } from '../../../useAct'
import { useLoad } from '../../../useLoad'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Sheet } from '../../../ui/Sheet'
import { SwitchField } from '../../../ui/SwitchField'
import { TextArea } from '../../../ui/TextArea'
import { Head } from '../../../ui/Text'
import { companyOptions, LATER, ticketOf, workerOf } from './companyOptions'
import type { ActSheetProps } from './sheet'

/** Hands it to the company: to a worker at once, to be given out later, or onto a ticket that stands for the same fault. */
export function CompanySheet({ matter, onClose, onDone }: ActSheetProps) {
  const [to, setTo] = useState<string>()
  const [words, setWords] = useState('')
  const [urgent, setUrgent] = useState(matter.urgency === 'urgent')
  const { busy, run } = useAct()
  const { data, problem, reload } = useLoad(
    async () => ({
      workers: (await call(listWorkers, {})).rows,
      tickets: (await call(listTickets, { query: { of: 'working', limit: 50 } })).rows,
      waiting: (await call(listTickets, { query: { of: 'waiting', limit: 50 } })).rows,
    }),
    [],
  )
  const options = data && companyOptions(data.workers, [...data.tickets, ...data.waiting], matter)
  const send = async () => {
    const body = { words, ticketId: ticketOf(to), workerId: workerOf(to), urgency: urgent ? ('urgent' as const) : undefined }
    const done = await run((key) => call(handMatterToCompany, { params: { matterId: matter.id }, body, key }))
    if (done) onDone(ticketOf(to) ? '已并到那张工单，修好后每位反映人各自确认' : workerOf(to) ? '已派单，师傅会收到通知' : '已转物业，还没派人，请记得派单')
  }
  return (
    <Sheet
      title={matter.phase === 'reported' ? '受理派单' : '派单'}
      onClose={onClose}
      foot={
        <Button kind='primary' busy={busy} disabled={!to} onTap={() => void send()}>
          {to ? (to === LATER ? '转物业，以后派' : '派单') : '请先选派给谁'}
        </Button>
      }
    >
      {!options && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {!!options?.same.length && (
        <>
          <Head>同一地点已有工单</Head>
          <Choices label='同一地点已有的工单' options={options.same} value={to} onChange={setTo} />
        </>
      )}
      {options && (
        <>
          <Head className='x-said'>派给谁</Head>
          <Choices label='派给谁' options={options.workers} value={to} onChange={setTo} />
        </>
      )}
      <SwitchField first label='紧急' note='跑水、停电、电梯困人、燃气：白天黑夜都算时间' value={urgent} onChange={setUrgent} />
      <ReplyPicks use='accept' onPick={setWords} />
      <TextArea label='给师傅和反映人的话（可不写）' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
