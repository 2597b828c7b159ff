import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { PhotoViewer } from './PhotoViewer'
import { Tap } from './Tap'

export interface PhotoTile {
  key: string
  /** The small picture. */
  src: string
  /** The large one, when there is one. */
  full?: string
  /** What it shows, for those who cannot see it. */
  label?: string
  /** Over the picture: 上传中, 待审核, 没传上. */
  state?: string
}

export interface PhotosProps {
  photos: readonly PhotoTile[]
  /** Shows a tile that adds, up to `max`. */
  onAdd?: () => void
  onRemove?: (key: string) => void
  max?: number
}

/** Photos in threes: each opens large; in a form they can be added and removed. */
export function Photos({ photos, onAdd, onRemove, max = 9 }: PhotosProps) {
  const [open, setOpen] = useState<number>()
  const urls = photos.map((photo) => photo.full ?? photo.src)
  const show = (index: number) => {
    if (process.env.TARO_ENV === 'h5') return setOpen(index)
    void Taro.previewImage({ urls, current: urls[index] })
  }
  return (
    <>
      <View className='x-photos'>
        {photos.map((photo, index) => {
          const name = photo.label ?? `照片 ${index + 1}`
          return (
            <View key={photo.key} className='x-photo'>
              <Tap className='x-photo__open' label={`看大图：${name}`} onTap={() => show(index)}>
                <Image className='x-photo__image' src={photo.src} mode='aspectFill' lazyLoad nativeProps={DECORATIVE} />
              </Tap>
              {photo.state && <View className='x-photo__state'>{photo.state}</View>}
              {onRemove && (
                <Tap className='x-photo__remove' label={`删掉${name}`} onTap={() => onRemove(photo.key)}>
                  <View className='x-photo__cross' />
                </Tap>
              )}
            </View>
          )
        })}
        {onAdd && photos.length < max && (
          <View className='x-photo x-photo--add'>
            <Tap className='x-photo__open' onTap={onAdd}>
              <View className='x-photo__plus' />
              <View>照片 {photos.length}/{max}</View>
            </Tap>
          </View>
        )}
      </View>
      {open !== undefined && <PhotoViewer urls={urls} start={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** The tile around it has the name. */
const DECORATIVE = { alt: '' }
