import { View } from '@tarojs/components'
import type { WorksPage } from '../../../contract/worksProject'
import { longDay } from '../../../domain/calendar'
import { writeYuan } from '../../../domain/money'
import { Bar } from '../../ui/Bar'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Row } from '../../ui/Row'
import { Tag } from '../../ui/Tag'
import { Body, Head } from '../../ui/Text'
import { openReceipt } from '../go'
import { entryWords } from '../words'

/** What one's own home was asked for, what is paid, and each receipt. */
export function MineCard({ worksId, share: { address, share, paid, waived, owing, parts, entries } }: { worksId: string; share: WorksPage['mine'][number] }) {
  const settled = share - owing
  return (
    <Card>
      <Row between top>
        <Head className='x-grow'>{`我家的份额：${address}`}</Head>
        <Tag kind={owing > 0 ? 'wait' : 'done'}>{owing > 0 ? `还差 ${writeYuan(owing)}` : owing < 0 ? `多缴 ${writeYuan(-owing)}` : '已缴清'}</Tag>
      </Row>
      <Bar part={settled} whole={share} need={1} label={`已缴 ${writeYuan(paid)}，共 ${writeYuan(share)}`} />
      <Body>{[`共 ${writeYuan(share)}`, `已缴 ${writeYuan(paid)}`, waived > 0 && `减免 ${writeYuan(waived)}`].filter(Boolean).join('，')}</Body>
      <View className='x-sums'>
        {parts.map(({ on, amount, paid: part }, at) => (
          <Field key={on} first={at === 0} label={`第 ${at + 1} 期`} note={`${longDay(on)}前${part >= amount ? '，已缴' : part > 0 ? `，已缴 ${writeYuan(part)}` : '，未缴'}`} value={writeYuan(amount)} />
        ))}
        {entries.map((entry) => (
          <Field
            key={entry.number}
            label={entry.kind === 'receipt' ? '收据' : entryWords(entry)}
            note={[longDay(entry.on), entry.reversed && '已冲销', entry.words].filter(Boolean).join(' · ')}
            value={writeYuan(entry.amount)}
            onTap={entry.kind === 'receipt' ? () => openReceipt(worksId, entry.number) : undefined}
          />
        ))}
      </View>
    </Card>
  )
}
