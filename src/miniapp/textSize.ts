import { signal, useSignal } from './signal'
import { keep, recall } from './storage'

export type TextSize = 'normal' | 'large' | 'largest'
export const TEXT_SIZES: readonly { value: TextSize; label: string }[] = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大字' },
  { value: 'largest', label: '特大字' },
]

const KEY = 'textSize'
const stored = TEXT_SIZES.find(({ value }) => value === recall<TextSize>(KEY))
const size = signal<TextSize>(stored?.value ?? 'normal')
let chosen: ((next: TextSize) => void) | undefined

/** Sets what else is done when a person chooses a size here. */
export function whenTextSizeChosen(then: (next: TextSize) => void): void {
  chosen = then
}

/** Takes the size that the person chose on another phone, unless one was chosen here. */
export function adoptTextSize(next: TextSize): void {
  if (recall<TextSize>(KEY) === undefined) size.set(next)
}

function choose(next: TextSize): void {
  keep(KEY, next)
  size.set(next)
  chosen?.(next)
}

/** The text size chosen on this phone, and a way to change it everywhere at once. */
export const useTextSize = (): [TextSize, (next: TextSize) => void] => [useSignal(size), choose]
