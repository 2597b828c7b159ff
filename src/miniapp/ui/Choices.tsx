import { View } from '@tarojs/components'
import { classes } from './classes'
import type { ChipsProps } from './Chips'
import { Tap } from './Tap'

/** One of a few that deserve a line each, with a mark like a ballot's. */
export function Choices<T extends string>({ label, options, value, onChange }: Omit<ChipsProps<T>, 'onPage'>) {
  return (
    <View role='radiogroup' aria-label={label}>
      {options.map((option) => (
        <Tap
          key={option.value}
          role='radio'
          on={option.value === value}
          className={classes('x-choice', option.value === value && 'x-choice--on')}
          onTap={() => onChange(option.value)}
        >
          <View className='x-choice__mark' aria-hidden='true' />
          <View className='x-grow'>
            {option.label}
            {option.note && <View className='x-choice__note'>{option.note}</View>}
          </View>
        </Tap>
      ))}
    </View>
  )
}
