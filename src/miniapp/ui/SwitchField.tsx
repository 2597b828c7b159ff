import { View } from '@tarojs/components'
import { classes } from './classes'
import { Tap } from './Tap'

export interface SwitchFieldProps {
  label: string
  note?: string
  value: boolean
  onChange: (value: boolean) => void
  first?: boolean
}

/** Yes or no; the whole row is the switch, and the state stands in a word beside it. */
export function SwitchField({ label, note, value, onChange, first }: SwitchFieldProps) {
  return (
    <Tap
      className={classes('x-field', first && 'x-field--first')}
      role='switch'
      on={value}
      onTap={() => onChange(!value)}
    >
      <View className='x-grow'>
        {label}
        {note && <View className='x-field__note'>{note}</View>}
      </View>
      <View className='x-row'>
        <View className='x-switch__word' aria-hidden='true'>{value ? '是' : '否'}</View>
        <View className={classes('x-switch', value && 'x-switch--on')}>
          <View className='x-switch__knob' />
        </View>
      </View>
    </Tap>
  )
}
