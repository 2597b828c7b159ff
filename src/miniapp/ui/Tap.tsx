import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'

export interface TapProps {
  onTap?: () => void
  /** What a screen reader says; needed where the content is not words. */
  label?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab'
  /** For a radio, checkbox, switch or tab: whether it is on. */
  on?: boolean
  expanded?: boolean
  disabled?: boolean
  className?: string
  children?: ReactNode
}

/** The one thing that can be pressed: 48 px, named for a screen reader, open to the keyboard. */
export function Tap({ onTap, label, role = 'button', on, expanded, disabled, className, children }: TapProps) {
  const act = disabled ? undefined : onTap
  const state = role === 'tab' ? { 'aria-selected': flag(on) } : on === undefined ? {} : { 'aria-checked': flag(on) }
  return (
    <View
      className={classes('x-tap', disabled && 'x-tap--off', className)}
      {...pressed(disabled)}
      role={role}
      {...(label ? { 'aria-label': label } : {})}
      {...state}
      {...(expanded === undefined ? {} : { 'aria-expanded': flag(expanded) })}
      {...(disabled ? { 'aria-disabled': 'true' } : {})}
      onClick={act}
      {...(process.env.TARO_ENV === 'h5' ? { tabIndex: disabled ? -1 : 0, onKeyDown: onKey(act) } : {})}
    >
      {children}
    </View>
  )
}

/** In WeChat every view has this class while it is pressed (`config/index.ts`), so only the exception is sent. */
function pressed(disabled?: boolean) {
  if (disabled) return { hoverClass: 'none' }
  return process.env.TARO_ENV === 'h5' ? { hoverClass: 'x-tap--pressed' } : {}
}

/** The browser's wrapper writes text to attributes: `true` alone would not reach them. */
const flag = (on?: boolean) => (on ? 'true' : 'false')

const onKey = (act?: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  act?.()
}
