import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { printSlip } from '../../../contract/matter'
import { call } from '../../api'
import { useLoad } from '../../useLoad'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { Failed } from '../../ui/Failed'
import { Loading } from '../../ui/Loading'
import { Page } from '../../ui/Page'
import { Note } from '../../ui/Text'
import { numberText } from '../../words'

const CAN_PRINT = process.env.TARO_ENV === 'h5'

/** The slip for somebody without a phone: large type, a short code, a QR. Printed in the browser; in WeChat shown to be copied by hand. */
export default function PrintSlip() {
  const { id = '' } = useRouter().params
  const { data: slip, problem, reload } = useLoad(() => call(printSlip, { params: { matterId: id } }), [id])
  const qr = useMemo(() => slip && `data:image/svg+xml,${encodeURIComponent(slip.qr)}`, [slip])
  return (
    <Page
      dock={
        slip && CAN_PRINT && (
          <Dock>
            <Button kind='primary' onTap={() => window.print()}>打印</Button>
          </Dock>
        )
      }
    >
      {!slip && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {slip && qr && (
        <View className='x-paper'>
          <View className='x-paper__estate'>{slip.estate} · 小圆桌</View>
          <View className='x-paper__title' role='heading' aria-level='2'>{slip.title}</View>
          <View className='x-paper__line'>编号 {numberText(slip.number)}</View>
          <Image className='x-paper__qr' src={qr} nativeProps={QR_NAME} />
          <View className='x-paper__code'>{spaced(slip.code)}</View>
          <View className='x-paper__line'>用任何手机扫这个码，或打开小圆桌、点“凭纸条看进度”、输入短码，就能看办到哪一步、说修好没有。</View>
          <View className='x-paper__line'>没有手机也不要紧：把这张纸条拿到物业前台，或请邻居帮忙。</View>
        </View>
      )}
      {slip && !CAN_PRINT && <Note className='x-said'>可以把短码抄在纸上，或截图请物业前台打印。</Note>}
    </Page>
  )
}

const QR_NAME = { alt: '扫这个码看进度' }

/** 7KQ2 M9XD is easier to copy than 7KQ2M9XD. */
const spaced = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')
