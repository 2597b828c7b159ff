import { Workbook } from 'exceljs'
import { readStatement } from '../../src/server/worksProject/statement/readStatement'
import { given } from '../given'
import { givenServerWorks } from './givenServerWorks'

const server = given.server()
const { ok, at, page, account, begun, budget, terms, receive, today, worksId } = givenServerWorks(server)

/** Sends a file as the browser does. */
async function upload(bytes: Buffer, part: 'committee' | 'residentA' = 'committee') {
  const boundary = 'given-boundary'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="statement"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n`
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/estates/${server.estate.estateId}${at('bank-lines/import')}`,
    headers: { authorization: `Bearer ${server.estate.people[part].token}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return { status: answer.statusCode, body: answer.json() }
}
const HEAD = '交易日期,收入金额,支出金额,账户余额,对方户名,摘要,交易流水号'
const csv = (lines: readonly string[], head = HEAD) => Buffer.from([`账号：****1234,,,,,,`, head, ...lines].join('\n'))
const lines = async (of: string) => (await server.as('committee').get(at(`bank-lines?of=${of}&limit=50`))).body

test.each([
  ['two columns', csv(['20260301,"1,200.50",,5000,王一,电梯,A1', '2026-03-02 10:11:12,--,¥300.00,4700,甲公司,付款,A2']), [['2026-03-01', 120_050], ['2026-03-02', -30_000]]],
  ['a column of sums with a word beside it', csv(['2026/3/1,100,贷,电梯', '2026年3月2日,50,借,付款'], '交易日期,交易金额,借贷标志,附言'), [['2026-03-01', 10_000], ['2026-03-02', -5_000]]],
  ['GB18030, as Excel saves it in China', Buffer.from([0xbd, 0xbb, 0xd2, 0xd7, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xca, 0xd5, 0xc8, 0xeb, 0x0a, ...Buffer.from('2026-03-01,8.8')]), [['2026-03-01', 880]]],
])('a statement is read: %s', async (_name, bytes, wanted) => {
  const { lines: read, faults } = await readStatement(bytes)
  expect([faults, read.map(({ on, amount }) => [on, amount])]).toEqual([[], wanted])
})

test('an Excel file is read like a CSV', async () => {
  const book = new Workbook()
  const sheet = book.addWorksheet('流水')
  sheet.addRow(['中国某银行 账户明细'])
  sheet.addRow(['交易日期', '收入金额', '支出金额', '摘要'])
  sheet.addRow([new Date(Date.UTC(2026, 2, 1)), 1234.5, null, '1号楼1单元101 电梯'])
  const { lines: read, faults } = await readStatement(Buffer.from(await book.xlsx.writeBuffer()))
  expect(faults).toEqual([])
  expect(read).toMatchObject([{ on: '2026-03-01', amount: 123_450, words: '1号楼1单元101 电梯' }])
})

test('each wrong cell is named by its row and column, and then nothing is taken in', async () => {
  await begun()
  await budget()
  await ok('committee', at('levy'), terms())
  const answer = await upload(csv(['2026-02-31,100,,,王一,,A1', '2026-03-01,一百,,,王一,,A2', '2026-03-01,,,,王一,,A3', '2026-03-01,1.234,,,王一,,A4', '2026-03-01,5,,,王一,,A5']))
  expect(answer).toMatchObject({ status: 422, body: { code: 'STATEMENT_NOT_READ' } })
  for (const said of ['第 3 行「交易日期」：“2026-02-31”不是日期', '第 4 行「收入金额」：“一百”不是金额', '第 5 行「收入金额」：没有金额', '第 6 行「收入金额」']) expect(answer.body.detail).toContain(said)
  expect((await lines('none')).counts).toEqual({ sure: 0, likely: 0, none: 0, booked: 0, aside: 0 })
  expect(await upload(Buffer.from('随便写的'))).toMatchObject({ status: 422 })
  expect(await upload(csv([]), 'residentA')).toMatchObject({ status: 403 })
})

test('lines wait with what they look like; a person books them, and no line is taken or booked twice', async () => {
  const [unit] = server.estate.unitIds as [string]
  const { entry } = await receive(unit, 20_000)
  const file = csv([
    `${today()},200.00,,,甲一,转账,A1`,
    `${today()},450.00,,,某某,1号楼1单元102 电梯,A2`,
    `${today()},88.00,,,不认识,转账,A3`,
    `${today()},1.23,,,,结息,A4`,
    `${today()},,10.00,,,账户管理费,A5`,
  ])
  expect((await upload(file)).body).toEqual({ read: 5, added: 5, known: 0, sure: 3, likely: 0, none: 2 })
  expect((await upload(file)).body).toMatchObject({ added: 0, known: 5 })
  const sure = (await lines('sure')).rows
  expect(sure.map(({ match }: { match: object }) => match)).toEqual([
    expect.objectContaining({ entry, why: 'entry' }),
    expect.objectContaining({ where: '1号楼1单元102', why: 'address' }),
    expect.objectContaining({ interest: true }),
  ])
  const [known, addressed, interest] = sure
  const [stranger, fee] = (await lines('none')).rows
  const booked = await ok('committee', at('bank-lines/decide'), {
    lines: [
      { lineId: known.id, entry },
      { lineId: addressed.id, unitId: addressed.match.unitId },
      { lineId: interest.id, income: 'interest', words: '' },
      { lineId: stranger.id, aside: '等对方说明是哪一户' },
    ],
  })
  expect(booked.booked).toBe(3)
  expect(await server.as('committee').post(at('bank-lines/decide'), { lines: [{ lineId: addressed.id, unitId: unit }] })).toMatchObject({ status: 409, body: { code: 'LINE_DECIDED' } })
  expect(await server.as('committee').post(at('bank-lines/decide'), { lines: [{ lineId: fee.id, unitId: unit }] })).toMatchObject({ status: 409, body: { code: 'LINE_NOT_FITTING' } })
  expect((await page()).sums).toMatchObject({ bank: 20_000 + 45_000 + 123, interest: 123, collected: 65_000 })
  expect((await lines('booked')).counts).toEqual({ sure: 0, likely: 0, none: 1, booked: 3, aside: 1 })
})

test('a line that was laid aside, or whose entry was undone, waits again', async () => {
  const [aside] = (await lines('aside')).rows
  await ok('committee', at('bank-lines/reopen'), { lineId: aside.id })
  const receipt = (await account('committee')).find(({ where, kind }: { where?: string; kind: string }) => kind === 'receipt' && where === '1号楼1单元102')
  await ok('committee', at('reverse'), { entry: receipt.number, reason: '其实是别家的' })
  expect((await lines('sure')).counts).toMatchObject({ sure: 1, none: 2, booked: 2, aside: 0 })
})

test('two who book the same line at once book it once', async () => {
  const [line] = (await lines('sure')).rows
  const answers = await Promise.all((['committee', 'secretary'] as const).map((part) => server.as(part).post(at('bank-lines/decide'), { lines: [{ lineId: line.id, unitId: line.match.unitId }] })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a statement of 10,000 lines is matched in one run', async () => {
  const many = Array.from({ length: 10_000 }, (_, no) => `${today()},${(no % 900) + 1}.00,,,${no % 3 ? '路人' : '乙二'},${no % 2 ? `${(no % 2) + 1}号楼1单元${[101, 102, 201, 202][no % 4]} 电梯` : '转账'},B${no}`)
  const answer = (await upload(csv(many))).body
  expect(answer).toMatchObject({ read: 10_000, added: 10_000, known: 0 })
  expect(answer.sure + answer.likely + answer.none).toBe(10_000 + 2)
  expect(answer.sure).toBe(5_000)
  const { rows } = await lines('sure')
  const done = await ok('committee', at('bank-lines/decide'), { lines: rows.map(({ id, match }: { id: string; match: { unitId: string } }) => ({ lineId: id, unitId: match.unitId })) })
  expect(done.booked).toBe(50)
  const { rows: balance } = await server.pool.query(`select sum((value)::bigint)::int as all from works_project, jsonb_each_text(state->'balances') where id = $1`, [worksId()])
  expect(balance[0].all).toBe(0)
})
