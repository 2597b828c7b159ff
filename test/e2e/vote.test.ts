import { givenDemo } from './givenDemo'
import { Phone, somebody, until } from './phone'

const demo = givenDemo()
const TITLE = `楼顶防水用维修资金表决 ${process.pid}`

const phoneOf = async (role: string, nth = 0) => Phone.of(demo.browser, demo.origin, await somebody(demo.origin, role, nth))
const voteOf = async (phone: Phone, phase: string) => (await phone.asks('/votes')).rows.find((vote: { phase: string }) => vote.phase === phase)

test('a vote from its draft to its roll: drafted with the law’s majority in words, looked over by the community, noticed with the law’s days, its roll hung', async () => {
  const [secretary, officer, guest] = await Promise.all([phoneOf('secretary'), phoneOf('officer'), Phone.of(demo.browser, demo.origin)])
  await secretary.open('vote/run/votes/index')
  await secretary.tap('起草表决')
  await secretary.write('标题', TITLE)
  await secretary.tap('加一项')
  await secretary.choose('第 1 项属于哪一类', '使用建筑物及其附属设施的维修资金')
  await secretary.sees('要三分之二以上的业主参与、参与的过半数同意，人数和面积都要够（民法典 278(1)⑤）')
  await secretary.write('第 1 项表决什么', '是否用维修资金修楼顶')
  await secretary.tap('看全部，这次改严一些')
  await secretary.write('参与：占全体业主（法定 2/3 以上）', '1/2')
  await secretary.sees('不能低于三分之二以上（民法典 278(2)），请写三分之二以上或更高')
  await secretary.write('参与：占全体业主（法定 2/3 以上）', '3/4')
  await secretary.answered(/votes$/, () => secretary.tap('存好草稿'))
  await secretary.tap('送社区审阅')
  await secretary.agrees(/send-to-review$/)
  const { id } = (await secretary.asks('/votes')).rows.find((vote: { title: string }) => vote.title === TITLE)

  await officer.open(`vote/run/index?id=${id}`)
  await officer.tap('审阅')
  await officer.answered(/review$/, () => officer.tap('同意公示'))

  await secretary.open(`vote/run/index?id=${id}`)
  await secretary.tap('发布公示')
  await secretary.sees(/公示要满 15 天（物业管理条例 14）/)
  await secretary.tap('早一天')
  await secretary.sees(/公示天数不够/)
  await secretary.tap('最早那天')
  await secretary.answered(/notice$/, () => secretary.tap('公示，通知全体业主'))
  await secretary.tap('公布名册')
  await secretary.agrees(/roll$/)
  await secretary.sees('172 份票权')

  const vote = await guest.asks(`/votes/${id}`)
  expect(vote).toMatchObject({ phase: 'roll', roll: { totals: { voices: 172, units: 178 } }, rules: { quorum: { n: 3, d: 4 } } })
  await Promise.all([secretary, officer, guest].map(({ context }) => context.close()))
}, 300_000)

test('a paper ballot counts once two have copied it from its photo, and the door is no longer among those that are out', async () => {
  const [secretary, committee] = await Promise.all([phoneOf('secretary'), phoneOf('committee')])
  const { id } = await voteOf(secretary, 'open')
  const { rows } = await secretary.asks(`/votes/${id}/out?limit=50`)
  const out = rows.find(({ paperWaits }: { paperWaits: boolean }) => !paperWaits)
  const before = await secretary.asks(`/votes/${id}/turnout`)
  await secretary.open(`vote/run/enter/index?id=${id}`)
  await secretary.write('选票编号或住址', String(out.no))
  await secretary.tap('查找')
  await secretary.addPhoto()
  await secretary.choose('第 1 项', '同意')
  await secretary.choose('第 2 项', '弃权')
  await secretary.tap('录好，下一张')
  await secretary.agrees(/papers$/)

  await secretary.open(`vote/run/desk/index?id=${id}`)
  await secretary.sees('等别人核对 ›')
  await committee.open(`vote/run/desk/index?id=${id}`)
  await committee.tap(new RegExp(`^${out.no} 号`))
  await committee.choose('第 1 项', '同意')
  await committee.choose('第 2 项', '弃权')
  await committee.tap('和照片一致，计入')
  await committee.agrees(/confirm$/)
  // Put in order right after it was taken, and counted then.
  await until(async () => (await secretary.asks(`/votes/${id}/turnout`)).tookPart.persons === before.tookPart.persons + 1)
  const left = (await secretary.asks(`/votes/${id}/out?search=${encodeURIComponent(out.label)}`)).rows
  expect(left.map(({ no }: { no: number }) => no)).not.toContain(out.no)
  await Promise.all([secretary, committee].map(({ context }) => context.close()))
}, 300_000)

test('at a door with no signal the ballot stays on the phone, and goes out when there is one', async () => {
  const secretary = await phoneOf('secretary')
  const { id } = await voteOf(secretary, 'open')
  await secretary.open(`vote/run/enter/index?id=${id}&door=1`)
  await (await secretary.button(/收票 ›$/)).first().waitFor()
  await secretary.context.setOffline(true)
  await (await secretary.button(/收票 ›$/)).first().click()
  await secretary.addPhoto()
  await secretary.choose('第 1 项', '反对')
  await secretary.choose('第 2 项', '反对')
  await secretary.tap('录好，下一张')
  await secretary.page.locator('.taro-model__confirm').filter({ visible: true }).click()
  await secretary.sees(/存在手机里了，有信号后自动送出/)
  await secretary.answered(/papers$/, () => secretary.context.setOffline(false))
  const { papers } = await secretary.asks(`/votes/${id}/desk`)
  expect(papers).toEqual(expect.arrayContaining([expect.objectContaining({ channel: 'door', mine: true })]))
  await secretary.context.close()
}, 300_000)

test('an owner casts by phone, is asked once more in words, and keeps a check code', async () => {
  const owner = await outOwner()
  const { id } = await voteOf(owner, 'open')
  const { rows: [voice] } = await owner.asks(`/votes/${id}/my-ballots`)
  await owner.open(`vote/cast/index?id=${id}&voiceId=${voice.id}`)
  await owner.choose('第 1 项', '同意')
  await owner.choose('第 2 项', '反对')
  await owner.tap('确认投票')
  expect(await owner.page.getByRole('dialog').filter({ visible: true }).last().innerText()).toMatch(/1\. .*\n同意[\s\S]*2\. .*\n反对/)
  await owner.answered(/cast$/, () => owner.tap('就这样投'))
  const { rows: [mine] } = await owner.asks(`/votes/${id}/my-ballots`)
  expect(mine).toMatchObject({ phase: 'in', counted: { channel: 'phone', by: 'owner' } })
  await owner.sees(new RegExp(mine.code))
  await owner.context.close()
}, 300_000)

/** One of the demonstration's residents whose ballot is still out. */
async function outOwner(): Promise<Phone> {
  for (let nth = 0; nth < 20; nth += 1) {
    const phone = await phoneOf('resident', nth)
    const { id } = await voteOf(phone, 'open')
    const { rows } = await phone.asks(`/votes/${id}/my-ballots`)
    if (rows[0]?.mayCast && rows[0].phase === 'out') return phone
    await phone.context.close()
  }
  throw new Error('every resident of the demonstration has voted')
}
