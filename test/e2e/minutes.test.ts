import { givenDemo } from './givenDemo'
import { Phone, somebody, until } from './phone'

const demo = givenDemo()
const phoneOf = async (role: string, nth = 0) => Phone.of(demo.browser, demo.origin, await somebody(demo.origin, role, nth))

test('papers are laid out and a speaker asks before the meeting; afterwards the minutes go round, one signs, one objects, one signs on paper, and all read how many did', async () => {
  const people = await Promise.all([somebody(demo.origin, 'resident', 0), somebody(demo.origin, 'resident', 1)])
  const [secretary, one, other] = await Promise.all([phoneOf('secretary'), phoneOf('resident', 0), phoneOf('resident', 1)])
  const [item] = (await secretary.asks('/items')).rows as { id: string; title: string }[]
  const { id } = await secretary.asks('/meetings', { title: '签认的会', startsAt: new Date(Date.now() + 50 * 60_000).toISOString(), place: '议事厅', itemIds: [item!.id], askedIds: [] })
  const page = `roundTable/meeting/index?id=${id}`

  await secretary.open(page)
  await secretary.tap(/放材料/)
  await secretary.write('几句话说明（可不写）', '两家报价都在这里')
  await secretary.addPhoto()
  await secretary.answered(/papers$/, () => secretary.tap('放好，大家看'))
  await one.open(page)
  await one.sees('两家报价都在这里')
  await one.tap(/约发言/)
  await one.write('想说什么（可不写）', '想先看报价')
  await one.answered(/speaking$/, async () => (await one.button('约发言')).last().click())
  await one.sees(/您想说：想先看报价/)
  await other.open(page)
  await other.sees('1 人约了发言')

  await secretary.asks(`/meetings/${id}/sitting`, {})
  await secretary.open(`roundTable/live/chair/index?id=${id}`)
  await secretary.tap('议第一项')
  await secretary.sees(/会前约的：想先看报价/)
  await other.open(`roundTable/live/index?id=${id}`)
  await other.sees('两家报价都在这里')

  // the meeting of the test begins later than it was opened: one that is over is recorded by hand
  const begins = Date.now() + 1500
  const { id: over } = await secretary.asks('/meetings', { title: '开过的会', startsAt: new Date(begins).toISOString(), place: '议事厅', itemIds: [item!.id], askedIds: [] })
  await secretary.page.waitForFunction((at) => Date.now() > at, begins)
  await secretary.asks(`/meetings/${over}/record`, {
    came: [...people.map((person) => ({ personId: person.id, name: person.name, as: '业主' })), { name: '李民警', as: '社区民警' }],
    leave: [],
    records: [{ itemId: item!.id, said: [], resolution: '先请两家报价' }],
  })
  const held = `roundTable/meeting/index?id=${over}`
  await secretary.open(held)
  await secretary.tap('整理纪要')
  await secretary.tap('送签认')
  await secretary.agrees(/minutes\/send$/)
  await one.open('home/index')
  await one.tap(/开过的会.*待您签认/)
  await one.answered(/minutes\/sign$/, () => one.tap('签认'))
  await one.sees('您签认了这一稿。')
  await other.open(held)
  await other.tap('有不同意见')
  await other.write('哪里不对，应该怎么写', '我说的是请三家')
  await other.answered(/minutes\/object$/, () => other.tap('告诉书记'))

  await secretary.open(held)
  await secretary.sees(/我说的是请三家/)
  await secretary.tap(/李民警/)
  await secretary.answered(/minutes\/paper$/, () => secretary.tap('记下来'))
  await secretary.sees(/签认 2 人（其中纸上 1 人），有不同意见 1 人/)
  await secretary.tap('整理纪要')
  await secretary.tap(/^公布$/)
  await secretary.sees('还有 1 位没签认，仍然公布？')
  await secretary.agrees(/publish$/)
  await until(async () => (await one.asks(`/meetings/${over}`)).phase === 'published')
  await other.open(held)
  await other.sees(/签认的：业主 1 人、社区民警/)
  expect(JSON.stringify((await one.asks(`/meetings/${over}`)).signing)).not.toContain('请三家')
  await Promise.all([secretary, one, other].map(({ context }) => context.close()))
}, 300_000)
