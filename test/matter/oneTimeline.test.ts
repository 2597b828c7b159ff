import { table } from '../agendaItem/onTheTable'
import { given, START } from '../given'

const MINUTE = 60_000

describe('一件事一条时间线: a matter that is handed on again and again', () => {
  const server = given.server()
  const t = table(server)
  const post = (part: Parameters<typeof server.as>[0], path: string, body: object = {}) => {
    server.pass(MINUTE)
    return t.ok(server.as(part).post(path, body))
  }
  const page = (matterId: string, part: Parameters<typeof server.as>[0] = 'residentA') => t.ok(server.as(part).get(`/matters/${matterId}`))
  const titles = (body: { timeline: { title: string }[] }) => body.timeline.map(({ title }) => title).reverse()
  const light = { category: 'repair', text: '楼道灯不亮', photoIds: [], seenBy: 'handlers' }

  test('tells its reporter of each ticket and each item that had it in hand, in the order of time', async () => {
    const where = { kind: 'place', id: server.estate.placeId }
    const { worker, worker2 } = server.estate.people
    const { id } = await post('residentA', '/matters', { ...light, where })
    const other = await post('residentB', '/matters', { ...light, where })

    const first = await post('manager', `/matters/${id}/hand-to-company`, { workerId: worker.personId, words: '派师傅看看' })
    await post('worker', `/tickets/${first.ticketId}/take`)
    await post('manager', `/matters/${other.id}/hand-to-company`, { ticketId: first.ticketId })
    const before = await server.as('worker').photo()
    await post('worker', `/tickets/${first.ticketId}/start`, { before: [before] })
    await post('manager', `/tickets/${first.ticketId}/cancel`, { reason: '线路是供电公司的' })

    const second = await post('manager', `/matters/${id}/hand-to-company`, { workerId: worker2.personId, words: '供电公司说归物业' })
    await post('worker2', `/tickets/${second.ticketId}/take`)
    const { itemId } = await post('manager', `/tickets/${second.ticketId}/hand-to-round-table`, { words: '要换整条线，大家议一议' })
    await post('secretary', `/items/${itemId}/visits`, { unitId: server.estate.unitIds[1], opinion: 'support', words: '早该换了' })
    await post('secretary', `/items/${itemId}/forward`)
    await post('manager', `/matters/${id}/hand-to-company`, { words: '钱有着落了' })
    await post('secretary', `/items/${itemId}/back`, { to: 'visit', reason: '再问几户' })

    const body = await page(id)
    expect(titles(body)).toEqual([
      '您反映了问题',
      '已转物业办理', '派给 王师傅', '王师傅接单了', '开始处理', '工单取消了，另外安排',
      '已转物业办理', '派给 孙师傅', '孙师傅接单了',
      '已请小圆桌来议', '列为小圆桌议题', '进入协商',
      '已转物业办理',
    ].map((title) => expect.stringContaining(title)))
    const times = body.timeline.map(({ at }: { at: string }) => Date.parse(at)).reverse()
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times[0]).toBeGreaterThan(START)

    // what the first ticket showed is still there to be looked at
    const photo = `/api/estates/${server.estate.estateId}/photos/${before}/thumb`
    expect(body.timeline.flatMap(({ photos }: { photos: string[] }) => photos)).toContain(before)
    expect((await server.as('residentA').get(photo)).status).toBe(200)
    expect((await server.as('tenant').get(photo)).status).toBe(404)
  })

  test('is not told what its ticket or item did before it came, or after it left', async () => {
    const where = { kind: 'place', id: server.estate.placeId }
    const { worker, worker2 } = server.estate.people
    const { id } = await post('residentA', '/matters', { ...light, where })
    const { ticketId } = await post('manager', `/matters/${id}/hand-to-company`, { workerId: worker.personId })
    const late = await post('residentB', '/matters', { ...light, where })
    await post('manager', `/matters/${late.id}/hand-to-company`, { ticketId })
    await post('manager', `/matters/${late.id}/hand-to-round-table`, { words: '另外议' })
    await post('manager', `/tickets/${ticketId}/assign`, { workerId: worker2.personId, words: '' })
    expect(titles(await page(late.id, 'residentB')).join()).not.toContain('派给')
    expect(titles(await page(id)).join()).toContain('改派给 孙师傅')
  })
})
