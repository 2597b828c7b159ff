/**
 * Makes the files of the model estate 弘盛华庭 in the form that a real estate would import:
 * `node seed/make.mjs` writes seed/hongsheng/. The same every time; nobody in it exists.
 */
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chance } from './make/chance.mjs'
import { HOLIDAYS } from './make/holidays.mjs'
import { nameBook, phoneBook } from './make/names.mjs'
import { people, STAFF } from './make/people.mjs'
import { PRINTED, units } from './make/units.mjs'
import { PLACES } from './make/places.mjs'
import { REPLIES } from './make/replies.mjs'

const here = (name) => fileURLToPath(new URL(`hongsheng/${name}`, import.meta.url))
const luck = chance(2008)
const names = nameBook(luck)
const nextPhone = phoneBook()
const metres = (area) => (area / 100).toFixed(2)

/** With the mark that makes Excel read it as UTF-8, and its line ends. */
function writeCsv(name, head, rows) {
  const cell = (value) => (/[",\n]/.test(value) ? `"${String(value).replaceAll('"', '""')}"` : value)
  const lines = [head, ...rows].map((row) => row.map(cell).join(','))
  writeFileSync(here(name), '\ufeff' + lines.join('\r\n') + '\r\n')
}

/** exceljs stamps the hour into the file; the same rows must give the same bytes. */
async function writeXlsx(name, head, rows) {
  const require = createRequire(import.meta.url)
  const ExcelJS = require('exceljs')
  const JSZip = createRequire(require.resolve('exceljs'))('jszip')
  const day = new Date(Date.UTC(2026, 0, 1))
  const book = new ExcelJS.Workbook()
  Object.assign(book, { creator: '弘盛华庭', lastModifiedBy: '弘盛华庭', created: day, modified: day })
  const sheet = book.addWorksheet('房屋', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = head.map((title) => ({ header: title, width: Math.max(10, title.length * 2 + 2) }))
  sheet.getRow(1).font = { bold: true }
  sheet.getColumn(5).numFmt = '0.00'
  for (const row of rows) sheet.addRow(row)
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer())
  for (const entry of Object.values(zip.files)) entry.date = day
  writeFileSync(here(name), await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
}

const homes = units()
STAFF.forEach(([, name]) => names.take(name))
const rows = people(homes, luck, names, nextPhone)
const phoneOf = (name) => rows.find((row) => row.name === name)?.phone ?? nextPhone()

writeCsv(
  '小区.csv',
  ['小区名称', '省', '市', '县', '街道', '建成年份', '总建筑面积（㎡）'],
  [['弘盛华庭', '山东省', '聊城市', '高唐县', '鱼邱湖街道', '2008', metres(PRINTED)]],
)
await writeXlsx(
  '房屋.xlsx',
  ['楼栋', '单元', '楼层', '房号', '建筑面积（㎡）', '面积来源', '用途', '交付状态', '未售'],
  homes.map((unit) => [
    unit.building, unit.entrance, unit.floor, unit.door, unit.area / 100, unit.source, '住宅',
    unit.developers ? '未交付' : '已交付', unit.developers ? '是' : '',
  ]),
)
writeCsv(
  '人员.csv',
  ['姓名', '手机号', '关系', '楼栋', '单元', '房号'],
  rows.map(({ name, phone, tie, unit }) => [name, phone, tie, unit.building, unit.entrance, unit.door]),
)
writeCsv('岗位.csv', ['岗位', '姓名', '手机号', '称呼'], STAFF.map(([role, name, title]) => [role, name, phoneOf(name), title]))
writeCsv('公共部位.csv', ['名称', '编号'], PLACES)
writeCsv('常用回复.csv', ['用途', '内容'], REPLIES)
writeCsv('节假日.csv', ['年份', '日期', '安排', '节日', '依据'], HOLIDAYS)

const persons = new Set(rows.map((row) => row.phone || `${row.name} ${row.unit.address}`)).size
console.log(`${homes.length} 户，${metres(PRINTED)} ㎡，${persons} 人，房屋.xlsx ${readFileSync(here('房屋.xlsx')).length} 字节`)
