import { useState } from 'react'
import { reviewVote } from '../../../../contract/vote'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { Choices } from '../../../ui/Choices'
import type { StepSheetProps } from './useSteps'

const ANSWERS = [
  { value: 'yes', label: '同意公示', note: '发起人可以发布公示，内容不再改' },
  { value: 'no', label: '退回修改', note: '写明要改什么' },
] as const

/** The community lets the notice go out, or sends the draft back with the reason. */
export function ReviewSheet({ vote, onClose, onDone }: StepSheetProps) {
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const approved = answer === 'yes'
  const review = async () => {
    const done = await run((key) => call(reviewVote, { params: { voteId: vote.id }, body: { approved, words }, key }))
    if (done) onDone(approved ? '同意了，发起人可以发布公示' : '退回了，发起人会收到')
  }
  return (
    <ReasonSheet
      title='社区审阅'
      about='看事项、范围、规则和候选人有没有问题。同意以后，事项和规则就固定了。'
      label={approved ? '意见（可不写）' : '要改什么'}
      words={words}
      onWords={setWords}
      needed={!approved}
      yes={approved ? '同意公示' : '退回修改'}
      busy={busy}
      onYes={() => void review()}
      onClose={onClose}
    >
      <Choices label='审阅意见' options={ANSWERS} value={answer} onChange={setAnswer} />
    </ReasonSheet>
  )
}
