import type { Pool } from '../../src/server/db/pool'
import { importEstate } from '../../src/server/estate/importEstate'
import { testDatabase } from '../database'
import { dropFolders, estateFolder, places, row, rows } from './estateFolder'

const db = testDatabase()
afterEach(async () => {
  await dropFolders()
  await db.pool.query('truncate estate, person, holiday_list cascade')
})

async function imported(change: Parameters<typeof estateFolder>[0] = {}) {
  const answer = await importEstate(db.pool, await estateFolder(change))
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
  return answer.report
}
async function faultsOf(change: Parameters<typeof estateFolder>[0]) {
  const answer = await importEstate(db.pool, await estateFolder(change))
  return answer.ok ? [] : answer.faults
}

/** All that an import writes, without the ids. */
async function contents(pool: Pool) {
  const all = await Promise.all(
    [
      `select name, county, printed_area from estate`,
      `select b.name as building, e.name as entrance, u.door, u.address, u.area, u.area_source, u.use, u.handed_over, u.developers
         from unit u join entrance e on e.id = u.entrance_id join building b on b.id = e.building_id order by u.sort`,
      `select p.name, p.phone, m.tie, u.address from membership m join person p on p.id = m.person_id join unit u on u.id = m.unit_id
         order by u.sort, p.name, m.tie`,
      `select p.phone, d.role, d.title from duty d join person p on p.id = d.person_id order by 1, 2`,
      `select name, code from place order by sort`,
      `select year, off, work, source from holiday_list order by year`,
      `select use, text from reply order by sort`,
    ].map((sql) => pool.query(sql)),
  )
  return all.map(({ rows }) => rows)
}

describe('importing an estate', () => {
  test('writes the homes, people, duties, places and holidays of the files', async () => {
    expect(await imported()).toMatchObject({
      newEstate: true,
      units: { inFiles: 3, added: 3 },
      persons: { inFiles: 4, added: 4 },
      ties: { inFiles: 3, added: 3 },
      duties: { inFiles: 2, added: 2 },
      places: { inFiles: 2, added: 2 },
      replies: { inFiles: 2, added: 2 },
      holidayYears: [2026],
      homesWithoutOwner: [],
    })
    expect(await contents(db.pool)).toMatchObject([
      [{ name: '试验小区', county: '高唐县', printed_area: 3_003_700 }],
      [{ building: '1号楼', entrance: '1单元', door: '101', area: 893_700 }, {}, { entrance: '2单元', developers: true }],
      [{ name: '王立春', tie: 'owner' }, { name: '王谷雨', phone: null, tie: 'family' }, { name: '李白露' }],
      [{ role: 'committee' }, { role: 'manager', title: '赵经理' }],
      [{ code: 'DM' }, { code: 'CK' }],
      [{ year: 2026, off: ['2026-10-01'], work: ['2026-10-10'] }],
      [{ use: 'accept', text: '收到，马上安排。' }, { use: 'finish', text: '已修好。' }],
    ])
  })

  test('imported again, nothing is there twice', async () => {
    await imported()
    const before = await contents(db.pool)
    const again = await imported()
    expect(again).toMatchObject({ newEstate: false, units: { added: 0 }, persons: { added: 0 }, ties: { added: 0 }, duties: { added: 0 }, places: { added: 0 }, replies: { added: 0 } })
    expect(await contents(db.pool)).toEqual(before)
  })

  test('imported again, what changed is brought up to date', async () => {
    await imported()
    await imported({
      小区: [row('小区', 0).replace('300.37', '300.38')],
      房屋: [row('房屋', 0).replace('89.37,登记', '89.38,实测'), row('房屋', 1), row('房屋', 2)],
      公共部位: ['东大门,DM', '车库,CK'],
      岗位: [row('岗位', 0).replace('赵经理', '老赵'), row('岗位', 1)],
    })
    const [estate, units, , duties, placed] = await contents(db.pool)
    expect([estate![0], units![0], placed![0]]).toMatchObject([
      { printed_area: 3_003_800 }, { area: 893_800, area_source: 'survey' }, { name: '东大门', code: 'DM' },
    ])
    expect(duties!.find(({ role }) => role === 'manager').title).toBe('老赵')
  })

  test('whoever had no phone and has one now stays the same person', async () => {
    await imported()
    const id = async () => (await db.pool.query(`select id, phone from person where name = '王谷雨'`)).rows
    const [before] = await id()
    await imported({ 人员: [row('人员', 0), '王谷雨,19900009009,家属,1号楼,1单元,101', row('人员', 2)] })
    expect(await id()).toEqual([{ id: before.id, phone: '19900009009' }])
  })

  test('someone who is no longer in the file stays: people move out in the app, where it leaves a trace', async () => {
    await imported()
    await imported({ 人员: [row('人员', 0)] })
    const [, , ties] = await contents(db.pool)
    expect(ties).toHaveLength(3)
  })

  test('sold homes without an owner are told, and are no fault', async () => {
    expect((await imported({ 人员: [row('人员', 0)] })).homesWithoutOwner).toEqual(['1号楼1单元102'])
  })

  test.each([
    ['a fault in the last row of one file', { 节假日: ['2026,某日,放假,通知'] }, ['节假日.csv 2 日期']],
    ['a home left out that the system knows', { 房屋: rows('房屋').slice(0, 2), 小区: [row('小区', 0).replace('300.37', '200.37')] }, ['房屋.csv']],
    ['a phone that the system knows under another name', { 人员: ['王芒种,19900009001,业主,1号楼,1单元,101'] }, ['人员.csv 2 手机号']],
    ['another code for a place whose sign is printed', { 公共部位: ['东门,DX', '车库,CK', '西门,XM'] }, ['公共部位.csv 2 编号']],
  ])('writes nothing at all on %s', async (_, change, where) => {
    await imported()
    const before = await contents(db.pool)
    expect(places(await faultsOf(change))).toEqual(where)
    expect(await contents(db.pool)).toEqual(before)
  })

  test('two estates may share a person, and not a home', async () => {
    await imported()
    await imported({ 小区: [row('小区', 0).replace('试验小区', '另一小区')] })
    const { rows: [counts] } = await db.pool.query(
      'select (select count(*) from estate) as estates, (select count(*) from unit) as units, (select count(*) from person where phone is not null) as persons',
    )
    expect(counts).toEqual({ estates: 2, units: 6, persons: 3 })
  })

  test('the model estate itself goes in', async () => {
    const answer = await importEstate(db.pool, 'seed/hongsheng')
    expect(answer).toMatchObject({ ok: true, report: { name: '弘盛华庭', units: { added: 178 }, homesWithoutOwner: [] } })
  })
})
