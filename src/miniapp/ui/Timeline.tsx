import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Photos, type PhotoTile } from './Photos'

export interface TimelineEntry {
  key: string
  title: string
  when: string
  note?: ReactNode
  photos?: readonly PhotoTile[]
}

/** What happened, newest first; the first is where the matter stands now. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <View role='list'>
      {entries.map((entry, index) => {
        const last = index === entries.length - 1
        return (
          <View
            key={entry.key}
            role='listitem'
            className={classes('x-line', index === 0 && 'x-line--now', last && 'x-line--last')}
          >
            <View className='x-line__dot' aria-hidden='true' />
            {!last && <View className='x-line__rule' aria-hidden='true' />}
            <View className='x-line__head'>
              <View className='x-line__title'>{entry.title}</View>
              <View className='x-line__when'>{entry.when}</View>
            </View>
            {entry.note && <View className='x-note'>{entry.note}</View>}
            {!!entry.photos?.length && <Photos photos={entry.photos} />}
          </View>
        )
      })}
    </View>
  )
}
