import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { faultLine } from '../../src/server/estate/importFault'
import { readEstateFiles } from '../../src/server/estate/importFiles'
import { csv, dropFolders, estateFolder, places, row, rows } from './estateFolder'

afterEach(dropFolders)

async function faultsOf(folder: string) {
  const read = await readEstateFiles(folder)
  return read.ok ? [] : read.faults
}

describe('reading an estate’s files', () => {
  test('a sound estate is read to the square centimetre', async () => {
    const read = await readEstateFiles(await estateFolder())
    expect(read).toMatchObject({
      ok: true,
      files: {
        estate: { name: '试验小区', builtYear: 2008, printedArea: 3_003_700 },
        units: [
          { address: '1号楼1单元101', area: 893_700, areaSource: 'register', developers: false, handedOver: true },
          { area: 1_110_000, areaSource: 'survey' },
          { area: 1_000_000, areaSource: 'contract', developers: true, handedOver: false },
        ],
        ties: [{ name: '王立春', phone: '19900009001', tie: 'owner' }, { phone: '', tie: 'family' }, { tie: 'owner' }],
        duties: [{ role: 'manager', title: '赵经理' }, { role: 'committee' }],
        holidays: [{ year: 2026, off: ['2026-10-01'], work: ['2026-10-10'] }],
      },
    })
  })

  test.each([
    ['an unknown column of choice', { 人员: ['王立春,19900009001,房东,1号楼,1单元,101'] }, '人员.csv 2 关系'],
    ['an empty cell that must be filled', { 人员: [',19900009001,业主,1号楼,1单元,101'] }, '人员.csv 2 姓名'],
    ['a phone of ten digits', { 人员: ['王立春,1990000900,业主,1号楼,1单元,101'] }, '人员.csv 2 手机号'],
    ['a home that is not in the list of homes', { 人员: ['王立春,19900009001,业主,9号楼,1单元,101'] }, '人员.csv 2 房号'],
    ['an owner of what is still the developer’s', { 人员: ['王立春,19900009001,业主,1号楼,2单元,101'] }, '人员.csv 2 关系'],
    ['the same person twice in a home', { 人员: [row('人员', 0), row('人员', 0)] }, '人员.csv 3 姓名'],
    ['one phone under two names', { 人员: [row('人员', 0), '李白露,19900009001,业主,1号楼,1单元,102'] }, '人员.csv 3 手机号'],
    ['one phone under two names, in two files', { 岗位: ['物业经理,赵云杉,19900009001,赵经理'] }, '岗位.csv 2 手机号'],
    ['an unknown duty', { 岗位: ['保安队长,赵云杉,19900009003,赵队'] }, '岗位.csv 2 岗位'],
    ['a duty without a phone to log in with', { 岗位: ['物业经理,赵云杉,,赵经理'] }, '岗位.csv 2 手机号'],
    ['two places with one code', { 公共部位: ['东门,DM', '西门,DM'] }, '公共部位.csv 3 编号'],
    ['a code that no QR scene takes', { 公共部位: ['东门,东'] }, '公共部位.csv 2 编号'],
    ['a day that no calendar has', { 节假日: ['2026,2026-02-30,放假,通知'] }, '节假日.csv 2 日期'],
    ['a day of another year', { 节假日: ['2026,2025-10-01,放假,通知'] }, '节假日.csv 2 日期'],
    ['a working day given as one made up for', { 节假日: ['2026,2026-10-12,上班,通知'] }, '节假日.csv 2 安排'],
    ['a set answer for nothing', { 常用回复: ['道谢,谢谢'] }, '常用回复.csv 2 用途'],
    ['a set answer twice', { 常用回复: ['受理,收到', '受理,收到'] }, '常用回复.csv 3 内容'],
    ['a home twice', { 房屋: [...rows('房屋'), row('房屋', 0)] }, '房屋.csv 5 房号'],
    ['an area with three decimals', { 房屋: ['1号楼,1单元,101,89.375,登记,住宅,已交付,'] }, '房屋.csv 2 建筑面积'],
    ['an area of nothing', { 房屋: ['1号楼,1单元,101,0.00,登记,住宅,已交付,'] }, '房屋.csv 2 建筑面积'],
    ['areas one hundredth short of the printed total', { 小区: [row('小区', 0).replace('300.37', '300.38')] }, '房屋.csv 建筑面积'],
    ['areas one hundredth beyond it', { 小区: [row('小区', 0).replace('300.37', '300.36')] }, '房屋.csv 建筑面积'],
    ['two estates in one file', { 小区: [row('小区', 0), row('小区', 0)] }, '小区.csv'],
    ['a year of two digits', { 小区: [row('小区', 0).replace('2008', '08')] }, '小区.csv 2 建成年份'],
  ])('refuses %s', async (_, change, place) => {
    expect(places(await faultsOf(await estateFolder(change)))).toContain(place)
  })

  test('tells every fault of every file at once, each with what to do', async () => {
    const faults = await faultsOf(
      await estateFolder({ 人员: ['王立春,123,业主,1号楼,1单元,101', '李白露,,房客,1号楼,1单元,102'], 公共部位: [',DM'] }),
    )
    expect(places(faults)).toEqual(['人员.csv 2 手机号', '人员.csv 3 关系', '公共部位.csv 2 名称'])
    expect(faultLine(faults[0]!)).toBe('人员.csv 第 2 行「手机号」：手机号应是 1 开头的 11 位数字，请核对。')
  })

  test('a missing column is told once, not in every row', async () => {
    const folder = await estateFolder()
    await writeFile(join(folder, '人员.csv'), '姓名,关系,楼栋,单元,房号\n王立春,业主,1号楼,1单元,101\n李白露,业主,1号楼,1单元,102\n')
    expect(places(await faultsOf(folder))).toEqual(['人员.csv 1 手机号'])
  })

  test('小区 and 房屋 are needed, the others may come later', async () => {
    expect(places(await faultsOf(await estateFolder({ 小区: null, 房屋: null, 人员: null })))).toEqual(['小区.xlsx', '房屋.xlsx'])
    expect(await faultsOf(await estateFolder({ 人员: null, 岗位: null, 公共部位: null, 节假日: null, 常用回复: null }))).toEqual([])
  })

  test('what Excel in China saves as CSV (GB18030) reads the same', async () => {
    const folder = await estateFolder()
    // 东门,DM and 㐂亭,XT: the second only GB18030 has, not GBK
    const gb = Buffer.from('c3fbb3c62cb1e0bac50ab6abc3c52c444d0a8139ef30cda42c58540a', 'hex')
    await writeFile(join(folder, '公共部位.csv'), gb)
    const read = await readEstateFiles(folder)
    expect(read.ok && read.files.places.map(({ name }) => name)).toEqual(['东门', new TextDecoder('gb18030').decode(Buffer.from('8139ef30cda4', 'hex'))])
  })

  test('a file that is no Excel file is told, not thrown', async () => {
    const folder = await estateFolder({ 房屋: null })
    await writeFile(join(folder, '房屋.xlsx'), csv('房屋', rows('房屋')))
    expect(places(await faultsOf(folder))).toEqual(['房屋.xlsx'])
  })

  test('two files for one table are refused: nobody could say which is right', async () => {
    const folder = await estateFolder()
    await writeFile(join(folder, '房屋.xlsx'), 'x')
    expect(places(await faultsOf(folder))).toContain('房屋.xlsx')
  })
})
