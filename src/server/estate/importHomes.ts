import type { Fault } from './importFault'
import { readRows } from './importRow'
import type { Sheet } from './importSheet'

export interface EstateRecord {
  readonly name: string
  readonly province: string
  readonly city: string
  readonly county: string
  readonly street: string
  readonly builtYear: number
  /** cm², as printed on the estate's papers. */
  readonly printedArea: number
}

/** The estate itself: exactly one row. */
export function readEstate(sheet: Sheet, faults: Fault[]): EstateRecord | undefined {
  const needed = ['小区名称', '省', '市', '县', '街道', '建成年份', '总建筑面积']
  const estates = readRows<EstateRecord>(sheet, needed, faults, (row) =>
    row.whole({
      name: row.text('小区名称'),
      province: row.text('省'),
      city: row.text('市'),
      county: row.text('县'),
      street: row.text('街道'),
      builtYear: row.year('建成年份'),
      printedArea: row.area('总建筑面积'),
    }),
  )
  if (sheet.rows.length !== 1) {
    faults.push({ file: sheet.file, say: `应只有 1 行小区资料，现有 ${sheet.rows.length} 行。` })
  }
  return estates[0]
}

export interface UnitRecord {
  readonly building: string
  readonly entrance: string
  readonly door: string
  /** The whole address as people say it: 3号楼2单元501. */
  readonly address: string
  /** cm². */
  readonly area: number
  readonly areaSource: 'register' | 'survey' | 'contract'
  readonly use: string
  readonly handedOver: boolean
  readonly developers: boolean
}

/** 司法解释 8: the register counts first, then the survey, then the contract. */
const AREA_SOURCES = { 登记: 'register', 实测: 'survey', 合同: 'contract' } as const
const USES = { 住宅: '住宅', 商业: '商业', 办公: '办公', 车位: '车位', 储藏室: '储藏室', 其他: '其他' }
const HANDED_OVER = { 已交付: true, 未交付: false }

/** The homes; no address twice, and their areas must add up to what the estate's papers print. */
export function readUnits(sheet: Sheet, estate: EstateRecord | undefined, faults: Fault[]): UnitRecord[] {
  const before = faults.length
  const rowOf = new Map<string, number>()
  const needed = ['楼栋', '单元', '房号', '建筑面积', '面积来源', '用途', '交付状态', '未售']
  const units = readRows<UnitRecord>(sheet, needed, faults, (row) => {
    const building = row.text('楼栋', 20)
    const entrance = row.text('单元', 20)
    const door = row.text('房号', 20)
    const area = row.area('建筑面积')
    if (area === 0) row.fault('建筑面积', '面积不能是 0，请核对。')
    const address = [building, entrance, door].join('')
    const earlier = rowOf.get(address)
    if (earlier !== undefined) row.fault('房号', `${address} 与第 ${earlier} 行重复，请删去一行。`)
    rowOf.set(address, row.row)
    return row.whole({
      building, entrance, door, address, area,
      areaSource: row.choice<UnitRecord['areaSource']>('面积来源', AREA_SOURCES),
      use: row.choice('用途', USES),
      handedOver: row.choice('交付状态', HANDED_OVER),
      developers: row.yes('未售'),
    })
  })
  if (units.length === 0 && faults.length === before) faults.push({ file: sheet.file, say: '一户也没有，请填写房屋。' })
  if (estate && faults.length === before) checkSum(sheet, estate, units, faults)
  return units
}

function checkSum(sheet: Sheet, estate: EstateRecord, units: readonly UnitRecord[], faults: Fault[]) {
  const sum = units.reduce((total, unit) => total + unit.area, 0)
  if (sum === estate.printedArea) return
  const off = sum - estate.printedArea
  const say =
    `各户面积合计 ${metres(sum)} ㎡，小区资料写的是 ${metres(estate.printedArea)} ㎡，` +
    `${off > 0 ? '多' : '少'} ${metres(Math.abs(off))} ㎡，请核对。`
  faults.push({ file: sheet.file, column: '建筑面积', say })
}

function metres(area: number): string {
  const hundredths = area / 100
  const whole = Math.floor(hundredths / 100).toLocaleString('en-US')
  return `${whole}.${String(hundredths % 100).padStart(2, '0')}`
}
