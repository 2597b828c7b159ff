import { View } from '@tarojs/components'
import { useState } from 'react'
import type { EstatePage } from '../../contract/estate'
import { Button } from '../ui/Button'
import { Chips } from '../ui/Chips'
import { Sheet } from '../ui/Sheet'
import { TextField } from '../ui/TextField'
import { BuildingPicks } from './BuildingPicks'
import { placeOf, placeText, type PlaceChosen } from './place'

type Area = 'home' | 'building' | 'place' | 'estate'

const AREAS: readonly { value: Area; label: string }[] = [
  { value: 'building', label: '楼里' },
  { value: 'place', label: '公共部位' },
  { value: 'estate', label: '说不清在哪' },
]

export interface PlaceSheetProps {
  estate: EstatePage
  unitId?: string | null
  value: PlaceChosen | null
  onClose: () => void
  onChoose: (place: PlaceChosen) => void
}

/** Where it is: one's home, a building and entrance, a public place, or the estate; and the spot in one's own words. */
export function PlaceSheet({ estate, unitId, value, onClose, onChoose }: PlaceSheetProps) {
  const [area, setArea] = useState<Area>(() => areaOf(value, unitId))
  const [place, setPlace] = useState(value)
  const [spot, setSpot] = useState(value?.spot ?? '')
  const areas = unitId ? [{ value: 'home' as const, label: '我家' }, ...AREAS] : AREAS
  const choose = (kind: PlaceChosen['kind'], id?: string) => setPlace(placeOf(estate, kind, id) ?? null)
  const changeArea = (next: Area) => {
    setArea(next)
    if (next === 'home') choose('unit', unitId ?? undefined)
    else if (next === 'estate') choose('estate')
    else setPlace(null)
  }
  return (
    <Sheet
      title='在哪里'
      onClose={onClose}
      foot={
        <Button kind='primary' disabled={!place} onTap={() => place && onChoose({ ...place, spot: spot.trim() })}>
          {place ? `就是这里：${placeText({ ...place, spot: spot.trim() })}` : '请先选地点'}
        </Button>
      }
    >
      <Chips label='在哪一带' options={areas} value={area} onChange={changeArea} />
      {area === 'building' && (
        <BuildingPicks
          estate={estate}
          value={place && place.id && place.kind !== 'place' && place.kind !== 'estate' ? { kind: place.kind, id: place.id } : undefined}
          onChange={({ kind, id }) => choose(kind, id)}
        />
      )}
      {area === 'place' && (
        <Chips
          label='哪个公共部位'
          options={estate.places.map(({ id, name }) => ({ value: id, label: name }))}
          value={place?.id}
          onChange={(id) => choose('place', id)}
        />
      )}
      <View className='x-gap' />
      <TextField label='具体位置（可不写）' hint='比如：三楼楼道、东侧花坛' value={spot} max={30} onChange={setSpot} />
    </Sheet>
  )
}

function areaOf(value: PlaceChosen | null, unitId?: string | null): Area {
  if (!value) return unitId ? 'home' : 'building'
  if (value.kind === 'unit' && value.id === unitId) return 'home'
  return value.kind === 'place' || value.kind === 'estate' ? value.kind : 'building'
}
