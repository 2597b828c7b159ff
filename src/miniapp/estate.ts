import { useEffect } from 'react'
import { listEstates } from '../contract/estate'
import type { AnswerOf } from '../contract/route'
import { call } from './api'
import { signal, useSignal } from './signal'
import { keep, recall } from './storage'
import { estateId } from './token'

export type EstateRow = AnswerOf<typeof listEstates>['rows'][number]

const KEY = 'estates'
const known = signal<readonly EstateRow[]>(recall<EstateRow[]>(KEY) ?? [])

/** Goes up when another estate is looked at than before; finding the first one is no change. */
export const estateTurns = signal(0)
let before = estateId.get()
estateId.watch((now) => {
  if (before !== undefined && now !== before) estateTurns.set(estateTurns.get() + 1)
  before = now
})

/** Reads which estates there are; looks at the first when none was chosen, or when the chosen one is there no more. */
export async function loadEstates(): Promise<void> {
  const { rows } = await call(listEstates, {})
  known.set(rows)
  keep(KEY, rows)
  if (rows[0] && !rows.some(({ id }) => id === estateId.get())) estateId.set(rows[0].id)
}

export interface EstateSeen {
  id?: string
  /** Empty until it is known. */
  name: string
  /** All there are, for a guest to choose from. */
  all: readonly EstateRow[]
  choose: (id: string) => void
}

/** The estate that is looked at, by a guest as well. */
export function useEstate(): EstateSeen {
  const id = useSignal(estateId)
  const all = useSignal(known)
  const name = all.find((estate) => estate.id === id)?.name
  useEffect(() => {
    if (name === undefined) void loadEstates().catch(() => undefined)
  }, [name])
  return { id, name: name ?? '', all, choose: estateId.set }
}
