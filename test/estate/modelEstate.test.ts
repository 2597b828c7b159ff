import { PUBLISHED_HOLIDAYS } from '../../src/domain/calendar/publishedHolidays'
import { readEstateFiles, type EstateFiles } from '../../src/server/estate/importFiles'

let files: EstateFiles
beforeAll(async () => {
  const read = await readEstateFiles('seed/hongsheng')
  if (!read.ok) throw new Error(read.faults.map(({ say }) => say).join('\n'))
  files = read.files
})

const ownersOf = (address: string) => files.ties.filter((tie) => tie.address === address && tie.tie === 'owner')

describe('the model estate 弘盛华庭', () => {
  test('178 homes in four buildings and eight entrances add up to 17,305.90 ㎡', () => {
    expect(files.units).toHaveLength(178)
    expect(new Set(files.units.map(({ building }) => building)).size).toBe(4)
    expect(new Set(files.units.map(({ building, entrance }) => building + entrance)).size).toBe(8)
    expect(files.estate.printedArea).toBe(173_059_000)
    expect(files.units.reduce((sum, { area }) => sum + area, 0)).toBe(173_059_000)
    expect(files.units.find(({ address }) => address === '3号楼2单元501')?.area).toBe(893_700)
  })

  test('司法解释 9: one owner has three homes, one has two, four are the developer’s, so 172 persons count', () => {
    const firstOwners = new Map<string, number>()
    for (const { address, developers } of files.units) {
      if (developers) expect(ownersOf(address)).toHaveLength(0)
      else firstOwners.set(ownersOf(address)[0]!.phone, (firstOwners.get(ownersOf(address)[0]!.phone) ?? 0) + 1)
    }
    expect([...firstOwners.values()].filter((count) => count > 1).sort()).toEqual([2, 3])
    expect(files.units.filter(({ developers }) => developers)).toHaveLength(4)
    expect(firstOwners.size + 1).toBe(172)
    expect(files.units.some(({ address }) => ownersOf(address).length > 1)).toBe(true)
  })

  test('over 700 residents, tenants and family among them; every number is of the invented series', () => {
    const persons = new Set(files.ties.map(({ phone, name, address }) => phone || name + address))
    expect(persons.size).toBeGreaterThan(700)
    expect(new Set(files.ties.map(({ tie }) => tie))).toEqual(new Set(['owner', 'tenant', 'family']))
    for (const { phone } of [...files.ties.filter(({ phone }) => phone), ...files.duties]) expect(phone).toMatch(/^1990000\d{4}$/)
  })

  test('those with a duty: five of the committee are owners', () => {
    const count = (role: string) => files.duties.filter((duty) => duty.role === role).length
    expect(['secretary', 'committee', 'manager', 'worker', 'clerk', 'officer', 'operator'].map(count)).toEqual([1, 5, 1, 3, 1, 1, 1])
    const owners = new Set(files.ties.filter(({ tie }) => tie === 'owner').map(({ phone }) => phone))
    expect(files.duties.filter(({ role }) => role === 'committee').every(({ phone }) => owners.has(phone))).toBe(true)
  })

  test('its holidays are the published lists, and no year is guessed', () => {
    expect(files.holidays.map(({ year }) => year)).toEqual([2025, 2026])
    for (const { year, off, work } of files.holidays) {
      expect({ off, work }).toEqual({ off: [...PUBLISHED_HOLIDAYS[year]!.off], work: [...PUBLISHED_HOLIDAYS[year]!.work] })
    }
  })
})
