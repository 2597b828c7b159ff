import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forget, keep, recall } from './storage'

const PAUSE = 400

export interface Draft<T> {
  value: T
  change: (part: Partial<T>) => void
  /** Forgets it, once it was sent. */
  clear: () => void
  /** True when it goes on from what was left half-written. */
  resumed: boolean
}

/** A half-written form, kept on the phone: it is there again after a call, a crash or a dead battery. */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const key = `draft.${name}`
  const [{ start, resumed }] = useState(() => {
    const kept = recall<Partial<T>>(key)
    return { start: { ...empty, ...kept }, resumed: kept !== undefined }
  })
  const [value, setValue] = useState<T>(start)
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; value: T }>()

  const flush = useCallback(() => {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    keep(key, pending.current.value)
    pending.current = undefined
  }, [key])

  const current = useRef(value)
  const change = useCallback((part: Partial<T>) => {
    current.current = { ...current.current, ...part }
    setValue(current.current)
    if (pending.current) clearTimeout(pending.current.timer)
    pending.current = { value: current.current, timer: setTimeout(flush, PAUSE) }
  }, [flush])

  const clear = useCallback(() => {
    if (pending.current) clearTimeout(pending.current.timer)
    pending.current = undefined
    current.current = empty
    setValue(empty)
    forget(key)
  }, [key, empty])

  useDidHide(flush)
  useEffect(() => flush, [flush])
  return { value, change, clear, resumed }
}
