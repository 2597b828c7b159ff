import { View } from '@tarojs/components'
import { Tap } from './Tap'

export interface Figure {
  key: string
  number: string
  /** After the number: / 5, 人. */
  unit?: string
  name: string
  /** What it is a share of, and what is not yet due: 61 / 62 件，2 件未到期. */
  note?: string
  /** Opens the list behind it. */
  onTap?: () => void
}

/** Public figures, two in a row. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <View className='x-figures'>
      {figures.map((figure) =>
        figure.onTap ? (
          <Tap key={figure.key} className='x-figure' role='link' onTap={figure.onTap}>
            <Inside {...figure} />
          </Tap>
        ) : (
          <View key={figure.key} className='x-figure'>
            <Inside {...figure} />
          </View>
        ),
      )}
    </View>
  )
}

function Inside({ number, unit, name, note, onTap }: Omit<Figure, 'key'>) {
  return (
    <>
      <View className='x-figure__number'>
        {number}
        {unit && <View className='x-figure__unit'>{` ${unit}`}</View>}
      </View>
      <View className='x-note'>{onTap ? `${name} ›` : name}</View>
      {note && <View className='x-note'>{note}</View>}
    </>
  )
}
