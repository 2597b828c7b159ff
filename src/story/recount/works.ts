import type { Database, RawEvent } from './events'

/** The books of works, added up again from the lines of each entry as it was appended. */
export function countWorks(events: readonly RawEvent[], worksId: string) {
  const accounts = new Map<string, number>()
  const entries: { number: number; in: number; out: number; left: number }[] = []
  const stages = new Map<string, { name: string; amount: number; paid: number; done: boolean }>()
  let shares: readonly (readonly [string, number])[] = []
  let budget = 0
  let receipts = 0
  for (const { type, data } of events.filter(({ stream_id: id }) => id === worksId)) {
    if (type === 'Levied') shares = data.shares ?? []
    if (type === 'BudgetSet') budget = (data.budget ?? []).reduce((sum, { amount }) => sum + amount, 0)
    if (type === 'WorksContractSigned') for (const { id, name, amount } of data.stages ?? []) stages.set(id, { name, amount, paid: 0, done: false })
    const stage = stages.get(data.stageId ?? '')
    if (stage && type === 'StageReported' && data.finished) stage.done = true
    const { entry } = data
    if (!entry) continue
    for (const { account, amount } of entry.lines) accounts.set(account, (accounts.get(account) ?? 0) + amount)
    const money = entry.lines.reduce((sum, { account, amount }) => (account === 'bank' || account === 'cash' ? sum + amount : sum), 0)
    entries.push({ number: entry.number, in: Math.max(0, money), out: Math.max(0, -money), left: of('bank') + of('cash') })
    if (entry.kind === 'receipt') receipts += 1
    if (stage && type === 'PaymentSigned') stage.paid -= money
  }

  const dues = [...accounts].filter(([account]) => account.startsWith('due:')).map(([, amount]) => amount)
  const owing = dues.filter((amount) => amount > 0).reduce((sum, amount) => sum + amount, 0)
  const credit = -dues.filter((amount) => amount < 0).reduce((sum, amount) => sum + amount, 0)
  const paidIn = entries.reduce((sum, entry) => sum + entry.in, 0)
  return {
    预算: budget,
    分摊总额: -of('levied'),
    各户分摊合计: shares.reduce((sum, [, fen]) => sum + fen, 0),
    各户分摊: Object.fromEntries(shares),
    减免: of('waived'),
    收到分摊款: -of('levied') - of('waived') - owing + credit,
    银行利息: -of('interest'),
    还欠: owing,
    已付工程款: of('cost'),
    结余: of('bank') + of('cash'),
    收据: receipts,
    工程阶段: [...stages.values()],
    公开账: entries,
    公开账进账: paidIn,
  }

  function of(account: string): number {
    // -0 is no sum that anybody would write
    return (accounts.get(account) ?? 0) || 0
  }
}

/** How many homes were asked for their part by area, to less than a fen: the areas are those of the estate's homes. */
export async function countByArea(database: Database, estateId: string, total: number, shares: Readonly<Record<string, number>>): Promise<number> {
  const { rows } = await database.query<{ id: string; area: string }>('select id, area from unit where estate_id = $1', [estateId])
  const all = rows.reduce((sum, { area }) => sum + Number(area), 0)
  return rows.filter(({ id, area }) => Math.abs((shares[id] ?? 0) - (total * Number(area)) / all) < 1).length
}
