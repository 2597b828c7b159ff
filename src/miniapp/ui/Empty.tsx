import { View } from '@tarojs/components'
import { ButtonRow } from './ButtonRow'
import { Button } from './Button'
import { StateMark } from './StateMark'

export interface EmptyProps {
  title: string
  note?: string
  /** What to do next. */
  act?: string
  onAct?: () => void
}

/** Nothing here, why, and what to do about it. */
export function Empty({ title, note, act, onAct }: EmptyProps) {
  return (
    <View className='x-state'>
      <StateMark name='empty' />
      <View className='x-head'>{title}</View>
      {note && <View className='x-state__note'>{note}</View>}
      {act && onAct && <ButtonRow><Button kind='primary' onTap={onAct}>{act}</Button></ButtonRow>}
    </View>
  )
}
