import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { LinkButton } from '../ui/LinkButton'
import { Note } from '../ui/Text'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** What is agreed to by logging in, each to be read first. */
export const Agreements = () => (
  <View className='x-login__terms'>
    <Note>登录即表示您已阅读并同意：</Note>
    <View className='x-login__links'>
      <LinkButton onTap={open('/login/terms/index')}>《用户协议》</LinkButton>
      <LinkButton onTap={open('/login/privacy/index')}>《个人信息保护说明》</LinkButton>
    </View>
  </View>
)
