import { View } from '@tarojs/components'

/** A table as it hangs on the wall; the widths are parts of the whole, whatever their sum. */
export function PosterTable({ heads, widths, rows }: { heads: readonly string[]; widths: readonly number[]; rows: readonly (readonly string[])[] }) {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const width = (at: number) => ({ width: `${(100 * (widths[at] ?? 1)) / whole}%` })
  return (
    <View className='x-poster__table' role='table'>
      <View className='x-poster__heads' role='row'>
        {heads.map((words, at) => <View key={words} className='x-poster__cell' role='columnheader' style={width(at)}>{words}</View>)}
      </View>
      {rows.map((cells, line) => (
        <View key={line} className='x-poster__row' role='row'>
          {cells.map((words, at) => <View key={at} className='x-poster__cell' role='cell' style={width(at)}>{words}</View>)}
        </View>
      ))}
    </View>
  )
}
