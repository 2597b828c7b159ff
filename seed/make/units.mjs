/** What the planning certificate prints, in hundredths of a square metre: 17,305.90. */
export const PRINTED = 1_730_590

/** Registered area of the two doors of each landing, and how many floors stand above one another. */
const ENTRANCES = [
  { building: '1号楼', entrance: '1单元', floors: 11, doors: [9_124, 10_236] },
  { building: '1号楼', entrance: '2单元', floors: 11, doors: [10_236, 9_124] },
  { building: '2号楼', entrance: '1单元', floors: 11, doors: [8_862, 9_978] },
  { building: '2号楼', entrance: '2单元', floors: 11, doors: [9_978, 8_862] },
  { building: '3号楼', entrance: '1单元', floors: 11, doors: [11_815, 8_937] },
  { building: '3号楼', entrance: '2单元', floors: 11, doors: [8_937, 11_815] },
  { building: '5号楼', entrance: '1单元', floors: 11, doors: [8_540, 9_655] },
  { building: '5号楼', entrance: '2单元', floors: 12, doors: [9_655, 8_540] },
]

/** Never sold since 2008: they stay the developer's. */
export const DEVELOPERS = ['5号楼2单元1201', '5号楼2单元1202', '5号楼1单元101', '2号楼2单元1102']
/** Bought but not yet registered: the contract's area counts (司法解释 8). */
const BY_CONTRACT = ['5号楼2单元1101', '5号楼2单元1102', '2号楼1单元1101']
/** Surveyed again after two flats were joined and parted. */
const BY_SURVEY = ['1号楼1单元1101', '1号楼1单元1102', ...DEVELOPERS]

/**
 * The 178 units. A ground-floor flat gives up its porch; the top floors hold the lofts,
 * and take up what is missing to the printed total, spread over them to the hundredth.
 */
export function units() {
  const all = ENTRANCES.flatMap(({ building, entrance, floors, doors }) =>
    Array.from({ length: floors * doors.length }, (_, i) => {
      const floor = Math.floor(i / doors.length) + 1
      const door = (i % doors.length) + 1
      return {
        building, entrance, floor,
        door: `${floor}0${door}`,
        address: `${building}${entrance}${floor}0${door}`,
        area: doors[door - 1] - (floor === 1 ? 186 : 0),
        top: floor === floors,
      }
    }),
  )
  const tops = all.filter((unit) => unit.top)
  const missing = PRINTED - all.reduce((sum, unit) => sum + unit.area, 0)
  tops.forEach((unit, i) => {
    unit.area += Math.floor(missing / tops.length) + (i < missing % tops.length ? 1 : 0)
  })
  return all.map((unit) => ({ ...unit, source: sourceOf(unit.address), developers: DEVELOPERS.includes(unit.address) }))
}

function sourceOf(address) {
  if (BY_CONTRACT.includes(address)) return '合同'
  return BY_SURVEY.includes(address) ? '实测' : '登记'
}
