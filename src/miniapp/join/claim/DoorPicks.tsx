import { View } from '@tarojs/components'
import { useState } from 'react'
import type { EstatePage } from '../../../contract/estate'
import { Chips } from '../../ui/Chips'
import { Note } from '../../ui/Text'

interface DoorPicksProps {
  buildings: EstatePage['buildings']
  unitId?: string
  onChange: (unitId: string | undefined) => void
}

/** Building, entrance, door: each choice opens the next; one entrance alone is chosen by itself. */
export function DoorPicks({ buildings, unitId, onChange }: DoorPicksProps) {
  const [start] = useState(() => whereIs(buildings, unitId))
  const [buildingId, setBuilding] = useState(start.buildingId)
  const [entranceId, setEntrance] = useState(start.entranceId)
  const building = buildings.find(({ id }) => id === buildingId)
  const only = building?.entrances.length === 1 ? building.entrances[0] : undefined
  const entrance = only ?? building?.entrances.find(({ id }) => id === entranceId)
  const options = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <View>
      <Note>楼栋</Note>
      <Chips
        label='楼栋'
        options={options(buildings)}
        value={buildingId}
        onChange={(id) => {
          setBuilding(id)
          setEntrance(undefined)
          onChange(undefined)
        }}
      />
      {building && !only && (
        <View className='x-apart'>
          <Note>单元</Note>
          <Chips
            label='单元'
            options={options(building.entrances)}
            value={entranceId}
            onChange={(id) => {
              setEntrance(id)
              onChange(undefined)
            }}
          />
        </View>
      )}
      {entrance && (
        <View className='x-apart'>
          <Note>房号</Note>
          <Chips
            label='房号'
            options={entrance.units.map(({ id, door }) => ({ value: id, label: door }))}
            value={unitId}
            onChange={onChange}
          />
        </View>
      )}
    </View>
  )
}

function whereIs(buildings: EstatePage['buildings'], unitId?: string): { buildingId?: string; entranceId?: string } {
  for (const building of buildings) {
    const entrance = building.entrances.find(({ units }) => units.some(({ id }) => id === unitId))
    if (unitId && entrance) return { buildingId: building.id, entranceId: entrance.id }
  }
  return {}
}
