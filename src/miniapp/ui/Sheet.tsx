import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './Tap'

export interface SheetProps {
  title: string
  onClose: () => void
  children?: ReactNode
  /** `Button`s, fixed under the content. */
  foot?: ReactNode
}

/** A sheet from the bottom, for one question or a short form. Render it inside `Page`, only while it is open. */
export function Sheet({ title, onClose, children, foot }: SheetProps) {
  return (
    <View className='x-sheet' role='dialog' aria-label={title} onKeyDown={onEscape(onClose)} catchMove>
      <View className='x-sheet__shade' aria-hidden='true' onClick={onClose} />
      <View className='x-sheet__panel'>
        <View className='x-sheet__top'>
          <View className='x-head'>{title}</View>
          <Tap className='x-sheet__close' label={`关闭：${title}`} onTap={onClose}>关闭</Tap>
        </View>
        <View className='x-sheet__body'>{children}</View>
        {foot && <View className='x-sheet__foot'><View className='x-buttons'>{foot}</View></View>}
      </View>
    </View>
  )
}

const onEscape = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Escape') close()
}
