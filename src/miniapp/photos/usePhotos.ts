import { useCallback, useEffect, useRef, useState } from 'react'
import { keepPhoto } from '../../contract/photo'
import { upload } from '../api'
import { newKey } from '../key'
import { asProblem } from '../problem'
import { photoUrl } from '../photoUrl'
import { toast } from '../ui/ask'
import type { PhotoTile } from '../ui/Photos'
import { choosePhotos } from './choose'

interface Picked extends PhotoTile {
  id?: string
  file?: string
}

export interface PickedPhotos {
  /** For `<Photos {...}>`. */
  photos: readonly PhotoTile[]
  onAdd: () => void
  onRemove: (key: string) => void
  max: number
  /** The ids of those that the server has. */
  ids: readonly string[]
  /** Some are still on their way: wait before sending the form. */
  uploading: boolean
  /** Some did not arrive; `retry` sends them again. */
  failed: boolean
  retry: () => void
  clear: () => void
}

export interface PickOptions {
  max?: number
  /** Ids from a draft, shown from the server. */
  start?: readonly string[]
  /** Told when the ids change, to keep them in a draft. */
  onIds?: (ids: readonly string[]) => void
  /** How one is sent, where not by whoever is logged in; a function that stays the same. */
  sendOne?: (file: string, key: string) => Promise<{ id: string }>
}

const sendMine = (file: string, key: string) => upload(keepPhoto, file, { key })

/** Picks photos and uploads each at once, so that sending the form is quick. Spread it on `Photos`. */
export function usePhotos({ max = 9, start = [], onIds, sendOne = sendMine }: PickOptions = {}): PickedPhotos {
  const [picked, setPicked] = useState<readonly Picked[]>(() =>
    start.map((id) => ({ key: id, id, src: photoUrl(id), full: photoUrl(id, 'full') })),
  )
  const change = useCallback((key: string, part: Partial<Picked>) => {
    setPicked((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  }, [])

  const send = useCallback(async (key: string, file: string) => {
    change(key, { state: '上传中' })
    try {
      const { id } = await sendOne(file, key)
      change(key, { id, state: undefined })
    } catch (thrown) {
      change(key, { state: '没传上' })
      toast(asProblem(thrown).message)
    }
  }, [change, sendOne])

  const onAdd = useCallback(async () => {
    const files = await choosePhotos(max - picked.length).catch((thrown: unknown) => {
      toast(thrown instanceof Error ? '没能打开相册，请再试一次' : '没有拍照或相册的权限，请在手机设置里打开')
      return []
    })
    const fresh = files.map((file) => ({ key: newKey(), src: file, full: file, file, state: '上传中' }))
    setPicked((all) => [...all, ...fresh])
    for (const { key, file } of fresh) await send(key, file)
  }, [max, picked.length, send])

  const ids = picked.flatMap(({ id }) => (id ? [id] : []))
  const told = useRef(start.join())
  useEffect(() => {
    if (told.current === ids.join()) return
    told.current = ids.join()
    onIds?.(ids)
  })

  const waiting = picked.filter(({ id }) => !id)
  return {
    photos: picked,
    onAdd: () => void onAdd(),
    onRemove: (key) => setPicked((all) => all.filter((one) => one.key !== key)),
    max,
    ids,
    uploading: waiting.some(({ state }) => state === '上传中'),
    failed: waiting.some(({ state }) => state === '没传上'),
    retry: () => waiting.forEach(({ key, file, state }) => void (file && state === '没传上' && send(key, file))),
    clear: () => setPicked([]),
  }
}
