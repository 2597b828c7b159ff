import { useState } from 'react'
import { listStudioCases } from '../../../contract/deputyStudio'
import { call } from '../../api'
import { Chips } from '../../ui/Chips'
import { Empty } from '../../ui/Empty'
import { List } from '../../ui/List'
import { Page } from '../../ui/Page'
import { useRows } from '../../useRows'
import { CaseCard } from '../CaseCard'

const LISTS = [
  { value: 'all', label: '全部' },
  { value: 'taken', label: '要答复的' },
  { value: 'answered', label: '等本人评价' },
] as const
type Of = (typeof LISTS)[number]['value']

/** Everything that was written down at the studio, newest first. */
export default function StudioCases() {
  const [of, setOf] = useState<Of>('all')
  const rows = useRows((cursor) => call(listStudioCases, { query: { of, cursor } }), [of])
  return (
    <Page onRefresh={rows.reload}>
      <Chips label='看哪些登记' onPage options={LISTS} value={of} onChange={setOf} />
      <List {...rows} keyOf={({ id }) => id} render={(row) => <CaseCard row={row} />} empty={<Empty title='还没有登记' note='接待的时候，在那天的页面上登记。' />} />
    </Page>
  )
}
