import { YES_NO } from '../../src/domain/vote/question'
import { givenHeldVote } from '../committee/givenHeldVote'
import type { TestServer } from '../given'
import type { Part } from '../givenEstate'

const YES = ['agree'] as const

/** Works on the server's own routes, resting on a vote that was really held. Its eight units are A's (three), B's (three) and the tenant's (two). */
export function givenServerWorks(server: TestServer) {
  const { ok, held, threeOwners, dayFrom } = givenHeldVote(server)
  const made = { id: '' }
  const at = (rest: string) => `/works/${made.id}/${rest}`
  const page = async (part: Part = 'committee') => (await server.as(part).get(`/works/${made.id}`)).body
  const account = async (part: Part) => (await server.as(part).get(at('account?limit=50'))).body.rows

  /** The owners decide to raise money; what they decided waits to be begun. */
  async function carriedVote(matter: 5 | 6 = 6) {
    const question = { id: 'lift', title: '更换电梯，每户按面积分摊', text: '', matter, kind: 'single', options: YES_NO }
    const draft = await ok('committee', '/votes', { title: '更换电梯', text: '预算 6,000 元', scope: { kind: 'estate' }, secret: false, questions: [question] })
    await held(draft.id, 'lift', { residentA: YES, residentB: YES, tenant: YES })
    return draft.id as string
  }
  async function begun(matter: 5 | 6 = 6) {
    await threeOwners()
    const voteId = await carriedVote(matter)
    made.id = (await ok('committee', '/works', { voteId, questionId: 'lift', title: '更换电梯', text: '' })).id
    return { voteId }
  }
  const today = () => dayFrom(0)
  const budget = () => ok('committee', at('budget'), { lines: [{ name: '电梯', amount: 500_000 }, { name: '监理', amount: 100_000 }] })
  const terms = () => ({ amount: 600_000, by: 'area', instalments: [{ on: dayFrom(10), percent: 60 }, { on: dayFrom(60), percent: 40 }] })
  const receive = (unitId: string, amount: number, way: 'bank' | 'cash' = 'bank') => ok('committee', at('receive'), { unitId, amount, way, on: today(), words: '某某转账' })

  return { ok, at, page, account, begun, carriedVote, budget, terms, dayFrom, today, receive, worksId: () => made.id }
}
