import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Tap } from './Tap'

export interface FieldProps {
  label: string
  note?: string
  value?: ReactNode
  onTap?: () => void
  first?: boolean
}

/** A row of a form or a list: what, and its value; with an arrow when it opens something. */
export function Field({ label, note, value, onTap, first }: FieldProps) {
  const className = classes('x-field', first && 'x-field--first')
  const content = (
    <>
      <View className='x-field__label'>
        {label}
        {note && <View className='x-field__note'>{note}</View>}
      </View>
      <View className={classes('x-field__value', value === undefined && 'x-field__value--none')}>
        {value}
        {onTap && ' ›'}
      </View>
    </>
  )
  return onTap ? <Tap className={className} onTap={onTap}>{content}</Tap> : <View className={className}>{content}</View>
}
