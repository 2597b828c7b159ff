import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { isOffline, type Problem } from '../problem'
import { requireLogin } from '../requireLogin'
import { session } from '../session'
import { Button } from './Button'
import { ButtonRow } from './ButtonRow'
import { FirstStep } from './FirstStep'
import { StateMark } from './StateMark'

/** What the server says to somebody who acts as nothing yet. */
const NOBODY_YET = ['NOT_YOUR_ESTATE', 'NO_ROLE_YET']

export interface FailedProps {
  problem: Problem
  onRetry?: () => void
}

/** It did not work: why, in the server's own words, and a way to try again. */
export function Failed({ problem, onRetry }: FailedProps) {
  const offline = isOffline(problem)
  if (problem.status === 401) return <LoginFirst />
  if (NOBODY_YET.includes(problem.code) && session.get() && !session.get()?.acting) return <JoinFirst />
  return (
    <View className='x-state' role='alert'>
      <StateMark name={offline ? 'offline' : 'failed'} />
      <View className='x-head'>{offline ? '现在连不上网' : '没能打开'}</View>
      <View className='x-state__note'>{offline ? '请看看手机的网络，再试一次。网络好了也会自己显示。' : problem.message}</View>
      {onRetry && <ButtonRow><Button onTap={onRetry}>再试一次</Button></ButtonRow>}
    </View>
  )
}

/** Only for whoever is logged in: what is shown here comes by itself once they are. */
const LoginFirst = () => (
  <FirstStep title='登录后就能看到' note='这里是和您有关的内容。公开的内容不登录也能看。' act='去登录' onAct={() => void requireLogin()} />
)

const JoinFirst = () => (
  <FirstStep title='加入房屋后就能看到' note='凭邀请码马上就能加入，没有的可以申请认领。' act='加入我的房屋' onAct={() => void Taro.navigateTo({ url: '/join/index' })} />
)
