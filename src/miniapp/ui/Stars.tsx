import { View } from '@tarojs/components'
import { classes } from './classes'
import { Tap } from './Tap'

export type StarCount = 1 | 2 | 3 | 4 | 5
export const STAR_WORDS: Record<StarCount, string> = { 1: '很差', 2: '较差', 3: '一般', 4: '满意', 5: '很满意' }
const COUNTS: readonly StarCount[] = [1, 2, 3, 4, 5]

export interface StarsProps {
  value?: number
  /** Without it the stars are only shown. */
  onChange?: (value: StarCount) => void
  label?: string
}

/** A rating from 1 to 5, each with its word. */
export function Stars({ value = 0, onChange, label = '评分' }: StarsProps) {
  if (!onChange) {
    return (
      <View className='x-row' role='img' aria-label={`${label} ${value} 星，满分 5 星`}>
        {COUNTS.map((count) => (
          <View key={count} className={classes('x-star', count <= value && 'x-star--on')}>
            {count <= value ? '★' : '☆'}
          </View>
        ))}
      </View>
    )
  }
  return (
    <View className='x-stars' role='radiogroup' aria-label={label}>
      {COUNTS.map((count) => (
        <Tap
          key={count}
          role='radio'
          on={count === value}
          label={`${count} 星，${STAR_WORDS[count]}`}
          className={classes('x-star', count <= value && 'x-star--on', count === value && 'x-star--chosen')}
          onTap={() => onChange(count)}
        >
          <View className='x-star__shape' />
          <View>{STAR_WORDS[count]}</View>
        </Tap>
      ))}
    </View>
  )
}
