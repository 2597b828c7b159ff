import { View } from '@tarojs/components'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Chips } from '../ui/Chips'
import { Title } from '../ui/Text'
import { monthBeside, periodWords, thisMonth, type Period } from './period'

/** A month with the one before and after, this year, or all. */
export function PeriodPicks({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const year = (period.length === 7 ? period : thisMonth()).slice(0, 4)
  const kind = period === 'all' ? 'all' : period.length === 4 ? 'year' : 'month'
  const before = monthBeside(period, -1)
  const after = monthBeside(period, 1)
  const choose = (next: 'month' | 'year' | 'all') =>
    onChange(next === 'all' ? 'all' : next === 'year' ? year : thisMonth())
  return (
    <>
      <Chips
        label='看多久'
        onPage
        options={[
          { value: 'month', label: '按月' },
          { value: 'year', label: `${year}年` },
          { value: 'all', label: '全部' },
        ]}
        value={kind}
        onChange={choose}
      />
      <Title>{period.length === 7 ? monthWords(period) : periodWords(period)}</Title>
      {kind === 'month' && (
        <ButtonRow>
          <Button disabled={!before} onTap={() => before && onChange(before)}>‹ 上个月</Button>
          <Button disabled={!after} onTap={() => after && onChange(after)}>下个月 ›</Button>
        </ButtonRow>
      )}
      <View className='x-gap' />
    </>
  )
}

const monthWords = (period: Period) => {
  const plain = `${period.slice(0, 4)}年${Number(period.slice(5))}月`
  return period === thisMonth() ? `${plain}（本月）` : plain
}
