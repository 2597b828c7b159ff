import { View } from '@tarojs/components'
import { TEXT_SIZES, useTextSize } from '../textSize'
import { Card } from '../ui/Card'
import { Chips } from '../ui/Chips'
import { Body, Head, Note } from '../ui/Text'

/** How large the app reads; this page is itself the preview. */
export function TextSizeCard() {
  const [size, setSize] = useTextSize()
  return (
    <Card>
      <Head>文字大小</Head>
      <Note>点一下马上变，每一页都用这个大小。</Note>
      <Chips label='文字大小' options={TEXT_SIZES} value={size} onChange={setSize} />
      <View className='x-sample' aria-label='效果示例'>
        <Head>楼道灯已修好，请您确认</Head>
        <Body>维修王师傅：换了声控开关和两只灯。</Body>
        <Note>7 天内不确认将自动办结</Note>
      </View>
    </Card>
  )
}
