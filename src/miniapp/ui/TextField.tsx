import { Input, View } from '@tarojs/components'
import type { InputProps } from '@tarojs/components'
import { useMemo } from 'react'
import { classes } from './classes'

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  /** What is wrong with it, in a sentence that says what to do. */
  wrong?: string
  kind?: 'text' | 'number' | 'digit' | 'tel' | 'password'
  max?: number
  onDone?: () => void
}

/** A line of text with its label above. */
export function TextField({ label, value, onChange, hint, wrong, kind = 'text', max = 60, onDone }: TextFieldProps) {
  const inner = useMemo(
    () => ({ 'aria-label': label, ...(wrong ? { 'aria-invalid': 'true' } : {}), ...keyboard(kind) }),
    [label, wrong, kind],
  )
  return (
    <View className='x-input'>
      <View className='x-label' aria-hidden='true'>{label}</View>
      <Input
        className={classes('x-input__box', !!wrong && 'x-input__box--wrong')}
        value={value}
        type={(kind === 'tel' || kind === 'password' ? 'text' : kind) as InputProps['type']}
        password={kind === 'password'}
        maxlength={max}
        placeholder={hint}
        placeholderStyle='color:#545d68'
        aria-label={label}
        nativeProps={inner}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onDone}
      />
      {wrong && <View className='x-input__foot x-input__wrong' role='alert'>{wrong}</View>}
    </View>
  )
}

const keyboard = (kind: TextFieldProps['kind']) =>
  kind === 'tel' ? { inputMode: 'tel', autoComplete: 'tel' } : kind === 'number' ? { inputMode: 'numeric' } : {}
