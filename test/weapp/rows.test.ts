import { addMatter, estateOf } from '../../bench/estates'
import { phones } from './givenPhone'
import { drawn, showAll, type Drawn } from './runtime/measure'

const given = phones()
const LONG = 120_000

/** What a guest's page of matters is sent when one more is told in an estate of so many. */
async function oneMore(matters: number): Promise<Drawn> {
  const { pool } = given.server
  const { estateId } = await estateOf(pool, `小区 ${matters}`, matters)
  const phone = await given.phone(undefined, { kept: new Map([['estateId', JSON.stringify(estateId)]]) })
  await phone.open('matters/index')
  await showAll(phone)
  expect(phone.drawnRows(/件：楼道灯不亮/)).toBe(matters)
  await addMatter(pool, estateId, '刚刚反映的一件')
  const cost = await drawn(phone, () => phone.refresh())
  expect(phone.drawnRows(/件：楼道灯不亮|刚刚反映的一件/)).toBe(matters + 1)
  expect(phone.texts.findIndex((text) => text === '刚刚反映的一件')).toBeLessThan(phone.texts.findIndex((text) => text.startsWith('第 1 件')))
  return cost
}

describe('a list of matters in WeChat', () => {
  test('that grows by one is sent that one: in a list of 200 as in a list of 2', async () => {
    const few = await oneMore(2)
    const many = await oneMore(200)
    console.log(`one more row: ${few.bytes} bytes in a list of 2, ${many.bytes} in one of 200 (${(many.bytes / few.bytes).toFixed(2)})`)
    expect(many.bytes / few.bytes).toBeLessThanOrEqual(1.1)
    expect(many.calls).toBeLessThanOrEqual(2)
    expect(many.bytes).toBeLessThan(2_000)
  }, LONG)

  test('goes on at its end by what is new there, and stays where it was when another tab was looked at', async () => {
    const { estateId } = await estateOf(given.server.pool, '小区', 45)
    const phone = await given.phone(undefined, { kept: new Map([['estateId', JSON.stringify(estateId)]]) })
    const first = await drawn(phone, () => phone.open('matters/index'))
    const more = await drawn(phone, () => phone.tap('再看一些'))
    expect(more.bytes / first.bytes).toBeLessThan(1.2)
    expect(phone.drawnRows(/件：楼道灯不亮/)).toBe(40)
    await phone.tapTab('home/index')
    const again = await drawn(phone, () => phone.tapTab('matters/index'))
    expect(phone.drawnRows(/件：楼道灯不亮/)).toBe(40)
    // The button that says that it loads, and no row.
    expect(again.bytes).toBeLessThan(1_200)
  }, LONG)
})
