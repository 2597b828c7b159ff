import { View } from '@tarojs/components'
import { classes } from './classes'
import { LEVEL_2 } from './Text'
import { Tap } from './Tap'

export interface SectionProps {
  title: string
  /** Words at the right; pressed, they call `onMore`. */
  more?: string
  onMore?: () => void
  first?: boolean
}

/** A heading between cards, with a way to see all of what follows. */
export function Section({ title, more, onMore, first }: SectionProps) {
  return (
    <View className={classes('x-section', first && 'x-section--first')}>
      <View className='x-head' role='heading' {...LEVEL_2}>{title}</View>
      {more && onMore && (
        <Tap className='x-section__more' role='link' label={`${title}，${more}`} onTap={onMore}>{more}</Tap>
      )}
    </View>
  )
}
