import { useState } from 'react'
import { handMatterToMediation } from '../../../../contract/matter'
import { call } from '../../../api'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import { Body } from '../../../ui/Text'
import type { ActSheetProps } from './sheet'

/** Hands a quarrel to those who mediate: nobody fills in anything again, and nobody is mediated against their will. */
export function MediationSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) => call(handMatterToMediation, { params: { matterId: matter.id }, body: { words }, key }))
    if (done) onDone('已转调处，调解员和反映人都会收到通知')
  }
  return (
    <Sheet title='转调处' onClose={onClose} foot={<Button kind='primary' large busy={busy} onTap={() => void send()}>转调处</Button>}>
      <Body>转了以后，这件事只有办事的人能看到；双方都愿意才调解；反映人说过的不用再填。</Body>
      <TextArea label='给调解员的话（可不写）' hint='例如：双方都找过物业，没谈拢' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
