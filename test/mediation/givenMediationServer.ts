import type { TestServer } from '../given'
import type { Part } from '../givenEstate'

/** What only one side's mediator may ever read; any answer that holds it to somebody else is a leak. */
export const SECRET = { applicant: '其实我愿意只要一半', respondent: '我手头紧，年底才有钱' } as const

/** A quarrel between A (who told of it) and B, on the server's own routes. */
export function givenMediationServer(server: TestServer) {
  const made = { id: '', matterId: '', estateMediators: [] as string[] }
  const ok = async (part: Part, path: string, body?: object) => {
    const answer = await server.as(part).post(path, body ?? {})
    if (answer.status !== 200) throw new Error(`${part} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const at = (rest = '') => `/mediations/${made.id}${rest}`
  const page = async (part: Part) => (await server.as(part).get(at())).body
  const idOf = (part: Part) => server.estate.people[part].personId

  /** Told of once, handed to mediation by the secretary. */
  async function handed() {
    const photo = await server.as('residentA').photo()
    const told = await ok('residentA', '/matters', { category: 'neighbours', text: '楼上漏水泡了我家吊顶，商量不下来', photoIds: [photo], where: { kind: 'estate' }, seenBy: 'handlers' })
    made.matterId = told.id
    made.id = (await ok('secretary', `/matters/${told.id}/hand-to-mediation`, { words: '请调解员帮着谈' })).mediationId
    return { photo }
  }
  /** Taken by the estate's mediator, with B as the other side, both willing. */
  async function underway() {
    const { photo } = await handed()
    await ok('mediator', at('/mediators'), { personIds: [idOf('mediator')] })
    await ok('mediator', at('/parties'), { side: 'respondent', personId: idOf('residentB') })
    const { parties } = await page('mediator')
    const [a, b] = parties.map(({ id }: { id: string }) => id) as [string, string]
    await ok('residentA', at(`/parties/${a}/answer`), { agrees: true })
    await ok('residentB', at(`/parties/${b}/answer`), { agrees: true })
    return { a, b, photo }
  }
  /** Both have spoken in private and in the open. */
  async function spoken() {
    const { a, b } = await underway()
    const [photoA, photoB] = [await server.as('residentA').photo(), await server.as('residentB').photo()]
    await ok('residentA', at('/statements'), { words: SECRET.applicant, photoIds: [photoA], private: true })
    await ok('residentB', at('/statements'), { words: SECRET.respondent, photoIds: [photoB], private: true })
    await ok('residentA', at('/statements'), { words: '吊顶坏了两平方', private: false })
    return { a, b, photoA, photoB }
  }
  const soon = (days: number) => new Date(server.deps.clock() + days * 86_400_000).toISOString()
  const dayIn = (days: number) => soon(days).slice(0, 10)
  async function agreed(oral = false) {
    const parts = await spoken()
    const terms = [{ partyId: parts.b, what: '赔吊顶修理费', amount: 80_000, due: dayIn(10) }, { partyId: parts.a, what: '配合楼上进门检修', due: dayIn(5) }]
    await ok('mediator', at('/agreement'), { facts: '楼上水管漏水，泡坏楼下吊顶', terms, manner: '转账', oral })
    return parts
  }
  async function performing() {
    const parts = await agreed()
    await ok('residentA', at('/agreement/confirm'), { edition: 1 })
    await ok('residentB', at('/agreement/confirm'), { edition: 1 })
    const sheet = await server.as('mediator').photo()
    await ok('mediator', at('/agreement/sign'), { on: dayIn(0), photoIds: [sheet] })
    return { ...parts, sheet }
  }
  return { ok, at, page, idOf, handed, underway, spoken, agreed, performing, soon, dayIn, made }
}
