import { given } from '../given'
import { CAST, type Part } from '../givenEstate'
import { givenMediationServer, SECRET } from './givenMediationServer'

const server = given.server()
const { ok, at, performing, spoken, idOf, made } = givenMediationServer(server)
const PARTS = Object.keys(CAST) as Part[]
const OWN = { applicant: 'residentA', respondent: 'residentB' } as const

/** Who opens the case at all while it lies in the estate, and who of them reads its papers. */
const OPENS: readonly Part[] = ['residentA', 'residentB', 'mediator', 'secretary']
const READS: readonly Part[] = ['residentA', 'residentB', 'mediator']

test('every role × every paper: who has no standing does not learn that there is a case', async () => {
  await performing()
  for (const part of PARTS) {
    const { status, body } = await server.as(part).get(at())
    expect([part, status]).toEqual([part, OPENS.includes(part) ? 200 : 404])
    for (const paper of ['statements', 'sessions', 'agreement'] as const) expect([part, paper, paper in body]).toEqual([part, paper, READS.includes(part)])
    expect([part, 'matter', 'matter' in body]).toEqual([part, 'matter', part === 'mediator' || part === 'secretary'])
    const contacts = (body.parties ?? []).some((party: object) => 'phone' in party)
    expect([part, 'contacts', contacts]).toEqual([part, 'contacts', part === 'mediator'])
  }
  const disclosed = await server.pool.query('select role, about_id, why from disclosure where estate_id = $1', [server.estate.estateId])
  expect(disclosed.rows).toContainEqual({ role: 'mediator', about_id: idOf('residentB'), why: expect.stringMatching(/^调处 \d+$/) })
  expect(disclosed.rows.every(({ role }) => role === 'mediator')).toBe(true)
  expect((await server.as('guest').get(at())).status).toBe(401)
  expect((await server.as('mediator', server.other).get(at())).status).toBe(404)
})

test('a private statement is read by its party and the sitting mediators, in no answer, list, search, notice, export or file by anybody else', async () => {
  const { photoA, photoB } = await spoken()
  const search = encodeURIComponent(SECRET.respondent)
  const places = [
    at(), at('/agreement/word'), '/mediations', `/mediations?search=${search}`, '/mediations?of=done', '/mediation-figures', '/notices', '/home', `/matters/${made.matterId}`,
    `/matters?of=mine&search=${search}`, `/matters?of=all&search=${search}`, `/matters?of=neighbours&search=${search}`, '/agenda-items', '/meetings', '/figures', '/members', '/api/me/data',
  ]
  for (const [side, words] of Object.entries(SECRET) as [keyof typeof SECRET, string][]) {
    const readers: readonly Part[] = [OWN[side], 'mediator']
    for (const part of PARTS) {
      const found = []
      for (const place of places) if (JSON.stringify((await server.as(part).get(place)).body ?? '').includes(words)) found.push(place)
      // one's own copy of all that is kept of oneself holds it too
      if (readers.includes(part)) expect([part, ...found]).toEqual(part === OWN[side] ? [part, at(), '/api/me/data'] : [part, at()])
      else expect([part, found]).toEqual([part, []])
      const photo = side === 'applicant' ? photoA : photoB
      const opened = await server.as(part).get(`/photos/${photo}/full`)
      expect([part, side, opened.status]).toEqual([part, side, readers.includes(part) ? 200 : 404])
    }
  }
  const outbox = await server.pool.query('select n.title || n.body as words from notice n')
  for (const { words } of outbox.rows) for (const secret of Object.values(SECRET)) expect(words).not.toContain(secret)
})

test('handed up, the tier below reads its course and no paper more, and the next only what it has taken', async () => {
  await spoken()
  await ok('mediator', at('/hand-up'), { reason: '谈不拢' })
  // the matter's page is open to the company's desk: it says that it went up, and not why
  for (const [part, knows] of [['residentA', true], ['manager', false], ['officer', false], ['clerk', false]] as const) {
    const { timeline } = (await server.as(part).get(`/matters/${made.matterId}`)).body
    const up = timeline.find(({ type }: { type: string }) => type === 'MediationHandedUp')
    expect([part, up.title, 'words' in up]).toEqual([part, '交到街道调解', knows])
  }
  const papers = async (part: Part) => 'statements' in (await server.as(part).get(at())).body
  expect([await papers('mediator'), await papers('streetMediator')]).toEqual([false, false])
  await ok('streetMediator', at('/mediators'), { personIds: [idOf('streetMediator')] })
  expect([await papers('mediator'), await papers('streetMediator'), await papers('residentA')]).toEqual([false, true, true])
  expect((await server.as('countyMediator').get(at())).status).toBe(404)
})

test('nobody without a standing gets further by commanding: each command says that there is no such case', async () => {
  const { a } = await spoken()
  const before = await server.pool.query('select version from mediation where id = $1', [made.id])
  const commands: [string, object][] = [
    ['/statements', { words: '我也说', private: true, partyId: a }], [`/parties/${a}/answer`, { agrees: false }], ['/other-mediator', { personId: idOf('mediator') }],
    ['/agreement/confirm', { edition: 1, partyId: a }], ['/agreement/object', { words: '不行' }],
  ]
  for (const part of ['tenant', 'manager', 'officer', 'worker', 'deputy', 'countyMediator'] as const)
    for (const [rest, body] of commands) expect([part, rest, (await server.as(part).post(at(rest), body)).status]).toEqual([part, rest, 404])
  expect((await server.as('secretary').post(at('/statements'), { words: '代说', private: false, partyId: a })).status).toBe(403)
  expect((await server.pool.query('select version from mediation where id = $1', [made.id])).rows).toEqual(before.rows)
})

test('the photo of the matter, told once, opens for who mediates it', async () => {
  const { photo } = await givenMediationServer(server).handed()
  expect((await server.as('mediator').get(`/photos/${photo}/full`)).status).toBe(200)
  expect((await server.as('streetMediator').get(`/photos/${photo}/full`)).status).toBe(404)
})

test('while a matter is mediated nobody is merged into it, and what its reporter adds is a statement with readers of its own', async () => {
  await givenMediationServer(server).handed()
  const matter = (await server.as('residentA').get('/matters?of=mine')).body.rows[0]
  expect(matter.phase).toBe('inMediation')
  expect(await server.as('residentA').post(`/matters/${matter.id}/supplement`, { text: '再补一句', photoIds: [] })).toMatchObject({ status: 409, body: { code: 'MATTER_WRONG_PHASE' } })
  const other = (await ok('residentB', '/matters', { category: 'neighbours', text: '我家也漏', photoIds: [], where: { kind: 'estate' }, seenBy: 'handlers' })).id
  expect(await server.as('manager').post(`/matters/${other}/merge`, { into: matter.id, words: '' })).toMatchObject({ status: 409, body: { code: 'MERGE_TARGET_ENDED' } })
})
