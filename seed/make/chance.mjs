/** A seeded generator (mulberry32): the same seed gives the same estate on every machine. */
export function chance(seed) {
  let a = seed >>> 0
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    /** A whole number from `low` to `high`, both included. */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** True in `percent` of a hundred cases. */
    percent: (percent) => next() * 100 < percent,
    /** One of the list. */
    pick: (list) => list[Math.floor(next() * list.length)],
    /** The list in another order. */
    shuffle(list) {
      const all = [...list]
      for (let i = all.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1))
        ;[all[i], all[j]] = [all[j], all[i]]
      }
      return all
    },
  }
}
