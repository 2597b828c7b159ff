import { useState } from 'react'
import { listVotes, type VoteRow } from '../../../../contract/vote'
import { PHASE_NAMES } from '../../../../domain/vote/vote'
import { call } from '../../../api'
import { useSession } from '../../../session'
import { useRows } from '../../../useRows'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Chips } from '../../../ui/Chips'
import { Dock } from '../../../ui/Dock'
import { Empty } from '../../../ui/Empty'
import { List } from '../../../ui/List'
import { Page } from '../../../ui/Page'
import { Row } from '../../../ui/Row'
import { Tag } from '../../../ui/Tag'
import { Head, Note } from '../../../ui/Text'
import { when } from '../../../when'
import { numberText } from '../../../words'
import { openDraft, openRun } from '../go'

const OF = [
  { value: 'live', label: '正在办' },
  { value: 'ended', label: '已结束' },
] as const

/** The votes as those see them who run them: drafts too, and a new one to begin. */
export default function RunVotes() {
  const [of, setOf] = useState<'live' | 'ended'>('live')
  const role = useSession()?.acting?.role
  const drafts = role === 'secretary' || role === 'committee'
  const rows = useRows((cursor) => call(listVotes, { query: { of, cursor } }), [of])
  return (
    <Page onRefresh={rows.reload} dock={drafts && <Dock><Button kind='primary' onTap={() => openDraft()}>起草表决</Button></Dock>}>
      <Chips onPage label='哪些表决' options={OF} value={of} onChange={setOf} />
      <List
        {...rows}
        keyOf={({ id }) => id}
        render={(row) => <RunRow row={row} />}
        empty={<Empty title={of === 'live' ? '没有正在办的表决' : '还没有结束的表决'} note={of === 'live' ? '要业主共同决定的事，从这里起草。' : '公布结果、作废的表决留在这里。'} />}
      />
    </Page>
  )
}

const RunRow = ({ row: { id, number, title, phase, secret, questions, changedAt } }: { row: VoteRow }) => (
  <Card onTap={() => openRun(id)}>
    <Row between top>
      <Head className='x-grow'>{title}</Head>
      <Tag kind={phase === 'final' ? 'done' : phase === 'void' ? 'late' : phase === 'open' ? 'go' : 'wait'}>{PHASE_NAMES[phase]}</Tag>
    </Row>
    <Note>{[numberText(number), secret ? '无记名' : '记名', `${questions} 项`, `${when(changedAt)}更新`].join(' · ')}</Note>
  </Card>
)
