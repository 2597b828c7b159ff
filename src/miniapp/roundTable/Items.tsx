import { useEffect } from 'react'
import { listAgendaItems, suggestItems, type ItemRow, type SuggestedItem } from '../../contract/agendaItem'
import { call } from '../api'
import { useRows } from '../useRows'
import { Empty } from '../ui/Empty'
import { List } from '../ui/List'
import { ItemCard } from './ItemCard'
import type { ListChoice, TableList } from './lists'

export interface ItemsProps {
  of: Exclude<TableList, 'meetings'>
  empty: ListChoice['empty']
  /** Goes up when it is to be loaded again. */
  turn: number
  chosen?: string
  /** Told which one stands first. */
  onShown: (id: string | undefined) => void
  onOpen: (row: ItemRow) => void
}

/** One list of items, in every state that a list can be in. */
export function Items({ of, empty, turn, chosen, onShown, onOpen }: ItemsProps) {
  const rows = useRows<ItemRow & Partial<SuggestedItem>>(
    (cursor) => (of === 'suggested' ? call(suggestItems, {}) : call(listAgendaItems, { query: { of, cursor } })),
    [of],
  )
  const { reload } = rows
  useEffect(() => {
    if (turn > 0) void reload()
  }, [turn, reload])
  const first = rows.items?.[0]?.id
  useEffect(() => onShown(first), [first, onShown])
  return (
    <List
      {...rows}
      keyOf={({ id }) => id}
      render={(row) => <ItemCard row={row} why={row.why} chosen={chosen === row.id} onOpen={onOpen} />}
      empty={<Empty {...empty} />}
    />
  )
}
