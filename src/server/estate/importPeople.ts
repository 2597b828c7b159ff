import type { Role } from '../../domain/actor'
import type { Fault } from './importFault'
import type { UnitRecord } from './importHomes'
import { readRows, type RowReader } from './importRow'
import type { Sheet } from './importSheet'

export interface TieRecord {
  readonly row: number
  readonly name: string
  /** Empty for those without a phone of their own. */
  readonly phone: string
  readonly tie: 'owner' | 'tenant' | 'family'
  readonly address: string
}
export interface DutyRecord {
  readonly row: number
  readonly role: Exclude<Role, 'resident'>
  readonly name: string
  readonly phone: string
  readonly title: string
}

/** Who a phone number belongs to, and where that was first said: one phone is one person in all files. */
export type Phones = Map<string, { name: string; file: string; row: number }>

const TIES = { 业主: 'owner', 租户: 'tenant', 家属: 'family' } as const
const DUTIES = {
  支部书记: 'secretary', 业委会: 'committee', 物业经理: 'manager', 物业前台: 'clerk',
  维修师傅: 'worker', 社区工作者: 'officer', 小区调解员: 'mediator', 街道调解员: 'streetMediator',
  县中心调解员: 'countyMediator', 代表委员: 'deputy', 系统运维: 'operator',
} as const

/** Who belongs to which home. */
export function readPeople(sheet: Sheet, units: readonly UnitRecord[], phones: Phones, faults: Fault[]): TieRecord[] {
  const homes = new Map(units.map((unit) => [unit.address, unit]))
  const rowOf = new Map<string, number>()
  return readRows<TieRecord>(sheet, ['姓名', '手机号', '关系', '楼栋', '单元', '房号'], faults, (row) => {
    const address = [row.text('楼栋', 20), row.text('单元', 20), row.text('房号', 20)].join('')
    const name = row.text('姓名', 30)
    const phone = row.optional('手机号') === '' ? '' : row.phone('手机号')
    const tie = row.choice<TieRecord['tie']>('关系', TIES)
    const home = homes.get(address)
    if (!home && units.length > 0) row.fault('房号', `房屋表里没有 ${address}，请先在房屋表里补上，或改正这里。`)
    if (home?.developers && tie === 'owner') row.fault('关系', `${address} 在房屋表里是“未售”，不能有业主；已售的请先改房屋表。`)
    if (name && phone) onePerson(sheet.file, row, name, phone, phones)
    const key = [address, phone || name, tie].join(' ')
    const earlier = rowOf.get(key)
    if (earlier !== undefined) row.fault('姓名', `与第 ${earlier} 行重复，请删去一行；同名不同人的，请填手机号区分。`)
    rowOf.set(key, row.row)
    return row.whole({ row: row.row, name, phone, tie, address })
  })
}

/** Who does what for the estate; each needs a phone to log in with. */
export function readDuties(sheet: Sheet, phones: Phones, faults: Fault[]): DutyRecord[] {
  const rowOf = new Map<string, number>()
  return readRows<DutyRecord>(sheet, ['岗位', '姓名', '手机号', '称呼'], faults, (row) => {
    const role = row.choice<DutyRecord['role']>('岗位', DUTIES)
    const name = row.text('姓名', 30)
    const phone = row.phone('手机号')
    const title = row.text('称呼', 20)
    if (name && phone) onePerson(sheet.file, row, name, phone, phones)
    const key = `${role} ${phone}`
    const earlier = rowOf.get(key)
    if (earlier !== undefined) row.fault('岗位', `与第 ${earlier} 行重复，请删去一行。`)
    rowOf.set(key, row.row)
    return row.whole({ row: row.row, role, name, phone, title })
  })
}

function onePerson(file: string, row: RowReader, name: string, phone: string, phones: Phones) {
  const known = phones.get(phone)
  if (!known) phones.set(phone, { name, file, row: row.row })
  else if (known.name !== name) {
    row.fault('手机号', `与 ${known.file} 第 ${known.row} 行是同一个号，姓名却不同。一个号只能是一个人，请改正其中一处。`)
  }
}
