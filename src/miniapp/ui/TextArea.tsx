import { Textarea, View } from '@tarojs/components'
import { useMemo } from 'react'
import { classes } from './classes'

export interface TextAreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  wrong?: string
  max?: number
  /** Without a frame, when a card with a heading is all about it; the label is then only read aloud. */
  bare?: boolean
}

/** Several lines of text; counts them once half of the room is used. */
export function TextArea({ label, value, onChange, hint, wrong, max = 1000, bare }: TextAreaProps) {
  const inner = useMemo(() => ({ 'aria-label': label, ...(wrong ? { 'aria-invalid': 'true' } : {}) }), [label, wrong])
  const counted = value.length * 2 >= max
  return (
    <View className='x-input'>
      {!bare && <View className='x-label' aria-hidden='true'>{label}</View>}
      <Textarea
        className={classes(
          'x-input__box',
          'x-input__box--area',
          bare && 'x-input__box--bare',
          !!wrong && 'x-input__box--wrong',
        )}
        value={value}
        maxlength={max}
        autoHeight
        disableDefaultPadding
        showConfirmBar={false}
        placeholder={hint}
        placeholderStyle='color:#545d68'
        aria-label={label}
        nativeProps={inner}
        onInput={(event) => onChange(event.detail.value)}
      />
      {(wrong || counted) && (
        <View className='x-input__foot'>
          {wrong && <View className='x-input__wrong' role='alert'>{wrong}</View>}
          {counted && <View className='x-input__count'>{value.length} / {max} 字</View>}
        </View>
      )}
    </View>
  )
}
