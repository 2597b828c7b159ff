import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface DockProps {
  children?: ReactNode
  /** A line above the buttons: 还差一步, what happens next. */
  note?: string
}

/** The page's acts, fixed at the bottom. Give it to `Page` as `dock`. */
export function Dock({ children, note }: DockProps) {
  return (
    <View className='x-dock'>
      {note && <View className='x-dock__note'>{note}</View>}
      {children}
    </View>
  )
}
