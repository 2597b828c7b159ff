import { useState } from 'react'
import { listMediations } from '../../contract/mediation'
import { isMediator } from '../home/roleWords'
import { useRole } from '../matters/roles'
import { Search } from '../ticket/Search'
import { useRows } from '../useRows'
import { useWide } from '../useWide'
import { call } from '../api'
import { Chips } from '../ui/Chips'
import { Empty } from '../ui/Empty'
import { List } from '../ui/List'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { DaysCard } from './DaysCard'
import { MediationBeside } from './detail/MediationBeside'
import { FiguresCard } from './FiguresCard'
import { openMediation } from './go'
import { MediationCard } from './MediationCard'

const LISTS = [
  { value: 'open', label: '正在办的' },
  { value: 'done', label: '办完的' },
] as const
type ListName = (typeof LISTS)[number]['value']

const SEARCH_MOST = 40

/** The mediations in which the reader has a part, by what is due first; beside them what all may know. */
export default function Mediations() {
  const wide = useWide()
  const role = useRole()
  const [of, setOf] = useState<ListName>('open')
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string>()
  const rows = useRows(() => call(listMediations, { query: { of, search: search.slice(0, SEARCH_MOST) || undefined } }), [of, search])
  const shown = chosen && rows.items?.some(({ id }) => id === chosen) ? chosen : rows.items?.[0]?.id
  const mediates = isMediator(role) || role === 'secretary'
  const none =
    of === 'done'
      ? { title: '还没有办完的调处', note: '办好的、没调成的，以后都能在这里查到' }
      : { title: '现在没有正在办的调处', note: mediates ? '有要调解的，会先到这里，同时给您发通知' : '和邻居有纠纷，先反映给物业或书记，可以转到调处' }
  return (
    <Page wide onRefresh={rows.reload}>
      <Split
        list={
          <>
            <FiguresCard />
            <Chips label='看哪些调处' onPage options={LISTS} value={of} onChange={setOf} />
            <Search what='搜索调处' hint='题目或者调处号' search={search} onSearch={setSearch} />
            <List
              {...rows}
              keyOf={({ id }) => id}
              render={(row) => <MediationCard row={row} chosen={wide && row.id === shown} onOpen={(id) => (wide ? setChosen(id) : openMediation(id))} />}
              empty={search ? <Empty title='没有找到' note='换几个字再找，或者看全部' /> : <Empty {...none} />}
            />
            <DaysCard />
          </>
        }
        detail={shown ? <MediationBeside id={shown} onChanged={rows.reload} /> : <Empty title='还没有选中调处' note='点左边的一件，这里看它的全部经过' />}
      />
    </Page>
  )
}
