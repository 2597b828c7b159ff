import { useState } from 'react'
import { readEstate } from '../../../../contract/estate'
import type { Scope } from '../../../../domain/vote/roll/roll'
import { call } from '../../../api'
import { useLoad } from '../../../useLoad'
import { Chips } from '../../../ui/Chips'
import { Failed } from '../../../ui/Failed'
import { Loading } from '../../../ui/Loading'
import { Head, Note } from '../../../ui/Text'

const KINDS = [
  { value: 'estate', label: '全小区' },
  { value: 'building', label: '一栋楼' },
  { value: 'entrance', label: '一个单元' },
] as const

/** Who votes: everybody, one building or one entrance. */
export function ScopePick({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const { data, problem, reload } = useLoad(() => call(readEstate, {}), [])
  const buildings = data?.buildings ?? []
  const holding = buildings.find(({ entrances }) => scope.kind === 'entrance' && entrances.some(({ id }) => id === scope.entranceId))
  const [picked, setPicked] = useState<string>()
  const buildingId = scope.kind === 'building' ? scope.buildingId : holding?.id ?? picked
  const entrances = buildings.find(({ id }) => id === buildingId)?.entrances ?? []
  const change = (kind: Scope['kind']) => {
    const building = buildings.find(({ id }) => id === buildingId) ?? buildings[0]
    const entrance = building?.entrances[0]
    if (kind === 'estate') onChange({ kind })
    else if (kind === 'building' && building) onChange({ kind, buildingId: building.id })
    else if (kind === 'entrance' && entrance) onChange({ kind, entranceId: entrance.id })
  }
  const pickBuilding = (id: string) => {
    setPicked(id)
    const first = buildings.find((one) => one.id === id)?.entrances[0]
    if (scope.kind === 'entrance' && first) onChange({ kind: 'entrance', entranceId: first.id })
    else onChange({ kind: 'building', buildingId: id })
  }
  return (
    <>
      <Head>谁来表决</Head>
      <Chips label='谁来表决' options={KINDS} value={scope.kind} onChange={change} />
      {!data && (problem ? <Failed problem={problem} onRetry={() => void reload()} /> : <Loading cards={1} />)}
      {scope.kind !== 'estate' && <Chips label='哪栋楼' options={namesOf(buildings)} value={buildingId} onChange={pickBuilding} />}
      {scope.kind === 'entrance' && (
        <Chips label='哪个单元' options={namesOf(entrances)} value={scope.entranceId} onChange={(entranceId) => onChange({ kind: 'entrance', entranceId })} />
      )}
      {scope.kind !== 'estate' && <Note>只关系到这里业主的事，由这里的业主表决，按这里的人数和面积算。</Note>}
    </>
  )
}

const namesOf = (places: readonly { id: string; name: string }[]) => places.map(({ id, name }) => ({ value: id, label: name }))
