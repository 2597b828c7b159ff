import { useState } from 'react'
import { askOtherMediator } from '../../../../contract/mediation'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Choices } from '../../../ui/Choices'
import { Sheet } from '../../../ui/Sheet'
import { Body } from '../../../ui/Text'
import { TextArea } from '../../../ui/TextArea'
import type { MediationForm } from './sheet'

/** A party would have another mediator. @law 人民调解法 23 */
export function OtherMediatorSheet({ mediation, onClose, onDone }: MediationForm) {
  const mediators = mediation.tiers.find(({ state }) => state === 'now')?.mediators ?? []
  const [personId, setPerson] = useState(mediators[0]?.personId)
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const ask = async () => {
    if (personId && (await run((key) => call(askOtherMediator, { params: { mediationId: mediation.id }, body: { personId, words }, key })))) onDone('告诉他们了，会另外请人')
  }
  return (
    <Sheet title='想换一位调解员' onClose={onClose} foot={<Button kind='primary' large busy={busy} disabled={!personId} onTap={() => void ask()}>请换一位</Button>}>
      <Body>请谁来调解，您有权选。换下的不再看得到材料。</Body>
      <Choices label='换哪一位' options={mediators.map(({ personId: value, name }) => ({ value, label: name }))} value={personId} onChange={setPerson} />
      <TextArea label='为什么（可不写）' hint='例如：他和对方是亲戚' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
