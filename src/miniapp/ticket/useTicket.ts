import { useCallback, useEffect, useMemo } from 'react'
import { readTicket } from '../../contract/ticket'
import { call } from '../api'
import { orKept } from '../kept'
import { online } from '../network'
import { useDelivered, useQueue } from '../queue/useQueue'
import { useSession } from '../session'
import { useLoad } from '../useLoad'
import { ahead, stepsOn } from './ahead'

/** A ticket, from the phone when there is no signal, as it stands with what waits on the phone counted in. */
export function useTicket(id: string) {
  const { data, problem, reload } = useLoad(() => orKept(`ticket.${id}`, () => call(readTicket, { params: { ticketId: id } })), [id])
  const { commands, refused } = useQueue()
  const session = useSession()
  useDelivered(useCallback(() => void reload(), [reload]))
  useEffect(() => online.watch((is) => void (is && reload())), [reload])
  const personId = session?.person.id
  const role = session?.acting?.role
  const waiting = useMemo(() => stepsOn(id, commands), [id, commands])
  const ticket = useMemo(
    () => (data?.id === id ? (personId && role ? ahead(data, waiting, { personId, role, unitIds: [] }) : data) : undefined),
    [data, id, waiting, personId, role],
  )
  const rejected = useMemo(() => refused.filter(({ command }) => stepsOn(id, [command]).length > 0), [id, refused])
  return { ticket, problem, reload, waiting, rejected }
}
