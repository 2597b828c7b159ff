import { View } from '@tarojs/components'
import { MATERIALS_MOST } from '../../../domain/ticket/finishTicket'
import { Card } from '../../ui/Card'
import { LinkButton } from '../../ui/LinkButton'
import { Row } from '../../ui/Row'
import { Head } from '../../ui/Text'
import { TextField } from '../../ui/TextField'
import { NO_MATERIAL, type MaterialTyped } from './finishForm'

/** What was used: name, how many, what the line cost. */
export function Materials({ rows, onChange }: { rows: readonly MaterialTyped[]; onChange: (rows: MaterialTyped[]) => void }) {
  const change = (index: number, part: Partial<MaterialTyped>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <View>
      <Row between>
        <Head>用了什么材料</Head>
        {rows.length < MATERIALS_MOST && <LinkButton label='＋ 加一种材料' onTap={() => onChange([...rows, NO_MATERIAL])}>＋ 加一种</LinkButton>}
      </Row>
      {rows.map((row, index) => (
        <Card key={index}>
          <TextField label={`材料 ${index + 1}`} hint='例如：声控开关' max={30} value={row.name} onChange={(name) => change(index, { name })} />
          <Row top>
            <View className='x-grow'><TextField label='数量' kind='digit' max={8} value={row.quantity} onChange={(quantity) => change(index, { quantity })} /></View>
            <View className='x-grow'><TextField label='一共多少元' kind='digit' max={9} hint='0' value={row.yuan} onChange={(yuan) => change(index, { yuan })} /></View>
          </Row>
          <LinkButton quiet label={`去掉这一种：材料 ${index + 1}`} onTap={() => onChange(rows.filter((_, at) => at !== index))}>去掉这一种</LinkButton>
        </Card>
      ))}
    </View>
  )
}
