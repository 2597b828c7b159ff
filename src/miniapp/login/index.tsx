import { View } from '@tarojs/components'
import Taro, { useRouter, useUnload } from '@tarojs/taro'
import { session } from '../session'
import { loginLeft } from '../requireLogin'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Page } from '../ui/Page'
import { Note, Title } from '../ui/Text'
import { Agreements } from './Agreements'
import { DemoEntry } from './DemoEntry'
import { leaveLogin } from './leave'
import { PhoneForm } from './PhoneForm'
import { WeChatForm } from './WeChatForm'

/** Logs in, and goes back to where it was asked for. Going back without it is always open. */
export default function Login() {
  const why = useRouter().params['why'] ?? ''
  useUnload(loginLeft)
  return (
    <Page>
      <Card>
        <Title>登录小圆桌</Title>
        <Note>{why ? `登录后就能${decode(why)}。` : '登录后可以反映问题、看办理进展、参加评价。'}公开的内容不登录也能看。</Note>
        <View className='x-login__form'>
          {process.env.TARO_ENV === 'h5' ? <PhoneForm onDone={done} /> : <WeChatForm onDone={done} />}
        </View>
        <Agreements />
      </Card>
      {XYZ_DEMO && <DemoEntry />}
      <ButtonRow>
        <Button onTap={() => leaveLogin()}>先不登录，继续看</Button>
      </ButtonRow>
    </Page>
  )
}

/** Back to where it was asked for; the next step of somebody new is their home, which the page 我的 shows. */
function done(): void {
  const page = session.get()
  leaveLogin()
  if (page && !page.acting) void Taro.showToast({ title: '登录好了。下一步：加入您的房屋', icon: 'none', duration: 3000 })
  else void Taro.showToast({ title: '登录好了', icon: 'none' })
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
