import { Button as NativeButton, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useSignal } from '../signal'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { Sheet } from '../ui/Sheet'
import { Body } from '../ui/Text'
import { AGREE_BUTTON, privacyAsked } from './asked'

/** WeChat's question before the first use of a photo, a phone number or a place: what it is for, yes or no. */
export function PrivacySheet() {
  const asked = useSignal(privacyAsked)
  // A page that is left answers no: WeChat waits for an answer.
  useEffect(() => () => privacyAsked.get()?.answer(false), [])
  if (!asked) return null
  const refuse = () => asked.answer(false)
  return (
    <Sheet
      title='使用前请您同意'
      onClose={refuse}
      foot={
        <>
          <Button onTap={refuse}>不同意</Button>
          <NativeButton
            id={AGREE_BUTTON}
            className='x-button x-button--primary x-button--wide'
            hoverClass='x-tap--pressed'
            openType='agreePrivacyAuthorization'
            onAgreePrivacyAuthorization={() => asked.answer(true)}
          >
            <View>同意</View>
          </NativeButton>
        </>
      }
    >
      <Body>
        您选的照片只用来说明问题，手机号只用来登录和上门联系，都只有办事的人能看到全部。不同意也能继续看公开的内容。
      </Body>
      <LinkButton onTap={() => Taro.openPrivacyContract({})}>看《隐私保护指引》全文</LinkButton>
    </Sheet>
  )
}
