import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { exportMe } from '../../../contract/session'
import { call } from '../../api'
import { toast } from '../../ui/ask'
import { Button } from '../../ui/Button'
import { ButtonRow } from '../../ui/ButtonRow'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Head, Note } from '../../ui/Text'
import { useAct } from '../../useAct'
import { partsOf } from './parts'
import { saveText } from './saveText'

/** A copy of all that is kept of me: how much there is of each kind, and the file to take away. */
export function ExportCard() {
  const [data, setData] = useState<Record<string, unknown>>()
  const { busy, run } = useAct()
  const load = () => void run(async () => setData(await call(exportMe, {})))
  const text = () => JSON.stringify(data, null, 2)
  const save = () => void run(async () => toast(await saveText('我在小圆桌的个人信息.json', text())))
  return (
    <Card>
      <Head>我的个人信息</Head>
      <Note>小圆桌里和您有关的全部记录，包括谁看过您的完整信息和原因。</Note>
      {data && (
        <View className='x-apart'>
          {partsOf(data).map(({ name, count }, index) => <Field key={name} first={index === 0} label={name} value={count} />)}
        </View>
      )}
      <ButtonRow>
        {!data && <Button busy={busy} onTap={load}>查看和导出</Button>}
        {data && <Button kind='primary' busy={busy} onTap={save}>保存成文件</Button>}
        {data && <Button onTap={() => void Taro.setClipboardData({ data: text() })}>复制全部内容</Button>}
      </ButtonRow>
    </Card>
  )
}
