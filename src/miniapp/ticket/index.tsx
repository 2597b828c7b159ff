import Taro, { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { listTickets, type TicketRow } from '../../contract/ticket'
import { PAGES } from '../../contract/pages'
import { call } from '../api'
import { orKept } from '../kept'
import { useRole } from '../matters/roles'
import { online } from '../network'
import { useDelivered, useQueue } from '../queue/useQueue'
import { useRows } from '../useRows'
import { useWide } from '../useWide'
import { Chips } from '../ui/Chips'
import { Empty } from '../ui/Empty'
import { List } from '../ui/List'
import { Page } from '../ui/Page'
import { Split } from '../ui/Split'
import { stepsOn } from './ahead'
import { listsFor, type ListName } from './lists'
import { Search } from './Search'
import { TicketBeside } from './TicketBeside'
import { TicketCard } from './TicketCard'
import { WorkersCard } from './WorkersCard'

/** Tickets by what they wait for: a worker's own by their promised time, or all of them for who gives them out. */
export default function Tickets() {
  const role = useRole()
  const wide = useWide()
  const { of, workerId: asked } = useRouter().params
  const lists = listsFor(role)
  const [wanted, setWanted] = useState<ListName | undefined>((of as ListName | undefined) ?? (asked ? 'working' : undefined))
  const [worker, setWorker] = useState<string | undefined>(asked)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string>()
  const { commands } = useQueue()
  const list = lists.find(({ value }) => value === wanted) ?? lists[0]!
  const name = `tickets.${list.value}`
  const rows = useRows(
    (cursor) => {
      const load = () => call(listTickets, { query: { of: list.value, workerId: worker, search: search || undefined, cursor } })
      return (cursor || worker || search ? load() : orKept(name, load)).then(({ rows: found, cursor: next }) => ({ rows: found, cursor: next ?? undefined }))
    },
    [list.value, worker, search],
  )
  const { reload } = rows
  useDelivered(useCallback(() => void reload(), [reload]))
  useEffect(() => online.watch((is) => void (is && reload())), [reload])

  const own = role === 'worker'
  const open = ({ id }: TicketRow) => (wide ? setChosen(id) : void Taro.navigateTo({ url: `/${PAGES.ticket}?id=${id}` }))
  const shown = chosen && rows.items?.some(({ id }) => id === chosen) ? chosen : rows.items?.[0]?.id
  const choose = (value: ListName) => {
    setWorker(undefined)
    setWanted(value)
  }
  const ofWorker = (id: string) => {
    setWanted('working')
    setWorker(id)
  }
  return (
    <Page wide onRefresh={rows.reload}>
      <Split
        list={
          <>
            <Chips label='看哪些工单' onPage options={lists} value={list.value} onChange={choose} />
            {!own && <Search search={search} onSearch={setSearch} />}
            <List
              {...rows}
              keyOf={({ id }) => id}
              render={(row) => (
                <TicketCard row={row} large={own} waiting={stepsOn(row.id, commands).length} chosen={wide && row.id === shown} onOpen={open} />
              )}
              empty={search || worker ? <Empty title='没有找到' note='换几个字再找，或者看全部' /> : <Empty {...list.empty} />}
            />
            {!own && role && <WorkersCard chosen={worker} onChoose={ofWorker} onAll={() => setWorker(undefined)} />}
          </>
        }
        detail={shown && <TicketBeside id={shown} onChanged={rows.reload} />}
      />
    </Page>
  )
}
