import type { EstatePage } from '../../contract/estate'
import type { PlaceKind } from '../../domain/matter/matter'

/** Where it is, with the name that is shown. */
export interface PlaceChosen {
  kind: PlaceKind
  id?: string
  name: string
  spot: string
}

/** An entrance of the estate, by the name that people use: 3号楼2单元. */
export function entrancesOf(estate: EstatePage) {
  return estate.buildings.flatMap((building) =>
    building.entrances.map((entrance) => ({ ...entrance, building, fullName: `${building.name}${entrance.name}` })),
  )
}

/** What a resident most likely means at first: the entrance of the home that acts. */
export function homeEntrance(estate: EstatePage, unitId?: string | null): PlaceChosen | undefined {
  if (!unitId) return undefined
  const entrance = entrancesOf(estate).find(({ units }) => units.some(({ id }) => id === unitId))
  return entrance && { kind: 'entrance', id: entrance.id, name: entrance.fullName, spot: '' }
}

/** The name of what was chosen; undefined where the estate has no such place any more. */
export function placeOf(estate: EstatePage, kind: PlaceKind, id?: string): PlaceChosen | undefined {
  const name = nameOf(estate, kind, id)
  return name === undefined ? undefined : { kind, id, name, spot: '' }
}

function nameOf(estate: EstatePage, kind: PlaceKind, id?: string): string | undefined {
  switch (kind) {
    case 'estate':
      return '小区公共区域'
    case 'place':
      return estate.places.find((place) => place.id === id)?.name
    case 'building':
      return estate.buildings.find((building) => building.id === id)?.name
    case 'entrance':
      return entrancesOf(estate).find((entrance) => entrance.id === id)?.fullName
    case 'unit':
      return entrancesOf(estate).flatMap(({ units }) => units).find((unit) => unit.id === id)?.address
  }
}

/** As it is shown: 3号楼2单元 楼道. */
export const placeText = (place: PlaceChosen | null): string =>
  place ? [place.name, place.spot].filter(Boolean).join(' ') : ''
