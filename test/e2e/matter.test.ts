import { givenDemo } from './givenDemo'
import { Phone, somebody } from './phone'

const demo = givenDemo()
const TEXT = '3号楼2单元四楼声控灯不亮，晚上上下楼看不清'

/** Until the server has it so: what a phone shows may be ahead of what was sent. */
async function arrives(reader: Phone, path: string, phase: string): Promise<void> {
  for (let tries = 0; tries < 3000; tries++) if ((await reader.asks(path)).phase === phase) return
  throw new Error(`${path} did not become ${phase}`)
}

test('a matter from a photo to its rating: told, accepted and given out, finished with no signal, sent back once, rated, counted', async () => {
  const { origin, browser } = demo
  const [resident, manager, worker] = await Promise.all([somebody(origin, 'resident'), somebody(origin, 'manager'), somebody(origin, 'worker')])
  const guest = await Phone.of(browser, origin)
  const before = await guest.asks('/figures')

  const hers = await Phone.of(browser, origin, resident)
  await hers.open('home/index')
  await hers.tap('拍照反映问题')
  await hers.write('哪里出了什么问题', TEXT)
  await hers.addPhoto()
  await hers.tap('报修')
  await hers.tap('提交')
  await hers.sees(/收到了，编号/)
  await hers.tap(/看这件事项的进度/)
  await hers.sees(/您反映了问题/)
  const matterId = new URL(hers.page.url().replace('#/', '')).searchParams.get('id') as string

  const desk = await Phone.of(browser, origin, manager)
  await desk.open(`matters/detail/index?id=${matterId}`)
  await desk.tap('受理派单')
  await desk.tap(new RegExp(worker.title))
  await desk.tap('派单')
  await arrives(desk, `/matters/${matterId}`, 'withCompany')
  const ticketId = (await desk.asks(`/matters/${matterId}`)).ticket.id

  const stair = await Phone.of(browser, origin, worker)
  await stair.open(`ticket/detail/index?id=${ticketId}`)
  await stair.tap('接单')
  await arrives(desk, `/tickets/${ticketId}`, 'taken')
  await stair.context.setOffline(true)
  await stair.tap('完工')
  await stair.addPhoto()
  await stair.write('修了什么', '换了声控开关和一只灯')
  await stair.tap('提交完工')
  await stair.sees(/在手机里等信号/)
  expect((await desk.asks(`/tickets/${ticketId}`)).phase).toBe('taken')
  await stair.context.setOffline(false)
  await arrives(desk, `/tickets/${ticketId}`, 'finished')

  await hers.open(`matters/detail/index?id=${matterId}`)
  await hers.sees('换了声控开关和一只灯')
  await hers.tap('没修好')
  await hers.write('哪里还没好', '亮了半小时又不亮了')
  await hers.addPhoto()
  await hers.tap('退回重办')
  await arrives(desk, `/tickets/${ticketId}`, 'assigned')

  await stair.open(`ticket/detail/index?id=${ticketId}`)
  await stair.sees('亮了半小时又不亮了')
  await stair.tap('接单')
  await stair.tap('完工')
  await stair.addPhoto()
  await stair.write('修了什么', '换了整条线路，试了一小时')
  await stair.tap('提交完工')
  await arrives(desk, `/tickets/${ticketId}`, 'finished')

  await hers.open(`matters/detail/index?id=${matterId}`)
  await hers.tap('修好了，去评价')
  await hers.tap(/5 星/)
  await hers.tap(/提交评价|确认并评价|评好了/)
  await arrives(hers, `/matters/${matterId}`, 'closed')
  await hers.sees(/已办结/)

  const after = await guest.asks('/figures')
  expect(after.matters.count).toBe(before.matters.count + 1)
  expect(after.satisfaction).toMatchObject({ rated: before.satisfaction.rated + 1, sum: before.satisfaction.sum + 5 })
  expect(after.closures.confirmed).toBe(before.closures.confirmed + 1)
  const events = (await desk.asks(`/tickets/${ticketId}`)).timeline.filter(({ type }: { type: string }) => type === 'TicketFinished')
  expect(events).toHaveLength(2)
}, 240_000)
