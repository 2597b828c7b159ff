import { useState } from 'react'
import { checkCandidate } from '../../../../contract/vote'
import { CONDITIONS, type ConditionId } from '../../../../domain/vote/election/candidate'
import { call } from '../../../api'
import { ReasonSheet } from '../../../roundTable/ReasonSheet'
import { useAct } from '../../../useAct'
import { SwitchField } from '../../../ui/SwitchField'
import type { StepSheetProps } from '../steps/useSteps'
import type { CandidateShown } from './CandidateCard'

/** Each condition with its article, looked at by somebody else; what is not met is said in words. */
export function CheckSheet({ vote, candidate, onClose, onDone }: StepSheetProps & { candidate: CandidateShown }) {
  const [met, setMet] = useState<readonly ConditionId[]>(() => CONDITIONS.map(({ id }) => id).filter((id) => candidate.check?.met.includes(id)))
  const [words, setWords] = useState(candidate.check?.words ?? '')
  const { busy, run } = useAct()
  const all = met.length === CONDITIONS.length
  const check = async () => {
    const done = await run((key) => call(checkCandidate, { params: { voteId: vote.id }, body: { candidateId: candidate.id, met: [...met], words }, key }))
    if (done) onDone(all ? `${candidate.name}符合条件` : `${candidate.name}还有 ${CONDITIONS.length - met.length} 条不符合`)
  }
  return (
    <ReasonSheet
      title={`审查${candidate.name}`}
      about='查一条，开一条。全部符合才能参选。'
      label={all ? '审查说明（可不写）' : '哪一条不符合，依据是什么'}
      words={words}
      onWords={setWords}
      needed={!all}
      yes={all ? '全部符合' : `${met.length} 条符合，其余不符合`}
      busy={busy}
      onYes={() => void check()}
      onClose={onClose}
    >
      {CONDITIONS.map(({ id, text, article }, at) => (
        <SwitchField key={id} first={at === 0} label={text} note={article} value={met.includes(id)} onChange={(on) => setMet(on ? [...met, id] : met.filter((one) => one !== id))} />
      ))}
    </ReasonSheet>
  )
}
