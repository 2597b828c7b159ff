import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'

export interface TagProps {
  kind?: 'wait' | 'go' | 'done' | 'late' | 'plain'
  /** Always words: colour alone says nothing. */
  children: ReactNode
}

/** A state in a word or two. */
export function Tag({ kind = 'plain', children }: TagProps) {
  return <View className={classes('x-tag', kind !== 'plain' && `x-tag--${kind}`)}>{children}</View>
}
