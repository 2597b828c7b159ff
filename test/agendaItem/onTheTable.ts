import type { ItemPage } from '../../src/contract/agendaItem'
import type { Answer, TestServer } from '../given'

/** Steps of an item over HTTP, so that a test's situation reads as a sentence. */
export const table = (server: TestServer) => {
  const ok = async <T>(answer: Promise<Answer<T>>): Promise<T> => {
    const { status, body } = await answer
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  const secretary = () => server.as('secretary')
  const steps = {
    ok,
    /** A matter that neighbours see, handed to the table by the secretary. */
    async fromMatter(text = '地下车库漏水，谁来出钱修？', by: 'residentA' | 'residentB' = 'residentA', itemId?: string) {
      const matter = await ok(
        server.as(by).post('/matters', { category: 'publicArea', text, photoIds: [], where: { kind: 'place', id: server.estate.placeId }, seenBy: 'neighbours' }),
      )
      await ok(secretary().post(`/matters/${matter.id}/check`, { result: 'pass' }))
      const handed = await ok(secretary().post(`/matters/${matter.id}/hand-to-round-table`, { words: '请大家来议', itemId }))
      return { matterId: matter.id as string, itemId: handed.itemId as string }
    },
    visit: (itemId: string, unit = 0, opinion = 'support', words = '早该修了') =>
      ok(secretary().post(`/items/${itemId}/visits`, { unitId: server.estate.unitIds[unit], opinion, words })),
    forward: (itemId: string) => ok(secretary().post(`/items/${itemId}/forward`, {})),
    discuss: (itemId: string) =>
      ok(secretary().post(`/items/${itemId}/discussions`, { persons: 5, said: [{ who: '甲一', words: '先查哪里漏' }], resolution: '先查漏点再定方案' })),
    plan: (itemId: string) => ok(secretary().post(`/items/${itemId}/plan`, PLAN)),
    async task(itemId: string, part: 'residentA' | 'manager' = 'manager', due = '2026-03-20') {
      const { taskId } = await ok(secretary().post(`/items/${itemId}/tasks`, { what: '请人查漏', personId: server.estate.people[part].personId, due }))
      return taskId as string
    },
    finish: (itemId: string, taskId: string) => ok(secretary().post(`/items/${itemId}/tasks/${taskId}/finish`, { words: '漏点补好了' })),
    /** An item brought as far as a stage, with what each stage before it must leave. */
    async at(stage: 'visit' | 'negotiate' | 'plan' | 'carryOut' | 'evaluate', itemId?: string) {
      const id = itemId ?? (await steps.fromMatter()).itemId
      if (stage === 'visit') return id
      await steps.visit(id)
      await steps.forward(id)
      if (stage === 'negotiate') return id
      await steps.discuss(id)
      await steps.forward(id)
      if (stage === 'plan') return id
      await steps.plan(id)
      await steps.forward(id)
      if (stage === 'carryOut') return id
      await steps.finish(id, await steps.task(id))
      await steps.forward(id)
      return id
    },
    page: (itemId: string, part: Parameters<TestServer['as']>[0] = 'secretary') => ok(server.as(part).get<ItemPage>(`/items/${itemId}`)),
    timeline: async (itemId: string) => (await steps.page(itemId, 'guest')).timeline.map(({ title }) => title),
  }
  return steps
}

export const PLAN = {
  text: '补做防水，工期三天',
  costFen: 120_000,
  payers: [
    { who: '物业公司', fen: 70_000 },
    { who: '公共收益', fen: 50_000 },
  ],
}
