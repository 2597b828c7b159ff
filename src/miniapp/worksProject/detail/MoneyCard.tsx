import { View } from '@tarojs/components'
import type { WorksPage } from '../../../contract/worksProject'
import { writeYuan } from '../../../domain/money'
import { Bar } from '../../ui/Bar'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Section } from '../../ui/Section'
import { Body } from '../../ui/Text'
import { openAccount } from '../go'
import { INCOME_WORDS } from '../words'

/** In, out and left, and the way to each line of it. */
export function MoneyCard({ works: { id, sums, levy, budgetTotal } }: { works: WorksPage }) {
  const { levied, collected, waived, owing, owingUnits, cost, left, bank, cash } = sums
  const came = collected + sums.fund + sums.gift + sums.interest
  const incomes = (['fund', 'gift', 'interest'] as const).filter((from) => sums[from] !== 0)
  return (
    <>
      <Section title='钱' more='公开账，每一笔' onMore={() => openAccount(id)} />
      <Card>
        {levy && (
          <>
            <Body>{`应收 ${writeYuan(levied)}，${levy.by === 'area' ? '按面积' : '按户'}分摊到 ${levy.units} 户`}</Body>
            <Bar part={levied - owing} whole={levied} need={1} label={`已收或减免 ${writeYuan(levied - owing)}，共 ${writeYuan(levied)}`} />
            <Body>{owing > 0 ? `还有 ${owingUnits} 户没有缴齐，共差 ${writeYuan(owing)}` : '都缴齐了'}</Body>
          </>
        )}
        <View className='x-sums'>
          <Field first={!levy} label='收进' note={[collected > 0 && `业主 ${writeYuan(collected)}`, ...incomes.map((from) => `${INCOME_WORDS[from]} ${writeYuan(sums[from])}`), waived > 0 && `另减免 ${writeYuan(waived)}`].filter(Boolean).join('，') || undefined} value={writeYuan(came)} />
          <Field label='付出' note={budgetTotal > 0 ? `预算 ${writeYuan(budgetTotal)}` : undefined} value={writeYuan(cost)} />
          <Field label='结余' note={`银行 ${writeYuan(bank)}，现金 ${writeYuan(cash)}`} value={writeYuan(left)} />
        </View>
      </Card>
    </>
  )
}
