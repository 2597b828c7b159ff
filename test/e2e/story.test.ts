import type { Waypoint } from '../../src/story/onlooker'
import { givenStory } from './givenStory'

const story = givenStory()
/** A busy machine plays the year slowly. */
const LONG = 900_000

const yuan = (fen: number) => `${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })} 元`
const area = (cm2: number) => (cm2 / 10_000).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 4 })
const differing = ({ figures }: Waypoint) => figures.filter(({ same }) => !same)
/** Pictures for whoever wants to look: STORY_SHOTS=folder. */
const shots = process.env['STORY_SHOTS']
const picture = async (phone: Awaited<ReturnType<typeof story.phoneOf>>, name: string) => shots && phone.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })

test('after the visits a guest reads how many homes were visited and what they said, as counted from the events', async () => {
  const at = await story.next()
  expect([at.waypoint, differing(at)]).toEqual(['走访做完', []])
  const { 走访户数: homes, 走访意见: opinions } = at.counted as { 走访户数: number; 走访意见: Record<string, number> }
  expect(homes).toBe(178)
  const guest = await story.phoneOf(at)
  await guest.open(`roundTable/item/index?id=${at.ids.itemId}`)
  await guest.sees(`走访了 ${homes} 户，各户最近一次说的：`)
  for (const [opinion, words] of Object.entries({ support: '支持', oppose: '不同意', neutral: '都可以', absent: '没人在家' })) {
    await guest.page.getByLabel(`${words} ${opinions[opinion]} 户，共 ${homes} 户`).first().waitFor()
  }
  await picture(guest, 'visits')
  await guest.context.close()
}, LONG)

test('when the result is published a guest reads who took part and how it fell, by persons and by area', async () => {
  const at = await story.next()
  expect([at.waypoint, differing(at)]).toEqual(['表决公布', []])
  const counted = at.counted as Record<string, { persons: number; areaCm2: number }>
  const [all, took, agree, against] = ['全体业主', '参与表决', '同意', '反对'].map((name) => counted[name]!) as [typeof counted[string], typeof counted[string], typeof counted[string], typeof counted[string]]
  expect(3 * took.persons >= 2 * all.persons && 3 * took.areaCm2 >= 2 * all.areaCm2 && 4 * agree.persons >= 3 * took.persons).toBe(true)
  const guest = await story.phoneOf(at)
  await guest.open(`vote/detail/index?id=${at.ids.voteId}`)
  await guest.sees('最终结果')
  await guest.sees(`同意：${agree.persons} 人，${area(agree.areaCm2)} ㎡`)
  await guest.sees(`反对：${against.persons} 人，${area(against.areaCm2)} ㎡`)
  await guest.sees(new RegExp(`^参与 ${took.persons}/${all.persons} 人`))
  await picture(guest, 'vote')
  await guest.context.close()
}, LONG)

test('when all is collected a resident reads the sums and their own share, and the committee each home’s, as the books give them', async () => {
  const at = await story.next()
  expect([at.waypoint, differing(at)]).toEqual(['钱收齐', []])
  const books = at.counted as { 分摊总额: number; 各户分摊合计: number; 各户分摊: Record<string, number>; 收到分摊款: number; 减免: number; 已付工程款: number; 结余: number; 还欠: number }
  expect([books.分摊总额, books.各户分摊合计, Object.keys(books.各户分摊).length, books.还欠]).toEqual([200_000_000, 200_000_000, 178, 0])
  const resident = await story.phoneOf(at, 'resident')
  await resident.open(`worksProject/detail/index?id=${at.ids.worksId}`)
  await resident.sees('应收 2,000,000.00 元，按面积分摊到 178 户')
  await resident.sees('都缴齐了')
  await resident.sees(new RegExp(`业主 ${yuan(books.收到分摊款)}，利息 .*，另减免 ${yuan(books.减免)}`))
  await resident.sees(yuan(books.已付工程款))
  const [home] = (await resident.asks(`/works/${at.ids.worksId}`)).mine
  await resident.sees(new RegExp(`^共 ${yuan(books.各户分摊[home.unitId]!)}，已缴 `))
  await resident.tap('公开账，每一笔')
  await resident.sees(`结余 ${yuan(books.结余)}`)
  await picture(resident, 'account')
  const committee = await story.phoneOf(at, 'committee')
  await committee.open(`worksProject/shares/index?id=${at.ids.worksId}`)
  await committee.write('找一户', home.address)
  await committee.tap('搜索')
  await committee.sees(new RegExp(`份额 ${yuan(books.各户分摊[home.unitId]!)}$`))
  await Promise.all([resident, committee].map(({ context }) => context.close()))
}, LONG)

test('at the end of the year the public figures, the verdicts and the stages on the pages are those of the events', async () => {
  const at = await story.next()
  expect([at.waypoint, differing(at)]).toEqual(['一年演完', []])
  const counted = at.counted as Record<string, any>
  expect([counted['反映的事项'], at.figures.length]).toEqual([100, 34])
  const guest = await story.phoneOf(at)
  await guest.open('figures/index')
  await guest.choose('看多久', '全部')
  await guest.sees('全部事项，未结 0')
  await guest.sees(`${counted['按时受理'].met} / ${counted['按时受理'].due} 件`)
  await guest.sees(new RegExp(`^${counted['按时办结'].met} / ${counted['按时办结'].due} 件`))
  await guest.sees(`居民评分（${counted['满意度'].rated} 人）`)
  await guest.sees(String(Math.round((counted['满意度'].sum / counted['满意度'].rated) * 10) / 10))
  await guest.sees(`办结 100 件：居民确认 ${counted['居民确认的办结']} 件，没有回音自动办结 ${counted['没人确认的办结']} 件`)
  await picture(guest, 'figures')
  const secretary = await story.phoneOf(at, 'secretary')
  await secretary.open(`roundTable/item/index?id=${at.ids.itemId}`)
  const verdicts = counted['居民评价'] as Record<string, number>
  await secretary.page.getByLabel(`满意 ${verdicts['good']} 人，共 ${verdicts['good']! + verdicts['fair']! + verdicts['poor']!} 人`).first().waitFor()
  await secretary.open(`worksProject/detail/index?id=${at.ids.worksId}`)
  for (const { name, amount, paid } of counted['工程阶段']) {
    await secretary.sees(name)
    await secretary.sees(`${yuan(amount)}，已完工，${paid === amount ? '已付清' : '未付'}`)
  }
  await picture(secretary, 'works')
  await Promise.all([guest, secretary].map(({ context }) => context.close()))
}, LONG)

test('one rating that is not what was given, and the command says which figure differs and ends with 1', async () => {
  await story.outside((pool) => pool.query('update matter set rating = 4 where id = (select id from matter where rating = 5 order by id limit 1)'))
  const { code, said } = await story.end()
  expect(code).toBe(1)
  expect(said).toMatch(/^满意度 .*✗ 不一致$/m)
  expect(said).toMatch(/^各月的数字 .*✗ 不一致$/m)
  expect(said).toMatch(/有 2 个数字不一致。/)
}, LONG)
