import type { ImportRow } from '../../src/contract/estate'
import { importEstate } from '../../src/server/estate/importEstate'
import { given, START } from '../given'
import { dropFolders, estateFolder } from './estateFolder'

const server = given.server()
afterEach(dropFolders)
const run = { by: 'ops', now: START }
const rows = async (part: 'operator' | 'manager' = 'operator') => server.as(part).get<{ rows: ImportRow[] }>('/imports')

describe('an import', () => {
  test('is told in the log of its estate: who, when, from which folder, how many rows; one that was refused is not', async () => {
    const { estateId } = server.estate
    // the estate of the tests is the one that the files name, still without homes
    await server.pool.query(`update estate set name = '试验小区' where id = $1`, [estateId])
    for (const table of ['place', 'membership', 'unit']) await server.pool.query(`delete from ${table} where estate_id = $1`, [estateId])

    const folder = await estateFolder()
    expect(await importEstate(server.pool, folder, run)).toMatchObject({ ok: true, report: { estateId } })
    expect(await importEstate(server.pool, folder, { by: 'ops', now: START + 1000 })).toMatchObject({ ok: true })
    expect(await importEstate(server.pool, await estateFolder({ 公共部位: ['东门,'] }), run)).toMatchObject({ ok: false })

    const { body } = await rows()
    expect(body.rows).toHaveLength(2)
    expect(body.rows[1]).toMatchObject({ at: new Date(START).toISOString(), by: 'ops', newEstate: false, holidayYears: [2026] })
    expect(body.rows[1]?.tables).toContainEqual({ name: '房屋', inFiles: 3, added: 3 })
    expect(body.rows[0]?.tables).toContainEqual({ name: '房屋', inFiles: 3, added: 0 })
    expect(folder.endsWith(body.rows[0]?.folder ?? '/')).toBe(true)
    expect(JSON.stringify(body)).not.toContain('/')
  })

  test('is for the operator to read', async () => {
    expect(await rows('manager')).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } })
  })
})
