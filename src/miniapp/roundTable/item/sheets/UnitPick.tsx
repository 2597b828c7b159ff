import { useState } from 'react'
import type { AnswerOf } from '../../../../contract/route'
import type { unvisitedUnits } from '../../../../contract/agendaItem'
import { NAME_MOST } from '../../../../domain/agendaItem/reasons'
import { Chips } from '../../../ui/Chips'
import { Field } from '../../../ui/Field'
import { Note } from '../../../ui/Text'
import { TextField } from '../../../ui/TextField'
import { OPINION_WORDS } from '../../../words'

export interface UnitPickProps {
  buildings: AnswerOf<typeof unvisitedUnits>['buildings']
  unitId?: string
  address: string
  onChange: (part: { unitId?: string; address?: string }) => void
}

const ELSEWHERE = 'elsewhere'
type Seen = 'not' | 'yes'

/** Whose door it was: by building, those not visited yet first; or a shop or garage in words. */
export function UnitPick({ buildings, unitId, address, onChange }: UnitPickProps) {
  const [seen, setSeen] = useState<Seen>('not')
  const [chosen, setChosen] = useState(() => (address ? ELSEWHERE : startOf(buildings, unitId)))
  const building = buildings.find(({ id }) => id === chosen)
  const units = building?.units.filter(({ opinion }) => (seen === 'yes') === !!opinion) ?? []
  const changeBuilding = (next: string) => {
    setChosen(next)
    onChange({ unitId: undefined, address: '' })
  }
  const picked = building?.units.find(({ id }) => id === unitId)
  // The doors make room for what was said there.
  if (picked) return <Field first label='走访了' value={`${picked.address}，换一户`} onTap={() => onChange({ unitId: undefined })} />
  return (
    <>
      <Chips
        label='哪栋楼'
        options={[
          ...buildings.map(({ id, name, visited, units: all }) => ({ value: id, label: `${name} ${visited}/${all.length}` })),
          { value: ELSEWHERE, label: '别的地方' },
        ]}
        value={chosen}
        onChange={changeBuilding}
      />
      {building && (
        <Chips
          label='走访过没有'
          options={[
            { value: 'not', label: `还没走访 ${building.units.length - building.visited}` },
            { value: 'yes', label: `走访过 ${building.visited}` },
          ]}
          value={seen}
          onChange={setSeen}
        />
      )}
      {building && units.length === 0 && <Note>{seen === 'not' ? '这栋楼都走访过了' : '这栋楼还没有走访'}</Note>}
      {building && units.length > 0 && (
        <Chips
          label='哪一户'
          options={units.map(({ id, address: full, opinion }) => ({
            value: id,
            label: doorOf(full, building.name) + (opinion ? ` ${OPINION_WORDS[opinion]}` : ''),
          }))}
          onChange={(next) => onChange({ unitId: next, address: '' })}
        />
      )}
      {chosen === ELSEWHERE && (
        <TextField label='在哪里' hint='例如：门口理发店' value={address} max={NAME_MOST} onChange={(next) => onChange({ address: next, unitId: undefined })} />
      )}
    </>
  )
}

/** The building that was left last, else the first that has a door to knock at. */
const startOf = (buildings: UnitPickProps['buildings'], unitId?: string) =>
  (buildings.find(({ units }) => units.some(({ id }) => id === unitId)) ?? buildings.find(({ visited, units }) => visited < units.length) ?? buildings[0])?.id ?? ELSEWHERE

const doorOf = (address: string, building: string) => (address.startsWith(building) ? address.slice(building.length) : address)
