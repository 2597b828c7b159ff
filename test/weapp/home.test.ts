import { ok } from '../ticket/server'
import { phones } from './givenPhone'
import { firstScreenOf } from './runtime/measure'

const given = phones()
const LONG = 60_000

beforeAll(async () => {
  const { as, estate } = given.server
  const tell = async (text: string) =>
    ok(await as('residentA').post('/matters', { category: 'publicArea', text, photoIds: [], where: { kind: 'place', id: estate.placeId }, seenBy: 'neighbours' })).id as string
  for (const text of ['东门的灯不亮', '楼道里堆着杂物，走不开人']) await tell(text)
  for (const text of ['2号楼前加一排长椅', '夜里的门禁怎么管', '电动车充电棚放在哪里']) {
    const matterId = await tell(text)
    ok(await as('manager').post(`/matters/${matterId}/check`, { result: 'pass' }))
    ok(await as('secretary').post(`/matters/${matterId}/hand-to-round-table`, { words: '请大家来议' }))
  }
}, LONG)

describe('the first page in WeChat', () => {
  test('shows a guest the public figures and the round table, and asks for no login', async () => {
    const phone = await given.phone()
    await phone.open()
    expect(phone.text).toContain('弘盛华庭')
    expect(phone.text).toContain('小区的数字')
    expect(phone.text).toMatch(/5本月事项，未结 5/)
    expect(phone.text).toContain('小圆桌正在议全部 3 项')
    expect(phone.text).toContain('电动车充电棚放在哪里')
    expect(phone.ui.seen.modals).toEqual([])
    expect(phone.pageRoutes).toEqual(['home/index'])
    expect(phone.errors).toEqual([])
  }, LONG)

  test('is drawn by two calls of setData, the shape of what comes and what came, and none while hidden', async () => {
    const phone = await given.phone()
    const { calls, bytes, text } = await firstScreenOf(phone)
    console.log(`first screen: ${calls} calls of setData, ${bytes} bytes for ${text} bytes of words (${(bytes / text).toFixed(2)})`)
    expect(calls).toBeLessThanOrEqual(2)
    expect(bytes / text).toBeLessThanOrEqual(6)
    expect(phone.calls[0]?.bytes).toBeLessThan(700)
    expect(phone.calls.filter(({ hidden }) => hidden)).toEqual([])
  }, LONG)

  test('is the resident’s own once WeChat knows them, with what waits for them', async () => {
    await given.knows('residentA', 'openid-a')
    const phone = await given.phone('openid-a')
    await phone.open()
    expect(phone.text).toContain('1号楼1单元101')
    expect(phone.text).toContain('我的事项')
    expect(phone.text).toContain('东门的灯不亮')
    expect(phone.text).not.toContain('不登录也能看')
    expect(phone.calls.length).toBeLessThanOrEqual(3)
  }, LONG)

  test('a figure opens the list behind it, and the way back is the same page', async () => {
    const phone = await given.phone()
    await phone.open()
    await phone.tap(/事项，未结/)
    expect(phone.page.route).toBe('figures/list/index')
    expect(phone.text).toContain('电动车充电棚放在哪里')
    await phone.back()
    expect(phone.page.route).toBe('home/index')
  }, LONG)

  test('with no network says what to do, and comes by itself when it is back', async () => {
    const phone = await given.phone()
    phone.network.setOnline(false)
    await phone.open()
    expect(phone.text).toContain('连不上网')
    phone.network.setOnline(true)
    await phone.atRest()
    expect(phone.text).toContain('小区的数字')
  }, LONG)
})
