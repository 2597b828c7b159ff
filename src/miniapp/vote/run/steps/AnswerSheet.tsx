import { useState } from 'react'
import { answerObjection } from '../../../../contract/vote'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { Choices } from '../../../ui/Choices'
import { Body } from '../../../ui/Text'
import type { StepSheetProps } from './useSteps'

/** An objection gets its answer with reasons, in public. */
export function AnswerSheet({ vote, objectionId, onClose, onDone }: StepSheetProps & { objectionId: string }) {
  const objection = vote.objections.find(({ id }) => id === objectionId)
  const [upheld, setUpheld] = useState<'yes' | 'no'>()
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  if (!objection) return null
  const roll = objection.about === 'roll'
  const options = [
    { value: 'yes', label: '成立', note: roll ? '接着更正名册' : '接着把那张票划掉，重新公布计票' },
    { value: 'no', label: '不成立', note: '说明依据' },
  ] as const
  const answer = async () => {
    if (!upheld) return
    const body = { objectionId, upheld: upheld === 'yes', words }
    const done = await run((key) => call(answerObjection, { params: { voteId: vote.id }, body, key }))
    if (done) onDone('答复了，提异议的人会收到')
  }
  return (
    <ReasonSheet
      title='答复异议'
      about='答复会公布，公布后不能改。'
      label='答复，写明依据'
      words={words}
      onWords={setWords}
      needed
      yes={upheld ? '公布答复' : '请选成立或不成立'}
      busy={busy}
      onYes={() => void answer()}
      onClose={onClose}
    >
      <Body>{objection.words}</Body>
      <Choices label='异议' options={options} value={upheld} onChange={setUpheld} />
    </ReasonSheet>
  )
}
