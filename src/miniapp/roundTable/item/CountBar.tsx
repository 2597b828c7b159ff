import { View } from '@tarojs/components'
import { Bar } from '../../ui/Bar'
import { Row } from '../../ui/Row'
import { Body } from '../../ui/Text'

/** How many of all, in words and as a bar. */
export const CountBar = ({ name, part, whole, unit }: { name: string; part: number; whole: number; unit: string }) => (
  <View className='x-said'>
    <Row between>
      <Body>{name}</Body>
      <Body>{`${part} ${unit}`}</Body>
    </Row>
    <Bar part={part} whole={whole} label={`${name} ${part} ${unit}，共 ${whole} ${unit}`} />
  </View>
)
