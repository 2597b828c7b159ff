import { Button as NativeButton, View } from '@tarojs/components'
import type { ButtonProps as NativeProps } from '@tarojs/components'
import { classes } from './classes'
import { Tap } from './Tap'

export interface ButtonProps {
  children: string
  kind?: 'primary' | 'plain' | 'danger'
  onTap?: () => void
  /** Turns a ring and takes no second press. */
  busy?: boolean
  disabled?: boolean
  /** Twice as wide as its neighbours. */
  wide?: boolean
  large?: boolean
  label?: string
  /** WeChat's own abilities (share, phone, privacy); the rest of `native` goes to WeChat's button. */
  native?: Pick<NativeProps, 'openType' | 'id' | 'onGetPhoneNumber' | 'onAgreePrivacyAuthorization'>
}

/** An act. One `primary` a screen. */
export function Button({ children, kind = 'plain', onTap, busy, disabled, wide, large, label, native }: ButtonProps) {
  const off = disabled || busy
  const className = classes(
    'x-button',
    kind !== 'plain' && `x-button--${kind}`,
    wide && 'x-button--wide',
    large && 'x-button--large',
    disabled && !busy && 'x-button--off',
  )
  const content = busy ? (
    <>
      <View className='x-button__busy' aria-hidden='true' />
      <View>{children}</View>
    </>
  ) : children
  if (native) {
    return (
      <NativeButton className={className} disabled={off} hoverClass='x-tap--pressed' {...native} onClick={onTap}>
        {content}
      </NativeButton>
    )
  }
  return (
    <Tap className={className} disabled={off} label={busy ? `${label ?? children}，请稍候` : label} onTap={onTap}>
      {content}
    </Tap>
  )
}
