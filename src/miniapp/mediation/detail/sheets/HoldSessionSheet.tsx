import { useState } from 'react'
import { holdSession } from '../../../../contract/mediation'
import { RECORD_MOST } from '../../../../domain/mediation/sessions'
import { call } from '../../../api'
import { useDraft } from '../../../draft'
import { useSession } from '../../../session'
import { useAct } from '../../../useAct'
import { ManyChips } from '../../../roundTable/ManyChips'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { Body, Head } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import type { MediationForm, Session } from './sheet'

/** Who came and what was said to each other's face; both sides read it. */
export function HoldSessionSheet({ mediation, session, onClose, onDone }: MediationForm & { session: Session }) {
  const [empty] = useState(() => ({ came: mediation.parties.map(({ id }) => id) as readonly string[], record: '' }))
  const { value, change, clear } = useDraft(`talk.${session.id}.${useSession()?.person.id ?? ''}`, empty)
  const { busy, run } = useAct()
  const { came, record } = value
  const save = async () => {
    const params = { mediationId: mediation.id, sessionId: session.id }
    if (!(await run((key) => call(holdSession, { params, body: { came: [...came], record }, key })))) return
    clear()
    onDone('记下了，双方都看得到')
  }
  return (
    <Sheet title='记见面谈的' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!record.trim()} onTap={() => void save()}>{record.trim() ? '记下' : '请写谈了什么'}</Button>}>
      <Body>双方都看得到。单独说给您听的，请不要写在这里。</Body>
      <Head>谁来了</Head>
      <ManyChips label='谁来了' options={mediation.parties.map(({ id, name }) => ({ value: id, label: name }))} values={came} onToggle={(id) => change({ came: came.includes(id) ? came.filter((one) => one !== id) : [...came, id] })} />
      <TextArea label='谈了什么' hint='例如：双方都愿意各让一步，差在数额上' value={record} max={RECORD_MOST} onChange={(next) => change({ record: next })} />
    </Sheet>
  )
}
