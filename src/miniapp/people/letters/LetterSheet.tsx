import { Image, View } from '@tarojs/components'
import type { printLetter } from '../../../contract/estate'
import type { AnswerOf } from '../../../contract/route'
import { day } from '../../when'
import { codeText, TIE_WORDS } from '../../words'

/** One letter: whose home, the code in large type, the QR, and what to do. */
export function LetterSheet({ letter }: { letter: AnswerOf<typeof printLetter> }) {
  const { estate, address, code, tie, expiresAt, qr } = letter
  return (
    <View className='x-letter'>
      <View className='x-letter__to'>{`${address} ${TIE_WORDS[tie]}`}</View>
      <View className='x-letter__title'>{`请加入${estate}“小圆桌”`}</View>
      <View className='x-letter__text'>家里或楼里有什么坏了、有什么意见，用手机说一声，办到哪一步都看得到；小区的大事，一起商量。</View>
      <View className='x-letter__code'>
        <Image className='x-letter__qr' src={`data:image/svg+xml,${encodeURIComponent(qr)}`} nativeProps={QR_NAME} />
        <View className='x-grow'>
          <View className='x-letter__label'>您家的邀请码</View>
          <View className='x-code'>{codeText(code)}</View>
          <View className='x-letter__label'>{`${day(expiresAt)}前有效，只能用一次`}</View>
        </View>
      </View>
      <View className='x-letter__text'>一、用手机扫框里的码；或者打开“小圆桌”，在“我的”里选加入房屋。</View>
      <View className='x-letter__text'>二、输入邀请码，就好了。</View>
      <View className='x-letter__text'>不用智能手机也不要紧：到物业前台说，前台替您登记，给您一张带短码的纸条。</View>
      <View className='x-letter__label'>邀请码只给您家用，请不要转给别人；收到不是您家的信，请退给物业前台。</View>
    </View>
  )
}

const QR_NAME = { alt: '加入房屋的二维码' }
