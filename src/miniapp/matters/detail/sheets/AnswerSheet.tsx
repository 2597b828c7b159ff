import { useState } from 'react'
import { answerMatter } from '../../../../contract/matter'
import { call } from '../../../api'
import { ReplyPicks } from '../../../replies/ReplyPicks'
import { useAct } from '../../../useAct'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { TextArea } from '../../../ui/TextArea'
import type { ActSheetProps } from './sheet'

/** Answers at once what needs no work: a question, a fee. */
export function AnswerSheet({ matter, onClose, onDone }: ActSheetProps) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const send = async () => {
    const done = await run((key) => call(answerMatter, { params: { matterId: matter.id }, body: { words }, key }))
    if (done) onDone('已答复，等反映人确认')
  }
  return (
    <Sheet
      title='直接答复'
      onClose={onClose}
      foot={<Button kind='primary' busy={busy} disabled={!words.trim()} onTap={() => void send()}>发出答复</Button>}
    >
      <ReplyPicks use='answer' onPick={setWords} />
      <TextArea label='答复' hint='说清楚结果和依据，反映人看了就明白' value={words} max={500} onChange={setWords} />
    </Sheet>
  )
}
