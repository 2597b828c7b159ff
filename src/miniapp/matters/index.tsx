import { useState } from 'react'
import { listMatters, type MatterRow } from '../../contract/matter'
import { call } from '../api'
import { openReport } from '../report/open'
import { useRows } from '../useRows'
import { useWide } from '../useWide'
import { Chips } from '../ui/Chips'
import { Empty } from '../ui/Empty'
import { List } from '../ui/List'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { Filters, NO_FILTER, type Filter } from './Filters'
import { listsFor, NOTHING_FOUND, type ListName } from './lists'
import { MatterCard } from './MatterCard'
import { Beside } from './detail/Beside'
import { openMatter } from './open'
import { isHandler, useRole } from './roles'
import { takeWantedList } from './wanted'
import { useDidShow } from '@tarojs/taro'

/** Matters by list: one's own and the neighbours', or, for those who deal with them, by what they wait for. */
export default function Matters() {
  const role = useRole()
  const wide = useWide()
  const lists = listsFor(role)
  const [wanted, setWanted] = useState<ListName>()
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [chosen, setChosen] = useState<string>()
  const list = lists.find(({ value }) => value === wanted) ?? lists[0]!
  useDidShow(() => {
    const asked = takeWantedList()
    if (asked) setWanted(asked)
  })
  const { search, category } = filter
  const rows = useRows(
    (cursor) => call(listMatters, { query: { of: list.value, search: search || undefined, category, cursor } }),
    [list.value, search, category],
  )
  const open = ({ id }: MatterRow) => (wide ? setChosen(id) : openMatter(id))
  const shown = chosen && rows.items?.some(({ id }) => id === chosen) ? chosen : rows.items?.[0]?.id
  const empty = search || category ? NOTHING_FOUND : list.empty
  const mayReport = list.value === 'mine' || list.value === 'neighbours'
  return (
    <Page wide onRefresh={rows.reload}>
      <Split
        list={
          <>
            <Chips label='看哪些事项' onPage options={lists} value={list.value} onChange={setWanted} />
            <Filters filter={filter} onChange={setFilter} />
            <List
              {...rows}
              keyOf={({ id }) => id}
              render={(row) => (
                <MatterCard row={row} clock={isHandler(role)} chosen={wide && row.id === shown} onOpen={open} />
              )}
              empty={<Empty {...empty} {...(mayReport && { act: '拍照反映问题', onAct: () => openReport() })} />}
            />
          </>
        }
        detail={shown ? <Beside id={shown} onChanged={rows.reload} /> : <Empty title='还没有选中事项' note='点左边的一件，这里看它的全部经过' />}
      />
    </Page>
  )
}
