import { View } from '@tarojs/components'
import { Card } from '../../ui/Card'
import { LinkButton } from '../../ui/LinkButton'
import { Row } from '../../ui/Row'
import { Head } from '../../ui/Text'
import { Tap } from '../../ui/Tap'

interface DoorsProps {
  units: readonly { id: string; door: string; address: string }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** The doors of one entrance, each on or off, or all at once. */
export function Doors({ units, chosen, onChange }: DoorsProps) {
  const ids = units.map(({ id }) => id)
  const all = ids.length > 0 && ids.every((id) => chosen.includes(id))
  const others = chosen.filter((id) => !ids.includes(id))
  const turn = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <Card>
      <Row between>
        <Head>哪几户</Head>
        <LinkButton onTap={() => onChange(all ? others : [...others, ...ids])}>{all ? '这个单元都不选' : '这个单元全选'}</LinkButton>
      </Row>
      <View className='x-chips' role='group' aria-label='哪几户'>
        {units.map(({ id, door, address }) => {
          const on = chosen.includes(id)
          return (
            <Tap key={id} role='checkbox' on={on} label={address} className={on ? 'x-chip x-chip--on' : 'x-chip'} onTap={() => turn(id)}>
              {on ? `✓ ${door}` : door}
            </Tap>
          )
        })}
      </View>
    </Card>
  )
}
