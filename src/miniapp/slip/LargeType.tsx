import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useTextSize } from '../textSize'

/** At least the large type, for whoever holds the slip; larger still where that was chosen. */
export function LargeType({ children }: { children?: ReactNode }) {
  const [size] = useTextSize()
  return <View className={`x-page x-page--${size === 'largest' ? 'largest' : 'large'} x-slip`}>{children}</View>
}
