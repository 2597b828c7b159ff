import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readShareReceipt } from '../../../contract/worksProject'
import { longDay } from '../../../domain/calendar'
import { writeYuan } from '../../../domain/money'
import { call } from '../../api'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { useLoad } from '../../useLoad'
import { WAY_WORDS } from '../words'

const CAN_PRINT = process.env.TARO_ENV === 'h5'

/** A receipt: for the home that paid, on the phone and on paper. */
export default function Receipt() {
  const { id = '', number = '' } = useRouter().params
  const { data, problem, reload } = useLoad(() => call(readShareReceipt, { params: { worksId: id, number } }), [id, number])
  return (
    <Page onRefresh={reload} dock={data && CAN_PRINT && <Dock><Button kind='primary' onTap={() => window.print()}>打印</Button></Dock>}>
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {data && (
        <View className='x-letter'>
          <View className='x-letter__to'>{`${data.estate} · ${data.title}`}</View>
          <View className='x-letter__title'>{data.reversed ? '收据（已冲销，作废）' : '收据'}</View>
          {[`编号 ${data.no}`, `收到 ${data.address} 缴纳的分摊款`, writeYuan(data.amount), `${WAY_WORDS[data.way]}，${longDay(data.on)}`, data.words && `备注：${data.words}`, `经手：${data.by}`].map((line) => line && <View key={line} className='x-letter__text'>{line}</View>)}
          <View className='x-letter__label'>这一笔也在小圆桌的公开账里，谁都能核对总数；别的住户只看得到楼栋。</View>
        </View>
      )}
    </Page>
  )
}
