import type { Fault } from './importFault'
import { readEstate, readUnits, type EstateRecord, type UnitRecord } from './importHomes'
import { readDuties, readPeople, type DutyRecord, type Phones, type TieRecord } from './importPeople'
import { readHolidays, readPlaces, type HolidayList, type PlaceRecord } from './importPlaces'
import { readReplies, type ReplyRecord } from './importReplies'
import { readSheet } from './importSheet'

/** An estate as its files tell it, free of faults. */
export interface EstateFiles {
  readonly estate: EstateRecord
  readonly units: readonly UnitRecord[]
  readonly ties: readonly TieRecord[]
  readonly duties: readonly DutyRecord[]
  readonly places: readonly PlaceRecord[]
  readonly holidays: readonly HolidayList[]
  readonly replies: readonly ReplyRecord[]
  /** The name that each table's file really has: 人员.csv or 人员.xlsx. */
  readonly fileOf: { readonly 房屋: string; readonly 人员: string; readonly 岗位: string; readonly 公共部位: string }
}

/**
 * Reads the tables of an estate from a folder and checks each row and all together.
 * 小区 and 房屋 are needed; the others may come later. Every fault is found in one go.
 */
export async function readEstateFiles(
  folder: string,
): Promise<{ ok: true; files: EstateFiles } | { ok: false; faults: readonly Fault[] }> {
  const faults: Fault[] = []
  const [小区, 房屋, 人员, 岗位, 公共部位, 节假日, 常用回复] = [
    await readSheet(folder, '小区', faults),
    await readSheet(folder, '房屋', faults),
    await readSheet(folder, '人员', faults),
    await readSheet(folder, '岗位', faults),
    await readSheet(folder, '公共部位', faults),
    await readSheet(folder, '节假日', faults),
    await readSheet(folder, '常用回复', faults),
  ]
  if (faults.length === 0) {
    for (const [name, sheet] of Object.entries({ 小区, 房屋 })) {
      if (!sheet) faults.push({ file: `${name}.xlsx`, say: `没有找到 ${name}.xlsx 或 ${name}.csv，请放进这个文件夹。` })
    }
  }
  const phones: Phones = new Map()
  const estate = 小区 && readEstate(小区, faults)
  const units = 房屋 ? readUnits(房屋, estate, faults) : []
  const ties = 人员 ? readPeople(人员, units, phones, faults) : []
  const duties = 岗位 ? readDuties(岗位, phones, faults) : []
  const places = 公共部位 ? readPlaces(公共部位, faults) : []
  const holidays = 节假日 ? readHolidays(节假日, faults) : []
  const replies = 常用回复 ? readReplies(常用回复, faults) : []
  if (!estate || faults.length > 0) return { ok: false, faults }
  const fileOf = {
    房屋: 房屋?.file ?? '', 人员: 人员?.file ?? '', 岗位: 岗位?.file ?? '', 公共部位: 公共部位?.file ?? '',
  }
  return { ok: true, files: { estate, units, ties, duties, places, holidays, replies, fileOf } }
}
