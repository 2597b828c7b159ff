import { View } from '@tarojs/components'

export interface StepsProps {
  /** Six short words: the stylesheet has so many columns. */
  steps: readonly string[]
  /** The index of the present step; the number of steps when all are past. */
  now: number
}

/** The stages of a thing, and where it stands; read aloud as one sentence. */
export function Steps({ steps, now }: StepsProps) {
  const past = steps.slice(0, now)
  const ahead = steps.slice(now + 1)
  return (
    <View className={`x-steps x-steps--${now}`} role='img' aria-label={spoken(steps, now)}>
      {past.map((step) => `${step}\n`).join('')}
      {steps[now] && <View className='x-steps__now'>{steps[now]}</View>}
      {ahead.map((step) => `\n${step}`).join('')}
    </View>
  )
}

function spoken(steps: readonly string[], now: number): string {
  const present = steps[now]
  return present ? `第 ${now + 1} 步，共 ${steps.length} 步：${present}` : `${steps.length} 步都已完成`
}
