import type pg from 'pg'

/** What is read of events when they are counted again: each kind of event has a few of these. */
export interface RawData {
  readonly at: number | string
  // of matters and tickets
  readonly due?: number
  readonly acceptDue?: number
  readonly finishDue?: number
  readonly step?: string
  readonly matterId?: string
  readonly ticketId?: string
  readonly rating?: number
  readonly reporterId?: string
  readonly backTo?: string
  // of the round table's items
  readonly visit?: { readonly unitId?: string; readonly address: string; readonly opinion: string }
  readonly personId?: string
  readonly verdict?: string
  // of works
  readonly entry?: { readonly number: number; readonly kind: string; readonly on: string; readonly unitId?: string; readonly lines: readonly { readonly account: string; readonly amount: number }[] }
  readonly shares?: readonly (readonly [unitId: string, fen: number])[]
  readonly budget?: readonly { readonly amount: number }[]
  readonly stages?: readonly { readonly id: string; readonly name: string; readonly amount: number }[]
  readonly stageId?: string
  readonly finished?: boolean
}

/** An event as it was appended: nothing is read of it but what was written then. */
export interface RawEvent {
  readonly stream_id: string
  readonly type: string
  readonly data: RawData
}

export type Database = Pick<pg.ClientBase, 'query'>

/** All events of an estate, in the order in which they were appended. */
export async function readEvents(database: Database, estateId: string): Promise<RawEvent[]> {
  return (await database.query('select stream_id, type, data from event where estate_id = $1 order by seq', [estateId])).rows
}
