import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Tap } from './Tap'

export interface PhotoViewerProps {
  urls: readonly string[]
  start: number
  onClose: () => void
}

/** Photos one at a time, by buttons, in the browser; WeChat has a viewer of its own. */
export function PhotoViewer({ urls, start, onClose }: PhotoViewerProps) {
  const [index, setIndex] = useState(start)
  const step = (by: number) => setIndex((at) => (at + by + urls.length) % urls.length)
  return (
    <View className='x-viewer' role='dialog' aria-label={`照片 ${index + 1}，共 ${urls.length} 张`}>
      <Image className='x-viewer__image' src={urls[index] ?? ''} mode='aspectFit' nativeProps={{ alt: `照片 ${index + 1}` }} />
      <View className='x-viewer__bar'>
        <Tap className='x-viewer__act' disabled={urls.length < 2} onTap={() => step(-1)}>上一张</Tap>
        <View>{index + 1} / {urls.length}</View>
        <Tap className='x-viewer__act' disabled={urls.length < 2} onTap={() => step(1)}>下一张</Tap>
        <Tap className='x-viewer__act' onTap={onClose}>关闭</Tap>
      </View>
    </View>
  )
}
