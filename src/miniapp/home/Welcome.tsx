import Taro from '@tarojs/taro'
import { requireLogin } from '../requireLogin'
import { useSession } from '../session'
import { Button } from '../ui/Button'
import { ButtonRow } from '../ui/ButtonRow'
import { Card } from '../ui/Card'
import { Body, Head } from '../ui/Text'

/** For who looks in without an account, or has one but no home here yet: what this is, and the next step. */
export function Welcome() {
  const session = useSession()
  return session ? (
    <Card tone='wait'>
      <Head>还差一步：加入您的房屋</Head>
      <Body>有邀请信的输入邀请码，没有的申请认领，物业或业委会确认以后就能反映问题。</Body>
      <ButtonRow>
        <Button onTap={openSlip}>凭纸条看进度</Button>
        <Button kind='primary' onTap={() => void Taro.navigateTo({ url: '/join/index' })}>去加入</Button>
      </ButtonRow>
    </Card>
  ) : (
    <Card>
      <Head>小区的事，一起议、一起解、一起管</Head>
      <Body>公开的事项、小圆桌和数字，不登录也能看。登录以后能反映问题，办到哪一步都会告诉您。</Body>
      <ButtonRow>
        <Button onTap={openSlip}>凭纸条看进度</Button>
        <Button onTap={() => void requireLogin()}>登录</Button>
      </ButtonRow>
    </Card>
  )
}

const openSlip = () => void Taro.navigateTo({ url: '/slip/index' })
