import { givenDemo } from './givenDemo'
import { Phone, somebody, until } from './phone'

const demo = givenDemo()
const phoneOf = async (role: string, nth = 0, size?: { width: number; height: number }) => Phone.of(demo.browser, demo.origin, await somebody(demo.origin, role, nth), size)

test('a meeting is held: the room and those at home see it as the secretary types, also what was typed with no signal, and the record is written when it rises', async () => {
  const [secretary, resident, wall] = await Promise.all([phoneOf('secretary'), phoneOf('resident'), phoneOf('secretary', 0, { width: 1280, height: 800 })])
  const [item] = (await secretary.asks('/items')).rows as { id: string; title: string }[]
  const startsAt = new Date(Date.now() + 5_000).toISOString()
  const { id } = await secretary.asks('/meetings', { title: '今晚的会', startsAt, place: '红色议事厅', itemIds: [item!.id], askedIds: [] })

  await resident.open(`roundTable/live/index?id=${id}`)
  await resident.sees('会还没有开')
  await secretary.open(`roundTable/meeting/index?id=${id}`)
  await secretary.tap('开会')
  await secretary.agrees(/sitting$/)
  await resident.sees('休息一下')
  await secretary.tap('议第一项')
  await resident.sees(`1. ${item!.title}`)

  await wall.open(`roundTable/live/wall/index?id=${id}`)
  await wall.sees(`1. ${item!.title}`)
  const { code } = await secretary.asks(`/meetings/${id}/sitting/wall`)
  await wall.sees(code)
  await resident.tap('签到')
  await resident.write('四位签到码', code)
  await resident.answered(/sign-in$/, async () => (await resident.button('签到')).last().click())
  await wall.sees(/到会 1 人/)

  await resident.tap('举手发言')
  await secretary.tap(/请发言/)
  await resident.sees('正在发言：您')
  await secretary.write('议定的内容，大家同时看得到', '本周请人看现场')
  await resident.sees('议定：本周请人看现场')
  await secretary.context.setOffline(true)
  await secretary.write('议定的内容，大家同时看得到', '本周请人看现场，下周报价')
  await secretary.sees('正在发给大家')
  await secretary.context.setOffline(false)
  await wall.sees('议定：本周请人看现场，下周报价')

  for (const who of ['李民警', '王代表']) await secretary.asks(`/meetings/${id}/sitting/sign-in-for`, { name: who, as: '社区民警' })
  await secretary.tap('散会')
  await secretary.agrees(/end$/)
  await until(async () => (await secretary.asks(`/meetings/${id}`)).phase === 'held')
  expect(await secretary.asks(`/meetings/${id}`)).toMatchObject({ itemRows: [{ record: { resolution: '本周请人看现场，下周报价' } }] })
  await resident.sees('已散会')
  await Promise.all([secretary, resident, wall].map(({ context }) => context.close()))
}, 300_000)
