import { givenDemo } from './givenDemo'
import { Phone, somebody } from './phone'

const demo = givenDemo()

/** How many sheets of A4 the page that is shown takes. */
async function sheets({ page }: Phone): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test('each letter is a sheet of its own, and none is lost below the first', async () => {
  const desk = await Phone.of(demo.browser, demo.origin, await somebody(demo.origin, 'manager'), { width: 1280, height: 800 })
  await desk.open('people/invite/index')
  for (const door of ['301', '302', '401']) await desk.tap(door)
  await desk.tap('制作 3 封邀请信')
  await desk.sees('1号楼1单元401 业主')
  expect(await sheets(desk)).toBe(3)
  await desk.context.close()
}, 300_000)

test('minutes that fit are one sheet, and longer ones go on to the next', async () => {
  const secretary = await Phone.of(demo.browser, demo.origin, await somebody(demo.origin, 'secretary'), { width: 1280, height: 800 })
  const { id } = (await secretary.asks('/meetings?of=past')).rows[0]
  await secretary.open(`roundTable/meeting/index?id=${id}`)
  await secretary.sees(/纪要$/)
  const whole = await sheets(secretary)
  await secretary.page.addStyleTag({ content: '@media print { .x-minutes { font-size: 60px } .x-minutes * { font-size: inherit !important } }' })
  expect([whole, (await sheets(secretary)) > 1]).toEqual([1, true])
  const saved = secretary.page.waitForEvent('download')
  await secretary.tap('下载 Word')
  expect((await saved).suggestedFilename()).toMatch(/纪要\.docx$/)
  await secretary.page.emulateMedia({ media: 'print' })
  expect(await secretary.page.getByText('下载 Word').isVisible()).toBe(false)
  await secretary.context.close()
}, 300_000)

test('each paper ballot of a building is a sheet of its own, with its number and a code', async () => {
  const secretary = await Phone.of(demo.browser, demo.origin, await somebody(demo.origin, 'secretary'), { width: 1280, height: 800 })
  const { id } = (await secretary.asks('/votes')).rows.find((vote: { phase: string }) => vote.phase === 'open')
  await secretary.open(`vote/run/print/index?id=${id}`)
  await secretary.sees(/^打印 \d+ 张选票$/)
  const papers = secretary.page.locator('.x-ballot')
  expect(await sheets(secretary)).toBe(await papers.count())
  expect(await papers.first().textContent()).toContain('选票 1 号')
  expect(await papers.first().locator('img').count()).toBe(1)
  await secretary.context.close()
}, 300_000)

test('a notice of a vote prints as it hangs, a long roll over several sheets, and is taken as a Word file', async () => {
  const guest = await Phone.of(demo.browser, demo.origin, undefined, { width: 1280, height: 800 })
  const { id } = (await guest.asks('/votes')).rows.find((vote: { phase: string }) => vote.phase === 'final')
  await guest.open(`vote/detail/index?id=${id}`)
  await guest.tap(/^名册公示/)
  await guest.sees('弘盛华庭名册公示')
  expect(await sheets(guest)).toBeGreaterThan(3)
  expect(await guest.page.locator('.x-poster__foot img').count()).toBe(1)
  const saved = guest.page.waitForEvent('download')
  await guest.tap('下载 Word')
  expect((await saved).suggestedFilename()).toBe('弘盛华庭名册公示.docx')
  await guest.page.emulateMedia({ media: 'print' })
  expect(await guest.page.getByRole('button', { name: '下载 Word' }).isVisible()).toBe(false)
  await guest.context.close()
}, 300_000)
