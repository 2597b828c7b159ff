import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'

export interface RowProps {
  children?: ReactNode
  /** Pushes the first and the last apart. */
  between?: boolean
  top?: boolean
}

/** Things side by side: a heading with its tag. */
export function Row({ children, between, top }: RowProps) {
  return <View className={classes('x-row', between && 'x-row--between', top && 'x-row--top')}>{children}</View>
}
