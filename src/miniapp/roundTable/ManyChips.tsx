import { View } from '@tarojs/components'
import { classes } from '../ui/classes'
import type { Option } from '../ui/Chips'
import { Tap } from '../ui/Tap'

export interface ManyChipsProps {
  label: string
  options: readonly Option<string>[]
  values: readonly string[]
  onToggle: (value: string) => void
}

/** Any number of a few; a tick beside the colour tells which. */
export const ManyChips = ({ label, options, values, onToggle }: ManyChipsProps) => (
  <View className='x-chips' role='group' aria-label={label}>
    {options.map(({ value, label: name }) => {
      const on = values.includes(value)
      return (
        <Tap key={value} role='checkbox' on={on} className={classes('x-chip', on && 'x-chip--on')} onTap={() => onToggle(value)}>
          {on ? `✓ ${name}` : name}
        </Tap>
      )
    })}
  </View>
)
