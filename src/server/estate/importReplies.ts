import { v7 } from 'uuid'
import type { Client } from '../db/pool'
import type { Fault } from './importFault'
import { readRows } from './importRow'
import type { Sheet } from './importSheet'

export interface ReplyRecord {
  readonly use: 'accept' | 'return' | 'answer' | 'pause' | 'finish'
  readonly text: string
}

const USES = { 受理: 'accept', 退回: 'return', 答复: 'answer', 暂停: 'pause', 完工: 'finish' } as const
/** As long as the app takes them (contract: keepReply). */
const TEXT_MOST = 200

/** Set answers, which are edited before they go. */
export function readReplies(sheet: Sheet, faults: Fault[]): ReplyRecord[] {
  const rowOf = new Map<string, number>()
  return readRows<ReplyRecord>(sheet, ['用途', '内容'], faults, (row) => {
    const use = row.choice<ReplyRecord['use']>('用途', USES)
    const text = row.text('内容', TEXT_MOST)
    const key = `${use} ${text}`
    const earlier = rowOf.get(key)
    if (earlier !== undefined) row.fault('内容', `与第 ${earlier} 行重复，请删去一行。`)
    rowOf.set(key, row.row)
    return row.whole({ use, text })
  })
}

/** Adds what the estate does not have yet, in the order of the file. */
export async function storeReplies(client: Client, estateId: string, replies: readonly ReplyRecord[]): Promise<number> {
  const { rowCount } = await client.query(
    `insert into reply (estate_id, id, use, text, sort)
     select $1, r.id, r.use, r.text, r.sort from jsonb_to_recordset($2) as r(id uuid, use text, text text, sort int)
     where not exists (select from reply k where k.estate_id = $1 and k.use = r.use and k.text = r.text)`,
    [estateId, JSON.stringify(replies.map((reply, sort) => ({ id: v7(), ...reply, sort })))],
  )
  return rowCount ?? 0
}
