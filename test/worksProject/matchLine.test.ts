import type { LocalDate } from '../../src/domain/calendar'
import { knownOf, matchLine, type BankLine } from '../../src/domain/worksProject/matchLine'

const ON = '2026-04-02' as LocalDate
const unit = (unitId: string, address: string, owners: string[], owing = 100_000, part = 60_000) => ({ unitId, address, owners, owing, part })
const UNITS = [
  unit('a', '3号楼2单元501', ['王一']),
  unit('b', '3号楼2单元502', ['李二'], 80_000, 48_000),
  unit('c', '3号楼2单元503', ['张三'], 70_000, 70_000),
  unit('d', '1号楼1单元101', ['张三'], 70_000, 42_000),
]
const known = knownOf(UNITS, [{ number: 9, amount: 55_500, on: ON, unitId: 'a' }, { number: 10, amount: -200_000, on: '2026-04-01' as LocalDate }])
const match = (line: Partial<BankLine>) => matchLine({ on: ON, amount: 12_345, party: '', words: '', ...line }, known)

test.each([
  ['3号楼2单元501室电梯款', 'a'],
  ['3 栋 2 单元 502', 'b'],
  ['电梯3-2-501', 'a'],
  ['电梯３－２－５０２', 'b'],
  ['1#1#101 张三', 'd'],
])('%s names its unit', (words, unitId) => {
  expect(match({ words })).toEqual({ unitId, trust: 'sure', why: 'address' })
})

test.each<[string, Partial<BankLine>, object | undefined]>([
  ['the owner of one unit', { party: '王一' }, { unitId: 'a', why: 'owner' }],
  ['the owner of several, by what one of them owes', { party: '张三', amount: 42_000 }, { unitId: 'd', why: 'owner' }],
  ['the owner of several that owe the same', { party: '张三', amount: 70_000 }, undefined],
  ['a stranger with a sum that one unit alone owes', { party: '某某', amount: 48_000 }, { unitId: 'b', why: 'amount' }],
  ['a stranger with a sum that nobody owes', { party: '某某', amount: 1 }, undefined],
  ['the bank', { words: '结息' }, { interest: true, why: 'interest' }],
  ['what stands in the books of that day', { amount: 55_500, party: '王一' }, { entry: 9, unitId: 'a', trust: 'sure' }],
  ['what stands in the books, of another unit', { amount: 55_500, party: '李二' }, { unitId: 'b', why: 'owner' }],
  ['what went out, of the day before', { amount: -200_000 }, { entry: 10, trust: 'likely' }],
  ['an outgoing sum that nobody signed', { amount: -60_000, party: '王一' }, undefined],
  ['a date is no address', { words: '2026-04-02 转账' }, undefined],
])('%s', (_name, line, wanted) => {
  const found = match(line)
  if (wanted) expect(found).toMatchObject(wanted)
  else expect(found).toBeUndefined()
})
