import { View } from '@tarojs/components'
import { isOffline, type Problem } from '../problem'
import { requireLogin } from '../requireLogin'
import { Button } from './Button'
import { ButtonRow } from './ButtonRow'
import { StateMark } from './StateMark'

export interface FailedProps {
  problem: Problem
  onRetry?: () => void
}

/** It did not work: why, in the server's own words, and a way to try again. */
export function Failed({ problem, onRetry }: FailedProps) {
  const offline = isOffline(problem)
  if (problem.status === 401) return <LoginFirst />
  return (
    <View className='x-state' role='alert'>
      <StateMark name={offline ? 'offline' : 'failed'} />
      <View className='x-head'>{offline ? '现在连不上网' : '没能打开'}</View>
      <View className='x-state__note'>{problem.message}</View>
      {onRetry && <ButtonRow><Button onTap={onRetry}>再试一次</Button></ButtonRow>}
    </View>
  )
}

/** Only for whoever is logged in: what is shown here comes by itself once they are. */
const LoginFirst = () => (
  <View className='x-state'>
    <StateMark name='empty' />
    <View className='x-head'>登录后就能看到</View>
    <View className='x-state__note'>这里是和您有关的内容。公开的内容不登录也能看。</View>
    <ButtonRow><Button kind='primary' onTap={() => void requireLogin()}>去登录</Button></ButtonRow>
  </View>
)
