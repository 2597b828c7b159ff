import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from '../useWide'

export interface SplitProps {
  list: ReactNode
  /** Shown beside the list on a wide screen, and only there. */
  detail: ReactNode
}

/** List and detail side by side for those who work at a desk. On a phone only the list. Needs `<Page wide>`. */
export function Split({ list, detail }: SplitProps) {
  const wide = useWide()
  if (!wide) return <View className='x-split'>{list}</View>
  return (
    <View className='x-split x-split--wide'>
      <View className='x-split__list'>{list}</View>
      {/* it scrolls by itself, so the keyboard must be able to get into it */}
      <View className='x-split__detail' role='region' aria-label='详情' tabIndex={0}>{detail}</View>
    </View>
  )
}
