import { View } from '@tarojs/components'
import { Button } from './Button'
import { ButtonRow } from './ButtonRow'
import { StateMark } from './StateMark'

export interface FirstStepProps {
  title: string
  note: string
  act: string
  onAct: () => void
}

/** What is here opens after one step of one's own: which, and the way to it. */
export const FirstStep = ({ title, note, act, onAct }: FirstStepProps) => (
  <View className='x-state'>
    <StateMark name='empty' />
    <View className='x-head'>{title}</View>
    <View className='x-state__note'>{note}</View>
    <ButtonRow><Button kind='primary' onTap={onAct}>{act}</Button></ButtonRow>
  </View>
)
