import { hashOf, splitOf, type Hash, type Lookup, type Place } from './nodes'

/** PATH(index, D_size) of RFC 9162 §2.1.3.1: what is needed beside a leaf to come to the root. */
export function proveInclusion(index: number, size: number, lookup: Lookup): Hash[] {
  if (!(index >= 0 && index < size)) throw new Error(`no leaf ${index} in a tree of ${size}`)
  const path: Hash[] = []
  for (let [begin, end] = [0, size]; end - begin > 1; ) {
    const middle = begin + splitOf(end - begin)
    const left = index < middle
    path.unshift(left ? hashOf(middle, end, lookup) : hashOf(begin, middle, lookup))
    if (left) end = middle
    else begin = middle
  }
  return path
}

/** PROOF(former, D_size) of RFC 9162 §2.1.4.1: that the first `former` leaves are still the same. */
export function proveConsistency(former: number, size: number, lookup: Lookup): Hash[] {
  if (!(former > 0 && former <= size)) throw new Error(`no proof from ${former} to ${size}`)
  const proof: Hash[] = []
  let [begin, end, known] = [0, size, true]
  while (former !== end) {
    const middle = begin + splitOf(end - begin)
    if (former <= middle) {
      proof.unshift(hashOf(middle, end, lookup))
      end = middle
    } else {
      proof.unshift(hashOf(begin, middle, lookup))
      begin = middle
      known = false
    }
  }
  return known ? proof : [hashOf(begin, end, lookup), ...proof]
}

/** The subtrees that a proof asks for, so that they are fetched together before it is made. */
export function placesFor(prove: (lookup: Lookup) => unknown): Place[] {
  const places: Place[] = []
  const nothing = new Uint8Array(32)
  prove((place) => {
    places.push(place)
    return nothing
  })
  return places
}
