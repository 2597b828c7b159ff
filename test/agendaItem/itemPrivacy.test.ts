import type { unvisitedUnits } from '../../src/contract/agendaItem'
import type { AnswerOf } from '../../src/contract/route'
import { given } from '../given'
import { table } from './onTheTable'

const server = given.server()
const t = table(server)

describe('whose door it was', () => {
  test('is told to those who visit; to all others only the opinions and the words', async () => {
    const { itemId } = await t.fromMatter()
    await t.visit(itemId, 0, 'oppose', '我不出钱')
    await t.visit(itemId, 1, 'support', '我出')
    await t.visit(itemId, 0, 'support', '想通了')
    const address = '1号楼1单元101'

    for (const part of ['secretary', 'committee', 'officer'] as const) {
      expect((await t.page(itemId, part)).visits).toContainEqual(expect.objectContaining({ address, opinion: 'oppose', words: '我不出钱' }))
    }
    for (const part of ['guest', 'residentB', 'manager'] as const) {
      const page = await t.page(itemId, part)
      expect(page).toMatchObject({ homes: 2, opinions: { support: 2, oppose: 0, neutral: 0, absent: 0 } })
      expect(page.visits.map(({ words }) => words).sort()).toEqual(['想通了', '我不出钱', '我出'].sort())
      expect(JSON.stringify(page)).not.toContain(address)
      expect(JSON.stringify(page)).not.toContain(server.estate.unitIds[0])
    }
  })

  test('homes by building, with who is still to be visited', async () => {
    const { itemId } = await t.fromMatter()
    await t.visit(itemId, 5, 'absent')
    const { visited, all, buildings } = await t.ok(server.as('officer').get<AnswerOf<typeof unvisitedUnits>>(`/items/${itemId}/units`))
    expect({ visited, all }).toEqual({ visited: 1, all: 8 })
    expect(buildings.map(({ name, visited }) => [name, visited])).toEqual([['1号楼', 0], ['2号楼', 1]])
    expect(buildings[1]?.units).toContainEqual({ id: server.estate.unitIds[5], address: '2号楼1单元102', opinion: 'absent' })
  })
})

describe('what else a guest does not learn', () => {
  test('who said what, and the name of a neighbour with a task', async () => {
    const itemId = await t.at('carryOut')
    await t.task(itemId, 'residentA')
    const guest = await t.page(itemId, 'guest')
    expect(guest.discussions).toMatchObject([{ said: [{ who: '参加的人', words: '先查哪里漏' }], resolution: '先查漏点再定方案', persons: 5 }])
    expect(guest.tasks[0]?.person).toEqual({ name: '一位邻居' })
    expect(JSON.stringify(guest)).not.toContain('甲一')
    const member = await t.page(itemId, 'residentB')
    expect(member.discussions[0]?.said).toEqual([{ who: '参加的人', words: '先查哪里漏' }])
    expect((await t.page(itemId, 'committee')).discussions[0]?.said).toEqual([{ who: '甲一', words: '先查哪里漏' }])
    expect(member.tasks[0]?.person.name).toBe('甲一')
  })

  test('a matter that only handlers see gives the item neither its title nor its words, and is not listed on it', async () => {
    const secret = '楼上三口人天天吵架'
    const matter = await t.ok(
      server.as('residentA').post('/matters', { category: 'neighbours', text: secret, photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' }),
    )
    const { itemId } = await t.ok(server.as('secretary').post(`/matters/${matter.id}/hand-to-round-table`, {}))
    const guest = await t.page(itemId, 'guest')
    expect(guest).toMatchObject({ matters: 1, matterRows: [], text: '', title: '商议一件邻里的事' })
    expect(JSON.stringify(guest)).not.toContain(secret)
    expect((await t.page(itemId, 'residentA')).matterRows).toHaveLength(1)
  })
})
