import type { BankLineRow } from '../../../contract/worksProject'

/** A line as it looks, said to be so. */
export function asMatched({ id: lineId, match }: BankLineRow) {
  if (match.entry !== undefined) return { lineId, entry: match.entry }
  return match.unitId === undefined ? { lineId, income: 'interest' as const, words: '' } : { lineId, unitId: match.unitId }
}

const WHY: Record<string, string> = { address: '附言里写着', owner: '对方是业主', amount: '只有这户差这个数', entry: '账上已有', interest: '银行结息' }

/** What a line looks like, in words. */
export function matchWords({ match: { trust, why, where, entry } }: BankLineRow): string {
  if (trust === 'none') return '看不出是哪一户'
  const what = entry !== undefined ? `第 ${entry} 笔${where ? `，${where}` : ''}` : (where ?? '利息')
  return `${WHY[why] ?? ''}：${what}`
}
