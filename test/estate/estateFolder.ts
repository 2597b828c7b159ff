import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '../../src/server/estate/importFault'

const HEADS = {
  小区: '小区名称,省,市,县,街道,建成年份,总建筑面积（㎡）',
  房屋: '楼栋,单元,房号,建筑面积（㎡）,面积来源,用途,交付状态,未售',
  人员: '姓名,手机号,关系,楼栋,单元,房号',
  岗位: '岗位,姓名,手机号,称呼',
  公共部位: '名称,编号',
  节假日: '年份,日期,安排,依据',
  常用回复: '用途,内容',
} as const
type Table = keyof typeof HEADS

const SOUND: Record<Table, readonly string[]> = {
  小区: ['试验小区,山东省,聊城市,高唐县,试验街道,2008,300.37'],
  房屋: ['1号楼,1单元,101,89.37,登记,住宅,已交付,', '1号楼,1单元,102,111.00,实测,住宅,已交付,', '1号楼,2单元,101,100.00,合同,住宅,未交付,是'],
  人员: ['王立春,19900009001,业主,1号楼,1单元,101', '王谷雨,,家属,1号楼,1单元,101', '李白露,19900009002,业主,1号楼,1单元,102'],
  岗位: ['物业经理,赵云杉,19900009003,赵经理', '业委会,李白露,19900009002,业委会主任'],
  公共部位: ['东门,DM', '车库,CK'],
  节假日: ['2026,2026-10-01,放假,通知', '2026,2026-10-10,上班,通知'],
  常用回复: ['受理,收到，马上安排。', '完工,已修好。'],
}

/** A small sound estate in a folder of its own; `change` puts other rows, or none at all, in place of a table's. */
export async function estateFolder(change: Partial<Record<Table, readonly string[] | null>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xyz-estate-'))
  made.push(folder)
  for (const [name, rows] of Object.entries({ ...SOUND, ...change })) {
    if (rows) await writeFile(join(folder, `${name}.csv`), csv(name as Table, rows))
  }
  return folder
}

export const csv = (name: Table, rows: readonly string[]) => `\ufeff${[HEADS[name], ...rows].join('\r\n')}\r\n`

export const row = (table: Table, index: number) => SOUND[table][index] as string
export const rows = (table: Table) => SOUND[table]

const made: string[] = []
export async function dropFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true })
}

/** Where the faults are: `人员.csv 3 手机号`. */
export const places = (faults: readonly Fault[]) => faults.map(({ file, row, column }) => [file, row, column].filter(Boolean).join(' '))
