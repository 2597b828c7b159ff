import { useCallback, useState } from 'react'
import { newKey } from '../key'
import { toast } from '../ui/ask'
import type { PhotoTile } from '../ui/Photos'
import { choosePhotos } from './choose'

/**
 * Picks photos and leaves them on the phone, for an act that must not need a signal:
 * give `files` to `doLater`, which keeps and sends them. Spread the rest on `Photos`.
 */
export function useKeptPhotos(max = 9) {
  const [photos, setPhotos] = useState<readonly PhotoTile[]>([])
  const onAdd = useCallback(() => {
    choosePhotos(max - photos.length).then(
      (files) => setPhotos((all) => [...all, ...files.map((file) => ({ key: newKey(), src: file }))]),
      () => toast('没能打开相机或相册，请在手机设置里允许后再试'),
    )
  }, [max, photos.length])
  const onRemove = useCallback((key: string) => setPhotos((all) => all.filter((one) => one.key !== key)), [])
  return { tiles: { photos, onAdd, onRemove, max }, files: photos.map(({ src }) => src), clear: () => setPhotos([]) }
}
