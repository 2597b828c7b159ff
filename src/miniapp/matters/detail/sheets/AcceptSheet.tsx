import { useState } from 'react'
import { acceptMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { ReplyPicks } from '../../../replies/ReplyPicks'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import type { ActSheetProps } from './sheet'

/** Takes it in hand without giving it to anybody yet. */
export function AcceptSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) => call(acceptMatter, { params: { matterId: matter.id }, body: { words }, key }))
    if (done) onDone('已受理，反映人会收到通知；接下来请派单、答复或转小圆桌')
  }
  return (
    <Sheet
      title='受理'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} onTap={() => void send()}>受理</Button>}
    >
      <ReplyPicks use='accept' onPick={setWords} />
      <TextArea label='给反映人的话（可不写）' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
