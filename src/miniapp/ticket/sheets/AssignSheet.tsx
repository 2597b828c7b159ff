import { useState } from 'react'
import { assignTicket, listWorkers } from '../../../contract/ticket'
import { call } from '../../api'
import { load } from '../../matters/detail/sheets/companyOptions'
import { useAct } from '../../useAct'
import { useLoad } from '../../useLoad'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Empty } from '../../ui/Empty'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Sheet } from '../../ui/Sheet'
import { TextArea } from '../../ui/TextArea'
import type { StepSheetProps } from './sheet'

/** Gives it to a worker, or from one to another. */
export function AssignSheet({ ticket, onClose, onDone }: StepSheetProps) {
  const { data, problem, reload } = useLoad(() => call(listWorkers, {}), [])
  const [workerId, setWorker] = useState<string>()
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const others = data?.rows.filter(({ id }) => id !== ticket.worker?.id)
  const chosen = others?.find(({ id }) => id === workerId)
  const name = chosen && (chosen.title || chosen.name)
  const send = async () => {
    const done = await run((key) => call(assignTicket, { params: { ticketId: ticket.id }, body: { workerId: workerId ?? '', words }, key }))
    if (done) onDone(`派给 ${name ?? '师傅'}了，已经通知`)
  }
  return (
    <Sheet
      title={ticket.worker ? `改派，现在是${ticket.worker.title || ticket.worker.name}` : '派给师傅'}
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!chosen} onTap={() => void send()}>{name ? `派给 ${name}` : '请先选一位师傅'}</Button>}
    >
      {!others && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {others?.length === 0 && <Empty title='没有可以派的师傅' note='请系统管理员先在小区里登记维修师傅' />}
      {!!others?.length && (
        <Choices
          label='派给谁'
          options={others.map(({ id, title, name: own, inHand, nextDue }) => ({ value: id, label: title || own, note: load(inHand, nextDue) }))}
          value={workerId}
          onChange={setWorker}
        />
      )}
      <TextArea label='交代几句' hint='可以不填，例如：带上长梯子' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
