/** How much stands behind something: in persons and in area, cm². Both are always asked. */
export interface Amount {
  readonly persons: number
  readonly areaCm2: number
}

export const NOTHING: Amount = { persons: 0, areaCm2: 0 }

export const plus = (one: Amount, other: Amount): Amount => ({
  persons: one.persons + other.persons,
  areaCm2: one.areaCm2 + other.areaCm2,
})

export const minus = (one: Amount, other: Amount): Amount => ({
  persons: one.persons - other.persons,
  areaCm2: one.areaCm2 - other.areaCm2,
})

export const sameAmount = (one: Amount, other: Amount): boolean =>
  one.persons === other.persons && one.areaCm2 === other.areaCm2
