import { View } from '@tarojs/components'
import { classes } from './classes'

export interface BarProps {
  part: number
  whole: number
  /** Where it must reach, as a share of the whole. */
  need?: number
  label: string
}

/** A share of a whole, with the mark that must be reached; the figures stand in words beside it. */
export function Bar({ part, whole, need, label }: BarProps) {
  const share = whole > 0 ? Math.min(part / whole, 1) : 0
  return (
    <View className='x-bar' role='img' aria-label={label}>
      <View
        className={classes('x-bar__part', need !== undefined && share >= need && 'x-bar__part--enough')}
        style={`width:${(share * 100).toFixed(1)}%`}
      />
      {need !== undefined && <View className='x-bar__mark' style={`left:${(need * 100).toFixed(1)}%`} />}
    </View>
  )
}
