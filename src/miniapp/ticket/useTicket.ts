import { useCallback, useEffect, useMemo } from 'react'
import { readTicket } from '../../contract/ticket'
import type { Actor } from '../../domain/actor'
import { call } from '../api'
import { orKept } from '../kept'
import { online } from '../network'
import { useDelivered, useQueue } from '../queue/useQueue'
import { useSession } from '../session'
import { useLoad } from '../useLoad'
import { ahead, stepsOn } from './ahead'
import { keepArrived, keptAs } from './arrived'

/** A ticket, from the phone when there is no signal, as it stands with what waits on the phone counted in. */
export function useTicket(id: string) {
  const { data, problem, reload, put } = useLoad(() => orKept(keptAs(id), () => call(readTicket, { params: { ticketId: id } })), [id])
  const { commands, refused } = useQueue()
  const session = useSession()
  useEffect(() => online.watch((is) => void (is && reload())), [reload])
  const personId = session?.person.id
  const role = session?.acting?.role
  const actor = useMemo<Actor | undefined>(() => (personId && role ? { personId, role, unitIds: [] } : undefined), [personId, role])
  useDelivered(
    useCallback(
      (commands) => {
        const now = actor && keepArrived(id, commands, actor)
        if (now) put(now)
        void reload()
      },
      [id, actor, put, reload],
    ),
  )
  const waiting = useMemo(() => stepsOn(id, commands), [id, commands])
  const ticket = useMemo(
    () => (data?.id === id ? (actor ? ahead(data, waiting, actor) : data) : undefined),
    [data, id, waiting, actor],
  )
  const rejected = useMemo(() => refused.filter(({ command }) => stepsOn(id, [command]).length > 0), [id, refused])
  return { ticket, problem, reload, waiting, rejected }
}
