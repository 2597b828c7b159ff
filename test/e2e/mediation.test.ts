import { givenDemo } from './givenDemo'
import { Phone, somebody } from './phone'

const demo = givenDemo()
/** Told apart from what an earlier run left, where the demonstration goes on. */
const TITLE = `${Date.now() % 10_000} 楼上水管漏水`
const TIES = ['owner', 'tenant', 'family']

const idIn = (phone: Phone) => new URL(phone.page.url().replace('#/', '')).searchParams.get('id') as string

test('a quarrel from the first photo to the last promise kept: told once, both willing, heard apart, met, agreed, signed, done', async () => {
  const { origin, browser } = demo
  const [a, b, mediates, leads] = await Promise.all([somebody(origin, 'resident', 0), somebody(origin, 'resident', 1), somebody(origin, 'mediator'), somebody(origin, 'secretary')])
  const [hers, his, mediator, secretary] = await Promise.all([a, b, mediates, leads].map((person) => Phone.of(browser, origin, person))) as [Phone, Phone, Phone, Phone]

  await hers.open('home/index')
  await hers.tap('拍照反映问题')
  await hers.write('哪里出了什么问题', `${TITLE}，泡了我家吊顶，商量不下来`)
  await hers.addPhoto()
  await hers.tap('邻里噪音')
  await hers.tap('提交')
  await hers.tap(/看这件事项的进度/)
  await hers.sees(/您反映了问题/)
  const matterId = idIn(hers)

  await secretary.open(`matters/detail/index?id=${matterId}`)
  await secretary.tap('更多，还可以做什么')
  await secretary.tap('转调处')
  await secretary.sees(/反映人说过的不用再填/)
  await secretary.answered(/hand-to-mediation$/, () => secretary.tap('转调处'))

  await mediator.open('home/index')
  await mediator.tap('看全部调处')
  await mediator.tap(new RegExp(`^${TITLE}`))
  await mediator.tap('接手')
  await mediator.answered(/mediators$/, () => mediator.tap(/^由这 1 位调解/))
  const id = idIn(mediator)
  const page = () => mediator.asks(`/mediations/${id}`)
  await mediator.tap('加上对方')
  const [, building, entrance, door] = /^(.+?楼)(.+单元)(.+)$/.exec(b.title) as unknown as [string, string, string, string]
  await mediator.choose('楼栋', building)
  await mediator.choose('单元', entrance)
  await mediator.answered(/find-party/, () => mediator.choose('房号', new RegExp(`^${door}$`)))
  await mediator.page.getByRole('radiogroup', { name: '这一户的谁' }).getByRole('radio').nth(await placeOf(mediator, id, b)).click()
  await mediator.answered(/parties$/, () => mediator.tap('加上'))

  await hers.open('me/index')
  await hers.tap(/^我的调处/)
  await hers.tap(new RegExp(`^${TITLE}`))
  await hers.answered(/answer$/, () => hers.tap('愿意调解'))
  await his.open(`mediation/detail/index?id=${id}`)
  await his.answered(/answer$/, () => his.tap('愿意调解'))
  await his.tap('说情况')
  await his.write('您想说的', '我手头紧，年底才有钱')
  // a half-written word outlives the page and the signal
  await his.page.waitForTimeout(600)
  await his.context.setOffline(true)
  await his.tap('只发给调解员')
  await his.context.setOffline(false)
  await his.open(`mediation/detail/index?id=${id}`)
  await his.tap('说情况')
  await his.sees('接着上次没写完的。')
  await his.answered(/statements$/, () => his.tap('只发给调解员'))
  await his.sees('只有调解员看得到')

  await mediator.open(`mediation/detail/index?id=${id}`)
  await mediator.sees('我手头紧，年底才有钱')
  await mediator.tap('约时间见面')
  await mediator.write('在哪里谈', '党群服务站调解室')
  await mediator.tap(/^加上：/)
  await mediator.answered(/sessions$/, () => mediator.tap(/^请他们选/))
  for (const party of [hers, his]) {
    await party.open(`mediation/detail/index?id=${id}`)
    await party.tap('选时间')
    await party.tap(/^明天 19:00/)
    await party.answered(/choose$/, () => party.tap('这 1 个都行'))
  }
  expect(await hers.page.getByText('我手头紧').count()).toBe(0)
  await mediator.open(`mediation/detail/index?id=${id}`)
  await mediator.tap('定时间')
  await mediator.answered(/set$/, () => mediator.tap(/^定在/))
  // the hour comes sooner than tomorrow
  await mediator.asks(`/mediations/${id}/sessions/${(await page()).sessions[0].id}/set`, { startsAt: new Date(Date.now() + 1500).toISOString(), place: '党群服务站调解室' })
  await mediator.page.waitForTimeout(1600)
  await mediator.open(`mediation/detail/index?id=${id}`)
  await mediator.tap('记见面谈的')
  await mediator.write('谈了什么', '双方各让一步，赔八百')
  await mediator.answered(/hold$/, () => mediator.tap('记下'))

  await mediator.tap('写协议')
  await mediator.write('怎么回事', '楼上水管坏了，泡坏楼下吊顶')
  await mediator.write('第 1 条做什么', '赔吊顶修理费')
  await mediator.write(/^第 1 条金额/, '800')
  await mediator.choose('第 1 条多少天内', '15 天内')
  await mediator.answered(/agreement$/, () => mediator.tap('发给各方看'))
  for (const party of [hers, his]) {
    await party.open(`mediation/detail/index?id=${id}`)
    await party.sees(/赔吊顶修理费，800\.00 元/)
    await party.tap('看过了，确认')
    await party.agrees(/confirm$/)
  }
  await mediator.open(`mediation/detail/index?id=${id}`)
  await mediator.tap('记签字')
  await mediator.addPhoto()
  await mediator.answered(/sign$/, () => mediator.tap('记下，协议生效'))
  await mediator.sees(/双方可以在 .*以前（含这一天）一起向法院申请司法确认/)
  const word = mediator.page.waitForEvent('download')
  await mediator.tap('下载 Word')
  expect((await word).suggestedFilename()).toMatch(/协议书\.docx$/)

  await his.open(`mediation/detail/index?id=${id}`)
  await his.tap(/^做到了：赔吊顶/)
  await his.answered(/report$/, () => his.tap('告诉对方做到了'))
  await hers.open(`mediation/detail/index?id=${id}`)
  await hers.tap(/^确认做到了：赔吊顶/)
  await hers.agrees(/confirm$/)
  await hers.sees('约定的都做到了，办好了')
  expect((await page()).phase).toBe('settled')
  expect((await hers.asks(`/matters/${matterId}`)).phase).toBe('awaitingConfirmation')
  await Promise.all([hers, his, mediator, secretary].map((phone) => phone.context.close()))
}, 300_000)

/** Names at a door are masked: where among them, owners first, the page shows this one. */
async function placeOf(mediator: Phone, id: string, { id: personId, title }: { id: string; title: string }): Promise<number> {
  const { buildings } = await mediator.asks('')
  const units: { id: string; address: string }[] = buildings.flatMap((one: any) => one.entrances.flatMap((entrance: any) => entrance.units))
  const { rows } = await mediator.asks(`/mediations/${id}/find-party?unitId=${units.find(({ address }) => address === title)?.id}`)
  return rows.sort((one: any, other: any) => TIES.indexOf(one.tie) - TIES.indexOf(other.tie)).findIndex((row: any) => row.personId === personId)
}
