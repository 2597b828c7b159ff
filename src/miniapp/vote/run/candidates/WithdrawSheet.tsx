import { useState } from 'react'
import { withdrawCandidate } from '../../../../contract/vote'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import type { StepSheetProps } from '../steps/useSteps'
import type { CandidateShown } from './CandidateCard'

/** A name is taken off the list before it goes to the community. */
export function WithdrawSheet({ vote, candidate, onClose, onDone }: StepSheetProps & { candidate: CandidateShown }) {
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const withdraw = async () => {
    const done = await run((key) => call(withdrawCandidate, { params: { voteId: vote.id }, body: { candidateId: candidate.id, reason: words }, key }))
    if (done) onDone(`${candidate.name}不在名单上了`)
  }
  return (
    <ReasonSheet
      title={candidate.mine ? '我不参选了' : `从名单去掉${candidate.name}`}
      about='原因会记在经过里。'
      label='原因'
      words={words}
      onWords={setWords}
      needed
      yes='去掉'
      danger
      busy={busy}
      onYes={() => void withdraw()}
      onClose={onClose}
    />
  )
}
