import Taro from '@tarojs/taro'
import { useState } from 'react'
import { draftRecall, type CommitteePage } from '../../contract/committee'
import { RECALL_GROUNDS, RECALL_PROPOSERS, type RecallGround, type RecallProposer } from '../../domain/vote/election/recall'
import { call } from '../api'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { Sheet } from '../ui/Sheet'
import { Body } from '../ui/Text'
import { TextField } from '../ui/TextField'
import { useAct } from '../useAct'
import type { CommitteeForm } from './EndSeatSheet'

const GROUNDS = RECALL_GROUNDS.map(({ id, text }) => ({ value: id, label: text }))
const BY = [
  { value: 'committee' as const, label: '过半数委员提请', note: RECALL_PROPOSERS.committee.article },
  { value: 'owners' as const, label: '五分之一以上业主提请', note: RECALL_PROPOSERS.owners.article },
]

/** Enough propose that a member's seat be ended: a vote of the owners is drafted. @law 山东省条例 34 */
export function RecallSheet({ committee, member, onClose }: CommitteeForm & { member: CommitteePage['members'][number] }) {
  const [ground, setGround] = useState<RecallGround>('neglect')
  const [by, setBy] = useState<RecallProposer>('committee')
  const [proposed, setProposed] = useState('')
  const { busy, problem, run } = useAct('shown')
  const count = /^\d+$/.test(proposed.trim()) ? Number(proposed) : undefined
  const draft = () =>
    run(async (key) => {
      const { voteId } = await call(draftRecall, { params: { committeeId: committee.id }, body: { memberId: member.id, ground, by, proposed: count ?? 0 }, key })
      onClose()
      await Taro.navigateTo({ url: `/vote/run/index?id=${voteId}` })
    })
  return (
    <Sheet
      title={`提请罢免${member.name}`}
      onClose={onClose}
      foot={<Button kind='primary' large busy={busy} disabled={count === undefined} onTap={() => void draft()}>{count === undefined ? '请填提请的人数' : '起草罢免表决'}</Button>}
    >
      <Body>罢免委员由业主表决（民法典 278）。这里先起草，社区审阅后公示。</Body>
      <Choices label='理由' options={GROUNDS} value={ground} onChange={setGround} />
      <Choices label='谁提请' options={BY} value={by} onChange={setBy} />
      <TextField label='多少人提请（书面签名）' kind='number' value={proposed} onChange={setProposed} wrong={problem?.message} />
    </Sheet>
  )
}
