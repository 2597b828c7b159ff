import { givenDemo } from './givenDemo'
import { Phone, somebody } from './phone'

const demo = givenDemo()
const phoneOf = async (role: string) => Phone.of(demo.browser, demo.origin, await somebody(demo.origin, role))
const works = async (phone: Phone) => {
  const [{ id }] = (await phone.asks('/works')).rows
  return { id: id as string, page: () => phone.asks(`/works/${id}`) }
}

test('a resident finds their share, the sums and each line with its voucher, and no door but their own', async () => {
  const resident = await phoneOf('resident')
  await resident.open('roundTable/index')
  await resident.tap(/自筹项目/)
  await resident.tap(/更换供水和消防管道/)
  await resident.sees(/^我家的份额：/)
  await resident.tap(/公开账，每一笔/)
  await resident.sees('付工程款')
  const { id, page } = await works(resident)
  const [home] = (await page()).mine
  const { rows } = await resident.asks(`/works/${id}/account?limit=50`)
  expect(rows.filter(({ where = '' }: { where?: string }) => /单元/.test(where)).every(({ where }: { where: string }) => where === home.address)).toBe(true)
  await resident.context.close()
}, 300_000)

test('the secretary signs what the committee asked for, and it stands in the account', async () => {
  const secretary = await phoneOf('secretary')
  const { id, page } = await works(secretary)
  const before = (await page()).sums
  await secretary.open(`worksProject/detail/index?id=${id}`)
  await secretary.tap('管理这个项目')
  await secretary.tap(/^签字付款：/)
  await secretary.agrees(/sign$/)
  await secretary.sees('签好了，已入账')
  expect((await page()).sums.cost).toBe(before.cost + 2_400_000)
  await secretary.context.close()
}, 300_000)

test('the committee takes cash at a door, has its receipt, and books the bank’s statement line by line', async () => {
  const committee = await phoneOf('committee')
  const { id, page } = await works(committee)
  const owing = (await committee.asks(`/works/${id}/shares?of=owing&limit=3`)).rows as { address: string; owing: number }[]
  const [first, second] = owing as [typeof owing[0], typeof owing[0]]
  await committee.open(`worksProject/shares/index?id=${id}`)
  await committee.write('找一户', first!.address)
  await committee.tap('搜索')
  await committee.tap(`收款：${first!.address}`)
  await committee.write('金额（元）', '100')
  await committee.tap(/^收下 100\.00 元/)
  await committee.sees('100.00 元')
  await committee.sees(new RegExp(`收到 ${first!.address} 缴纳的分摊款`))

  await committee.open(`worksProject/bank/index?id=${id}`)
  const chooser = committee.page.waitForEvent('filechooser')
  await committee.tap('导入流水')
  const lines = `交易日期,收入金额,对方户名,附言,流水号\n2026-01-05,200.00,某某,${second!.address} 电梯,Z1\n2026-01-06,9.99,路人,转账,Z2`
  await (await chooser).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) })
  await committee.sees(`附言里写着：${second!.address}`)
  await committee.tap('1 行都入账')
  await committee.agrees(/decide$/)
  await committee.sees('入账 1 行')
  const after = (await committee.asks(`/works/${id}/shares?of=all&limit=1&search=${encodeURIComponent(second!.address)}`)).rows[0]
  expect(second!.owing - after.owing).toBe(20_000)
  expect((await page()).openLines).toBeGreaterThan(0)
  await committee.context.close()
}, 300_000)
