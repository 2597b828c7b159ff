import { userInfo } from 'node:os'
import { openDatabase } from '../db/database'
import { migrate } from '../db/migrate'
import { openPool } from '../db/pool'
import { readSettings } from '../settings'
import { StartProblem } from '../startProblem'
import { importEstate, type ImportReport } from './importEstate'
import { faultLine, type Fault } from './importFault'
import { readEstateFiles } from './importFiles'

type Tell = (line: string) => void
type Env = Readonly<Record<string, string | undefined>>

const USAGE = `用法：npm run import -- 文件夹 [--check]
  文件夹里放 小区、房屋、人员、岗位、公共部位、节假日、常用回复 的 xlsx 或 csv 文件，格式见 docs/import.md。
  --check 只检查文件，不写入。`

/**
 * `npm run import -- FOLDER [--check]`: imports an estate into the database that DATABASE_URL or DATA_DIR names,
 * beside a running server or without one. Answers with the exit code: 0 done, 1 faults, 2 wrongly called.
 */
export async function importCli(words: readonly string[], env: Env, tell: Tell, tellFault: Tell): Promise<0 | 1 | 2> {
  const [folder, ...more] = words.filter((word) => !word.startsWith('--'))
  const flags = words.filter((word) => word.startsWith('--'))
  if (folder === undefined || more.length > 0 || flags.some((flag) => flag !== '--check')) {
    tellFault(USAGE)
    return 2
  }
  try {
    return flags.length > 0 ? await check(folder, tell, tellFault) : await write(folder, env, tell, tellFault)
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    tellFault(error.message)
    return 1
  }
}

async function check(folder: string, tell: Tell, tellFault: Tell): Promise<0 | 1> {
  const read = await readEstateFiles(folder)
  if (!read.ok) return tellFaults(read.faults, tellFault)
  const { estate, units, ties, duties, places } = read.files
  tell(`${estate.name}：${units.length} 户、${ties.length} 条人员、${duties.length} 个岗位、${places.length} 处公共部位，文件没有问题，可以导入。`)
  return 0
}

async function write(folder: string, env: Env, tell: Tell, tellFault: Tell): Promise<0 | 1> {
  const settings = readSettings({ DATABASE_URL: env.DATABASE_URL, DATA_DIR: env.DATA_DIR })
  const database = await openDatabase(settings, tell)
  const pool = openPool(database.connection, { max: 2 })
  try {
    await migrate(pool)
    const answer = await importEstate(pool, folder, { by: userInfo().username, now: Date.now() })
    if (!answer.ok) return tellFaults(answer.faults, tellFault)
    tellReport(answer.report, database.where, tell)
    return 0
  } finally {
    await pool.end()
    await database.close()
  }
}

function tellFaults(faults: readonly Fault[], tellFault: Tell): 1 {
  for (const fault of faults) tellFault(faultLine(fault))
  tellFault(`共 ${faults.length} 处问题，什么都没有写入。改好后再执行一次。`)
  return 1
}

function tellReport(report: ImportReport, where: string, tell: Tell): void {
  const { units, persons, ties, duties, places, replies, holidayYears, homesWithoutOwner } = report
  tell(`${report.name}${report.newEstate ? '已导入' : '已更新'}，数据在 ${where}`)
  for (const [name, { inFiles, added }] of Object.entries({ 房屋: units, 人员: persons, 住户关系: ties, 岗位: duties, 公共部位: places, 常用回复: replies })) {
    tell(`  ${name}：文件里 ${inFiles}，新增 ${added}`)
  }
  tell(holidayYears.length > 0 ? `  节假日：${holidayYears.join('、')} 年` : '  节假日：没有导入，期限会按周末推算并注明')
  if (homesWithoutOwner.length > 0) tell(`  还没有业主的已售房屋 ${homesWithoutOwner.length} 户：${homesWithoutOwner.join('、')}`)
}
