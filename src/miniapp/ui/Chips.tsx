import { View } from '@tarojs/components'
import { classes } from './classes'
import { Tap } from './Tap'

export interface Option<T extends string> {
  value: T
  label: string
  /** A second line: in `Choices` only. */
  note?: string
}

export interface ChipsProps<T extends string> {
  label: string
  options: readonly Option<T>[]
  value?: T
  onChange: (value: T) => void
  /** White on the page's grey: filters above a list. */
  onPage?: boolean
}

/** One of a few. */
export function Chips<T extends string>({ label, options, value, onChange, onPage }: ChipsProps<T>) {
  return (
    <View className={classes('x-chips', onPage && 'x-chips--onPage')} role='radiogroup' aria-label={label}>
      {options.map((option) => (
        <Tap
          key={option.value}
          role='radio'
          on={option.value === value}
          className={classes('x-chip', option.value === value && 'x-chip--on')}
          onTap={() => onChange(option.value)}
        >
          {option.label}
        </Tap>
      ))}
    </View>
  )
}
