import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { Problem } from '../problem'
import { Button } from './Button'
import { ButtonRow } from './ButtonRow'
import { Failed } from './Failed'
import { Loading } from './Loading'

export interface ListProps<T> {
  /** Undefined while the first page loads. */
  items?: readonly T[]
  keyOf: (item: T) => string
  render: (item: T) => ReactNode
  /** Shown when there is nothing: an `Empty`. */
  empty: ReactNode
  more?: boolean
  loading?: boolean
  problem?: Problem
  onMore?: () => void
  onRetry?: () => void
}

/** A list that goes on by reaching its end or by a button, with every state it can be in. */
export function List<T>({ items, keyOf, render, empty, more, loading, problem, onMore, onRetry }: ListProps<T>) {
  useReachBottom(() => {
    if (more && !loading && !problem) onMore?.()
  })
  const [first, setFirst] = useState<string>()
  if (!items) return problem ? <Failed problem={problem} onRetry={onRetry} /> : <Loading />
  if (items.length === 0 && !more) return <>{empty}</>
  const known = items.findIndex((item) => keyOf(item) === first)
  const fresh = Math.max(known, 0)
  if (known < 0 && items[0]) setFirst(keyOf(items[0]))
  const row = (item: T) => <View key={keyOf(item)}>{render(item)}</View>
  return (
    <View>
      {/* What comes later at the top, and what goes on at the end, sends no row again that is there already. */}
      <View>{items.slice(0, fresh).map(row)}</View>
      <View>{items.slice(fresh).map(row)}</View>
      {more && (
        <ButtonRow>
          <Button busy={loading} onTap={onMore}>{loading ? '正在加载' : problem ? '没加载出来，再试一次' : '再看一些'}</Button>
        </ButtonRow>
      )}
      {!more && items.length > 5 && <View className='x-more'>已经全部显示，共 {items.length} 条</View>}
    </View>
  )
}
