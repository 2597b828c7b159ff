import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importCli } from '../../src/server/estate/importCli'
import { testDatabase } from '../database'
import { dropFolders, estateFolder } from './estateFolder'

const db = testDatabase()
let dataDir: string
beforeAll(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'xyz-import-'))))
afterAll(() => rm(dataDir, { recursive: true }))
afterEach(dropFolders)

/** The database's address, always with a password in it: a server that trusts this machine takes any. */
function address(): URL {
  const url = new URL(db.url)
  if (url.password === '') url.password = 'never-to-be-told'
  return url
}

async function told(...words: string[]) {
  const lines: string[] = []
  const faults: string[] = []
  const code = await importCli(words, { DATABASE_URL: address().href, DATA_DIR: dataDir }, (line) => lines.push(line), (line) => faults.push(line))
  return { code, lines, faults }
}
const estates = async () => (await db.pool.query('select name from estate')).rows.map(({ name }) => name)

describe('npm run import', () => {
  test('called wrongly it says how', async () => {
    for (const words of [[], ['one', 'two'], ['one', '--force']]) {
      expect(await told(...words)).toMatchObject({ code: 2, faults: [expect.stringContaining('npm run import -- 文件夹')] })
    }
  })

  test('--check tells what is there and writes nothing', async () => {
    expect(await told(await estateFolder(), '--check')).toMatchObject({ code: 0, lines: [expect.stringContaining('试验小区：3 户')] })
    expect(await estates()).toEqual([])
  })

  test('faults go to the other stream, one a line, and nothing is written', async () => {
    expect(await told(await estateFolder({ 公共部位: ['东门,'] }))).toMatchObject({
      code: 1,
      lines: [],
      faults: ['公共部位.csv 第 2 行「编号」：这一格不能空着，请填写。', expect.stringContaining('共 1 处问题，什么都没有写入')],
    })
    expect(await estates()).toEqual([])
  })

  test('a sound estate is written, and the sums are told', async () => {
    const { code, lines } = await told(await estateFolder())
    expect(code).toBe(0)
    expect(lines.join('\n')).toMatch(/试验小区已导入[\s\S]*房屋：文件里 3，新增 3[\s\S]*节假日：2026 年/)
    expect(lines.join('\n')).not.toContain(address().password)
    expect(await estates()).toEqual(['试验小区'])
  })
})
