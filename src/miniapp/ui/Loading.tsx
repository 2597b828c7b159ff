import { View } from '@tarojs/components'

const CARDS = [0, 1, 2]

/** The shape of what is coming, so that nothing jumps. */
export function Loading({ cards = 3, label = '正在加载' }: { cards?: 1 | 2 | 3; label?: string }) {
  return (
    <View role='status' aria-label={label}>
      {CARDS.slice(0, cards).map((card) => (
        <View key={card} className='x-bone' />
      ))}
    </View>
  )
}
