import { useCallback } from 'react'
import { signal, useSignal } from './signal'
import { keep, recall } from './storage'

export type TextSize = 'normal' | 'large' | 'largest'
export const TEXT_SIZES: readonly { value: TextSize; label: string }[] = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大字' },
  { value: 'largest', label: '特大字' },
]

const KEY = 'textSize'
const stored = recall<TextSize>(KEY)
const size = signal<TextSize>(TEXT_SIZES.some(({ value }) => value === stored) ? (stored as TextSize) : 'normal')

/** The text size chosen on this phone, and a way to change it everywhere at once. */
export function useTextSize(): [TextSize, (next: TextSize) => void] {
  const choose = useCallback((next: TextSize) => {
    keep(KEY, next)
    size.set(next)
  }, [])
  return [useSignal(size), choose]
}
