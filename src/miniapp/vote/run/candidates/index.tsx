import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Dock } from '../../../ui/Dock'
import { Empty } from '../../../ui/Empty'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Page } from '../../../ui/Page'
import { Body, Note } from '../../../ui/Text'
import { toast } from '../../../ui/ask'
import { useVote } from '../useVote'
import { CandidateCard } from './CandidateCard'
import { CheckSheet } from './CheckSheet'
import { NominateSheet } from './NominateSheet'
import { WithdrawSheet } from './WithdrawSheet'

export type CandidateSheet = { name: 'nominate' } | { name: 'check' | 'withdraw'; candidateId: string }

/** Who stands in an election: put forward by whom, looked at condition by condition, in the order of the ballot. */
export default function Candidates() {
  const { id = '' } = useRouter().params
  const { data: vote, problem, reload } = useVote(id)
  const [sheet, setSheet] = useState<CandidateSheet>()
  if (!vote) return <Page>{problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading />}</Page>
  const election = vote.questions.find(({ kind }) => kind === 'election')
  const seats = election?.seats ?? 0
  const form = {
    vote,
    onClose: () => setSheet(undefined),
    onDone: (words: string) => {
      setSheet(undefined)
      toast(words)
      void reload()
    },
  }
  const candidate = sheet && 'candidateId' in sheet ? vote.candidates.find((one) => one.id === sheet.candidateId) : undefined
  return (
    <Page
      onRefresh={reload}
      dock={vote.can.includes('nominateCandidate') && <Dock><Button kind='primary' onTap={() => setSheet({ name: 'nominate' })}>推荐候选人</Button></Dock>}
    >
      <Card>
        <Body>{`应选 ${seats} 人，候选 ${vote.candidates.length} 人${vote.candidates.length < seats ? `，至少还差 ${seats - vote.candidates.length} 人` : ''}`}</Body>
        <Note>按推荐的先后排在选票上。每条条件都审查符合，才能送审。</Note>
      </Card>
      {vote.candidates.length === 0 && <Empty title='还没有候选人' note='可以自荐，也可以由业主联名、社区党组织、居委会推荐（聊城 23）。' />}
      {vote.candidates.map((one, at) => (
        <CandidateCard key={one.id} at={at} candidate={one} can={vote.can} onOpen={(name) => setSheet({ name, candidateId: one.id })} />
      ))}
      {sheet?.name === 'nominate' && <NominateSheet {...form} />}
      {sheet?.name === 'check' && candidate && <CheckSheet {...form} candidate={candidate} />}
      {sheet?.name === 'withdraw' && candidate && <WithdrawSheet {...form} candidate={candidate} />}
    </Page>
  )
}
