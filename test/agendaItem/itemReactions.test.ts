import type { suggestItems, listAgendaItems, ItemRow } from '../../src/contract/agendaItem'
import type { AnswerOf } from '../../src/contract/route'
import { given } from '../given'
import { table } from './onTheTable'

const server = given.server()
const t = table(server)
const matterOf = (matterId: string) => t.ok(server.as('secretary').get(`/matters/${matterId}`))

describe('what an item means for the matters on it, and they for the item', () => {
  test('carried out, each reporter is asked on their own; one who is not content sends the item back to work', async () => {
    const first = await t.fromMatter('车库漏水')
    const second = await t.fromMatter('车库又漏水了', 'residentB', first.itemId)
    expect(second.itemId).toBe(first.itemId)
    await t.at('evaluate', first.itemId)
    expect(await matterOf(first.matterId)).toMatchObject({ phase: 'awaitingConfirmation', closeOn: expect.any(String) })

    await t.ok(server.as('residentA').post(`/matters/${first.matterId}/confirm`, { rating: 5 }))
    await t.ok(server.as('residentB').post(`/matters/${second.matterId}/send-back`, { words: '下雨还漏' }))
    const page = await t.page(first.itemId)
    expect(page).toMatchObject({ phase: 'carryOut', matters: 2, lacks: [{ code: 'TASKS_NOT_DONE' }] })
    expect(page.timeline[0]).toMatchObject({ title: '有居民说没解决好，继续办', words: '下雨还漏' })
    expect(await matterOf(first.matterId)).toMatchObject({ phase: 'closed' })
    expect(await matterOf(second.matterId)).toMatchObject({ phase: 'atRoundTable' })

    await t.finish(first.itemId, await t.task(first.itemId))
    await t.forward(first.itemId)
    expect(await matterOf(second.matterId)).toMatchObject({ phase: 'awaitingConfirmation' })
  })

  test('handed to the company, all its matters go onto one ticket', async () => {
    const first = await t.fromMatter('门禁坏了')
    const second = await t.fromMatter('门禁刷不开', 'residentB', first.itemId)
    const handed = await t.ok(server.as('manager').post(`/items/${first.itemId}/hand-to-company`, { words: '是小修，物业来办' }))
    expect(handed).toMatchObject({ phase: 'handedOn', ticketId: expect.any(String) })
    for (const { matterId } of [first, second]) {
      expect(await matterOf(matterId)).toMatchObject({ phase: 'withCompany', ticket: { id: handed.ticketId, matters: 2 } })
    }
    expect(await t.page(first.itemId)).toMatchObject({ ticket: { number: handed.ticketNumber }, matters: 2, can: expect.not.arrayContaining(['moveForward']) })
  })

  test('an item without a matter cannot become a ticket', async () => {
    const { id } = await t.ok(server.as('committee').post('/items', { title: '要不要装充电桩' }))
    expect(await server.as('manager').post(`/items/${id}/hand-to-company`, {})).toMatchObject({ status: 409, body: { code: 'ITEM_HAS_NO_MATTER' } })
  })

  test('a matter that goes to the company on its own leaves the item', async () => {
    const { matterId, itemId } = await t.fromMatter('路灯不亮')
    await t.ok(server.as('manager').post(`/matters/${matterId}/hand-to-company`, { words: '' }))
    expect(await t.page(itemId)).toMatchObject({ phase: 'visit', matters: 0 })
  })
})

describe('tasks', () => {
  test('are finished by their person with a photo, and not by another', async () => {
    const itemId = await t.at('carryOut')
    const taskId = await t.task(itemId, 'residentA')
    const photoId = await server.as('residentA').photo()
    const finish = (part: 'residentA' | 'residentB', body: object) => server.as(part).post(`/items/${itemId}/tasks/${taskId}/finish`, body)
    expect(await finish('residentB', { words: '好了' })).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_TASK' } })
    expect(await finish('residentA', {})).toMatchObject({ status: 422, body: { code: 'PROOF_MISSING' } })
    expect(await finish('residentA', { photoIds: [photoId] })).toMatchObject({ status: 200 })
    expect((await t.page(itemId)).tasks).toMatchObject([{ state: 'done', proof: { words: '', photos: [photoId] } }])
  })

  test('past their day they are late, and the secretary sees it first of all', async () => {
    const itemId = await t.at('carryOut')
    await t.task(itemId, 'residentA', '2026-03-05')
    const waits = async (part: 'secretary' | 'residentA' | 'residentB') =>
      (await t.ok(server.as(part).get<{ rows: ItemRow[] }>('/items?of=waiting'))).rows.find(({ id }) => id === itemId)?.waits
    expect([await waits('secretary'), await waits('residentA'), await waits('residentB')]).toEqual([undefined, 'myTask', undefined])
    server.pass(2 * 86_400_000)
    expect(await waits('secretary')).toBe('tasksLate')
    expect(await t.page(itemId)).toMatchObject({ tasksLate: 1, nextDue: '2026-03-05' })
  })
})

describe('what to take next', () => {
  test('the items that touch most people come first', async () => {
    const one = await t.fromMatter('电梯异响')
    const two = await t.fromMatter('飞线充电')
    await t.ok(server.as('residentB').post(`/matters/${two.matterId}/join`))
    await t.ok(server.as('tenant').post(`/matters/${two.matterId}/join`))
    const { rows } = await t.ok(server.as('secretary').get<AnswerOf<typeof suggestItems>>('/suggested-items'))
    const places = [two.itemId, one.itemId].map((id) => rows.findIndex((row) => row.id === id))
    expect(places[0]).toBe(0)
    expect(places[1]).toBeGreaterThan(0)
    expect(rows[0]).toMatchObject({ touched: 3, why: expect.stringContaining('3 人遇到') })
  })

  test('lists are paged without a gap or a double', async () => {
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const page: AnswerOf<typeof listAgendaItems> = await t.ok(server.as('guest').get(`/items?of=open&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`))
      seen.push(...page.rows.map(({ id }) => id))
      if (!page.cursor) break
      cursor = page.cursor
    }
    const { rows } = await server.pool.query(`select count(*) as n from agenda_item where estate_id = $1 and phase not in ('closed', 'handedOn')`, [server.estate.estateId])
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(rows[0].n)
  })
})
