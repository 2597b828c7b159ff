import { useState } from 'react'
import { voidVote } from '../../../../contract/vote'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { confirm } from '../../../ui/ask'
import type { StepSheetProps } from './useSteps'

/** The vote is given up, in public and with its reason. */
export function VoidSheet({ vote, onClose, onDone }: StepSheetProps) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const give = async () => {
    if (!(await confirm({ title: '真的作废？', text: `“${vote.title}”作废后不能恢复，投过的票都不再算。要再表决，只能从公示重新开始。`, yes: '作废', no: '不作废' }))) return
    const done = await run((key) => call(voidVote, { params: { voteId: vote.id }, body: { reason: words }, key }))
    if (done) onDone('作废了，原因公布给所有人')
  }
  return (
    <ReasonSheet title='作废这次表决' about='原因会公布，业主都看得到。' label='为什么作废' words={words} onWords={setWords} needed yes='作废' danger busy={busy} onYes={() => void give()} onClose={onClose} />
  )
}
