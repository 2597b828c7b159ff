import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { PrivacySheet } from '../privacy/PrivacySheet'
import { useTextSize } from '../textSize'
import { classes } from './classes'
import { Offline } from './Offline'
import { Tap } from './Tap'

export interface PageProps {
  children?: ReactNode
  /** Sets the navigation bar's title when it is known only later. */
  title?: string
  /** Called by pulling down (with `enablePullDownRefresh` in the page's config) and by the button at the foot. */
  onRefresh?: () => unknown
  /** A `Dock`, fixed at the bottom: the page leaves room for it. */
  dock?: ReactNode
  /** Uses the whole width of a desk's screen: for `Split`. */
  wide?: boolean
}

/** The frame of every page: background, text size, offline banner, room for the dock. */
export function Page({ children, title, onRefresh, dock, wide }: PageProps) {
  const [size] = useTextSize()
  useEffect(() => {
    if (title) void Taro.setNavigationBarTitle({ title })
  }, [title])
  usePullDownRefresh(() => {
    void Promise.resolve(onRefresh?.()).finally(() => Taro.stopPullDownRefresh())
  })
  return (
    <View className={classes('x-page', size !== 'normal' && `x-page--${size}`)}>
      <Offline />
      <View
        className={classes('x-page__body', !!dock && 'x-page__body--docked', wide && 'x-page__body--wide')}
        {...(process.env.TARO_ENV === 'h5' ? { role: 'main' } : {})}
      >
        {children}
        {onRefresh && (
          <Tap className='x-page__again' onTap={() => void onRefresh()}>刷新本页</Tap>
        )}
      </View>
      {dock}
      {process.env.TARO_ENV === 'weapp' && <PrivacySheet />}
    </View>
  )
}
