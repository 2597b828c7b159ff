import { useEffect } from 'react'
import { listMeetings } from '../../contract/meeting'
import { call } from '../api'
import { useRows } from '../useRows'
import { Empty } from '../ui/Empty'
import { List } from '../ui/List'
import { MeetingCard } from './MeetingCard'
import type { ListChoice } from './lists'

/** The meetings that were held, with their minutes. */
export function MeetingsPast({ empty, turn }: { empty: ListChoice['empty']; turn: number }) {
  const rows = useRows((cursor) => call(listMeetings, { query: { of: 'past', cursor } }), [])
  const { reload } = rows
  useEffect(() => {
    if (turn > 0) void reload()
  }, [turn, reload])
  return <List {...rows} keyOf={({ id }) => id} render={(row) => <MeetingCard row={row} />} empty={<Empty {...empty} />} />
}
