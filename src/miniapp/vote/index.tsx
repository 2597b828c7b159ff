import { useState } from 'react'
import { listVotes } from '../../contract/vote'
import { ORGANISERS } from '../../domain/vote/reasons'
import { call } from '../api'
import { useSession } from '../session'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Chips } from '../ui/Chips'
import { Empty } from '../ui/Empty'
import { Field } from '../ui/Field'
import { List } from '../ui/List'
import { Page } from '../ui/Page'
import { useRows } from '../useRows'
import { openCommittee, openContract } from './go'
import { openDraft } from './run/go'
import { VoteCard } from './VoteCard'

const LISTS = [
  { value: 'live' as const, label: '正在进行', empty: { title: '现在没有表决', note: '要业主共同决定的事，公示、投票、计票都会在这里' } },
  { value: 'ended' as const, label: '已结束', empty: { title: '还没有结束的表决', note: '公布了结果的表决留在这里，随时能查、能验票' } },
]

/** The owners' votes of the estate, open to all from their notice on. */
export default function Votes() {
  const [of, setOf] = useState<'live' | 'ended'>('live')
  const role = useSession()?.acting?.role
  const rows = useRows((cursor) => call(listVotes, { query: { of, cursor } }), [of])
  const runs = ORGANISERS.some((one) => one === role)
  return (
    <Page onRefresh={rows.reload}>
      {runs && <ButtonRow><Button kind='primary' onTap={() => openDraft()}>起草表决</Button></ButtonRow>}
      <Card tight>
        <Field first label='业主委员会' note='谁在任、任期到什么时候' value='看' onTap={openCommittee} />
        <Field label='物业合同' note='到期的日子、几家报价比较' value='看' onTap={openContract} />
      </Card>
      <Chips label='看哪些表决' onPage options={LISTS} value={of} onChange={setOf} />
      <List {...rows} keyOf={({ id }) => id} render={(row) => <VoteCard row={row} />} empty={<Empty {...LISTS.find(({ value }) => value === of)!.empty} />} />
    </Page>
  )
}
