import { View } from '@tarojs/components'
import { isOffline, type Problem } from '../problem'
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
  return (
    <View className='x-state' role='alert'>
      <StateMark name={offline ? 'offline' : 'failed'} />
      <View className='x-head'>{offline ? '现在连不上网' : '没能打开'}</View>
      <View className='x-state__note'>{problem.message}</View>
      {onRetry && <ButtonRow><Button onTap={onRetry}>再试一次</Button></ButtonRow>}
    </View>
  )
}
