import { useState } from 'react'
import { endSeat, type CommitteePage } from '../../contract/committee'
import { SEAT_ENDS } from '../../domain/vote/election/recall'
import { call } from '../api'
import { ReasonSheet } from '../roundTable/ReasonSheet'
import { Choices } from '../ui/Choices'
import { useAct } from '../useAct'

export interface CommitteeForm {
  committee: CommitteePage
  onClose: () => void
  onDone: (words: string) => void
}
type Why = (typeof SEAT_ENDS)[number]['id'] | 'resigned'
const WHYS: readonly { value: Why; label: string }[] = [{ value: 'resigned', label: '本人书面辞职' }, ...SEAT_ENDS.map(({ id, text }) => ({ value: id, label: text }))]

/** A seat ends by itself or at the member's own wish. @law 指导规则 43 */
export function EndSeatSheet({ committee, member, onClose, onDone }: CommitteeForm & { member: CommitteePage['members'][number] }) {
  const [why, setWhy] = useState<Why>('resigned')
  const [words, setWords] = useState('')
  const { busy, run } = useAct()
  const end = async () => {
    if (await run((key) => call(endSeat, { params: { committeeId: committee.id }, body: { memberId: member.id, why, words }, key }))) onDone(`${member.name}已离任`)
  }
  return (
    <ReasonSheet title={`登记${member.name}离任`} about='会通知全体业主，记下后不能撤回。三天内要移交手里的资料和财物（指导规则 45）。' label='说明，比如哪天收到的辞职书' words={words} onWords={setWords} needed yes='登记离任' danger busy={busy} onYes={() => void end()} onClose={onClose}>
      <Choices label='为什么' options={WHYS} value={why} onChange={setWhy} />
    </ReasonSheet>
  )
}
