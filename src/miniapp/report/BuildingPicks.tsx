import { useState } from 'react'
import type { EstatePage } from '../../contract/estate'
import { Chips } from '../ui/Chips'
import { LinkButton } from '../ui/LinkButton'
import { Note } from '../ui/Text'

export interface BuildingChoice {
  kind: 'building' | 'entrance' | 'unit'
  id: string
}

export interface BuildingPicksProps {
  estate: EstatePage
  value?: BuildingChoice
  onChange: (value: BuildingChoice) => void
  /** Shows the doors at once: a home is what is asked for. */
  home?: boolean
}

/** A building, then an entrance, then a door: each step may be where one stops. */
export function BuildingPicks({ estate, value, onChange, home }: BuildingPicksProps) {
  const [start] = useState(() => chainTo(estate, value))
  const [buildingId, setBuilding] = useState(start.buildingId)
  const [entranceId, setEntrance] = useState(start.entranceId)
  const building = estate.buildings.find(({ id }) => id === buildingId)
  const entrance = building?.entrances.find(({ id }) => id === entranceId)
  const unitId = value?.kind === 'unit' ? value.id : undefined
  const [doors, setDoors] = useState(home || unitId !== undefined)
  const stop = home ? '' : '（不选就是整栋楼）'
  return (
    <>
      <Chips
        label='哪栋楼'
        options={estate.buildings.map(({ id, name }) => ({ value: id, label: name }))}
        value={buildingId}
        onChange={(id) => {
          setBuilding(id)
          setEntrance(undefined)
          onChange({ kind: 'building', id })
        }}
      />
      {building && building.entrances.length > 0 && (
        <>
          <Note className='x-said'>{`哪个单元${stop}`}</Note>
          <Chips
            label='哪个单元'
            options={building.entrances.map(({ id, name }) => ({ value: id, label: name }))}
            value={entranceId}
            onChange={(id) => {
              setEntrance(id)
              onChange({ kind: 'entrance', id })
            }}
          />
        </>
      )}
      {entrance && entrance.units.length > 0 && !doors && (
        <LinkButton onTap={() => setDoors(true)}>是某一户家里的问题，选门牌 ›</LinkButton>
      )}
      {entrance && entrance.units.length > 0 && doors && (
        <>
          <Note className='x-said'>{home ? '哪一户' : '哪一户（楼道、电梯等公共部位不用选）'}</Note>
          <Chips
            label='哪一户'
            options={entrance.units.map(({ id, door }) => ({ value: id, label: door }))}
            value={unitId}
            onChange={(id) => onChange(id === unitId ? { kind: 'entrance', id: entrance.id } : { kind: 'unit', id })}
          />
        </>
      )}
    </>
  )
}

function chainTo(estate: EstatePage, value?: BuildingChoice): { buildingId?: string; entranceId?: string } {
  for (const building of estate.buildings) {
    if (value?.id === building.id) return { buildingId: building.id }
    for (const entrance of building.entrances) {
      if (value?.id === entrance.id || entrance.units.some(({ id }) => id === value?.id)) {
        return { buildingId: building.id, entranceId: entrance.id }
      }
    }
  }
  return {}
}
