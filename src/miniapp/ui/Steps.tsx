import { View } from '@tarojs/components'
import { classes } from './classes'

export interface StepsProps {
  steps: readonly string[]
  /** The index of the present step; the number of steps when all are past. */
  now: number
}

/** The stages of a thing, and where it stands; read aloud as one sentence. */
export function Steps({ steps, now }: StepsProps) {
  return (
    <View className='x-steps' role='img' aria-label={spoken(steps, now)}>
      {steps.map((step, index) => (
        <View
          key={step}
          className={classes('x-step', index < now && 'x-step--past', index === now && 'x-step--now')}
        >
          {step}
        </View>
      ))}
    </View>
  )
}

function spoken(steps: readonly string[], now: number): string {
  const present = steps[now]
  return present ? `共 ${steps.length} 步，现在是第 ${now + 1} 步：${present}` : `${steps.length} 步都已完成`
}
