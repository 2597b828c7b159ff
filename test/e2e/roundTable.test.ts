import { givenDemo } from './givenDemo'
import { Phone, somebody } from './phone'

const demo = givenDemo()

const TITLE = `凉亭要不要改成小书屋 ${process.pid}`

test('the round table from a matter to its end: visited, met, minuted, planned, done with proof, judged, closed; a follower reads every stage and is told of it', async () => {
  const { origin, browser } = demo
  const phoneOf = async (role: string, nth = 0) => Phone.of(browser, origin, await somebody(origin, role, nth))
  const [hers, follower, desk, secretary] = await Promise.all([phoneOf('resident', 0), phoneOf('resident', 1), phoneOf('manager'), phoneOf('secretary')])
  const { id: matterId } = await hers.asks('/matters', { category: 'suggestion', text: '凉亭空着，想改成小书屋', photoIds: [], where: { kind: 'estate' }, seenBy: 'neighbours' })

  await desk.open(`matters/detail/index?id=${matterId}`)
  await desk.tap('转小圆桌')
  await desk.write('议题的题目', TITLE)
  await desk.answered(/hand-to-round-table$/, () => desk.tap('转小圆桌'))
  const itemId = (await desk.asks(`/matters/${matterId}`)).item.id
  const page = `roundTable/item/index?id=${itemId}`

  await follower.open(page)
  await follower.tap('关注')
  await follower.sees('取消关注')

  await secretary.open(page)
  await secretary.tap('记走访')
  await secretary.choose('哪一户')
  await secretary.choose('意见', '支持')
  await secretary.write('怎么说的（可不写）', '孩子放学有地方看书')
  await secretary.tap('记下，下一户')
  await secretary.tap(/关闭：记走访 1\//)
  await follower.open(page)
  await follower.sees(/孩子放学有地方看书/)

  await goesOn(secretary, '进入协商', '记协商')
  const meetingId = await meets(secretary, follower, itemId)
  await follower.open(page)
  await follower.sees('先试半年，书由大家捐')

  await secretary.open(page)
  await goesOn(secretary, '进入方案', '提出方案')
  await secretary.tap('提出方案')
  await secretary.write('怎么做', '加两排书架和一盏灯')
  await secretary.write('总费用（元）', '3000')
  await secretary.tap('＋ 加一方')
  await secretary.write('出钱的一方 1', '公共收益')
  await secretary.tap('公布方案')
  await secretary.sees('修改方案')
  await follower.open(page)
  await follower.sees('公共收益')
  await follower.sees('3,000 元')

  await goesOn(secretary, '进入实施', '加任务')
  await secretary.tap('加任务')
  await secretary.write('做什么', '装书架和灯')
  await secretary.choose('谁来做', '王经理')
  await secretary.tap(/^交给王经理/)
  await secretary.sees('装书架和灯')
  await desk.open(page)
  await desk.tap(/完成.*：装书架和灯/)
  await desk.addPhoto()
  await desk.write('做得怎么样', '书架和灯都装好了')
  await desk.tap(/^完成$/)
  await desk.sees('任务 完成 1/1')
  await follower.open(page)
  await follower.sees('书架和灯都装好了')

  await secretary.open(page)
  await goesOn(secretary, '进入评价', '评价中')
  await follower.open(page)
  await follower.tap(/^评价$/)
  await follower.choose('做得怎么样', '满意')
  await follower.write(/说一句/, '很好用')
  await follower.tap('评“满意”')
  await follower.sees('改我的评价')

  await secretary.open(page)
  await secretary.tap('办结')
  await secretary.sees(/办结以后/)
  await secretary.answered(/forward$/, () => secretary.tap('办结'))
  await follower.open(page)
  await follower.sees('很好用')
  expect((await follower.asks(`/items/${itemId}`)).phase).toBe('closed')
  expect((await follower.asks(`/meetings/${meetingId}`)).phase).toBe('published')

  // Whoever told of it says for themselves whether it is solved.
  await hers.open(`matters/detail/index?id=${matterId}`)
  await hers.tap('修好了，去评价')
  await hers.tap(/5 星/)
  await hers.answered(/confirm$/, () => hers.tap('提交评价'))
  expect((await hers.asks(`/matters/${matterId}`)).phase).toBe('closed')

  await follower.open('inbox/index')
  await follower.sees('议题办结了')
  const told = (await follower.asks('/notices')).rows.filter(({ link }: { link: string }) => link === `item:${itemId}`).map(({ title }: { title: string }) => title)
  // Told of the meeting when it was called, and again when it was brought forward.
  expect(told.reverse()).toEqual(['议题进入协商', '您关注的议题要上会了', '您关注的议题要上会了', '议题协商过了', '议题进入方案', '方案出来了，请看看', '议题进入实施', '做完了，请您评价', '议题办结了'])
}, 600_000)

/** On to the next stage, whose own act then stands there. */
async function goesOn(secretary: Phone, way: string, then: string): Promise<void> {
  await secretary.tap(way)
  await secretary.sees(/反映和关注的人都会收到：/)
  await secretary.tap(way)
  await secretary.sees(then)
}

/** Called together, brought forward, held and minuted; the meeting's id. */
async function meets(secretary: Phone, follower: Phone, itemId: string): Promise<string> {
  await secretary.open('roundTable/plan/index')
  await secretary.tap('一周后')
  await secretary.write('地点', '凉亭')
  await secretary.tap(new RegExp(TITLE))
  await secretary.choose('请谁参加', '赵主任')
  await secretary.tap('定下来，通知大家')
  await secretary.page.waitForURL(/meeting\/index\?id=/)
  const meetingId = new URL(secretary.page.url().replace('#/', '')).searchParams.get('id') as string
  await follower.open(`roundTable/item/index?id=${itemId}`)
  await follower.tap(/议事会.*看议程/)
  await follower.sees(new RegExp(TITLE))

  const startsAt = Date.now() + 1500
  const { askedPersons } = await secretary.asks(`/meetings/${meetingId}`)
  await secretary.asks(`/meetings/${meetingId}/change`, {
    title: '小圆桌议事会', startsAt: new Date(startsAt).toISOString(), place: '凉亭', itemIds: [itemId], askedIds: askedPersons.map(({ personId }: { personId: string }) => personId),
  })
  await secretary.page.waitForFunction((begins) => Date.now() > begins, startsAt)
  await secretary.open(`roundTable/meeting/index?id=${meetingId}`)
  await secretary.tap('记录会议')
  await secretary.choose('到会的人', '赵主任')
  await secretary.write('还有谁到会', '3号楼李女士')
  await secretary.tap('加上这个人')
  await secretary.write('决议', '先试半年，书由大家捐')
  await secretary.tap('＋ 加一条发言')
  await secretary.write('发言人 1', '3号楼业主代表')
  await secretary.write('说了什么', '可以先试试')
  await secretary.tap('记录好了')
  await secretary.tap('整理纪要')
  await secretary.tap(/^公布$/)
  await secretary.page.locator('.taro-model__confirm').click()
  await secretary.sees('纪要已公布')
  await follower.open(`roundTable/meeting/index?id=${meetingId}`)
  await follower.sees(/先试半年，书由大家捐/)
  return meetingId
}
