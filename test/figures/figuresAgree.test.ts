import { homeSchemas } from '../../src/contract/home.schema'
import { bucketsOf, PARTS_OF, type FigureName } from '../../src/domain/figures/figures'
import { periodOf } from '../../src/domain/figures/period'
import { given } from '../given'
import { ok } from '../ticket/server'
import { liveThrough } from './life'
import { recompute } from './recompute'

const SEED = Number(process.env.FIGURES_SEED ?? 20260304)
const server = given.server()
const STEPS = ['report', 'accept', 'return', 'resubmit', 'answer', 'merge', 'withdraw', 'toCompany', 'toRoundTable', 'item', 'take', 'pause', 'resume', 'finish', 'cancel', 'confirm', 'sendBack', 'close']

let went: Record<string, number> = {}
beforeAll(async () => {
  went = await liveThrough(server, SEED, 900)
}, 180_000)

/** Every row behind a part, page by page, and how many of it are not shown. */
async function listed(figure: string, part: string, period: string, by: 'manager' | 'guest' | 'residentA' = 'manager') {
  const rows: { id: string }[] = []
  let cursor: string | null | undefined
  let hidden = 0
  do {
    const page = ok(await server.as(by).get(`/figure-matters?figure=${figure}&part=${part}&period=${period}&limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`))
    homeSchemas.listFigureMatters.answer.strict().parse(page)
    rows.push(...page.rows)
    cursor = page.cursor
    hidden = page.hidden
  } while (cursor)
  return { ids: rows.map(({ id }) => id), hidden }
}

test(`by chance every step was taken (seed ${SEED})`, () => {
  expect(Object.keys(went).sort()).toEqual([...STEPS, 'check'].sort())
})

test('and every part of every figure has something in it', async () => {
  const { parts } = await recompute(server.pool, server.estate.estateId, -Infinity, Infinity, server.deps.clock())
  const all = Object.entries(PARTS_OF).flatMap(([figure, of]) => of.map((part) => `${figure}.${part}`))
  expect(Object.keys(parts).sort()).toEqual(all.sort())
})

describe.each(['2026-03', '2026-04', '2026', 'all'])('of %s', (name) => {
  test('the figures, and the list behind each part of them, are what the raw events tell', async () => {
    const { from, until } = periodOf(name, server.deps.clock())
    const { parts, stars } = await recompute(server.pool, server.estate.estateId, from, until, server.deps.clock())
    const size = (part: string) => parts[part]?.length ?? 0
    const share = (figure: string) => ({ met: size(`${figure}.met`), due: size(`${figure}.met`) + size(`${figure}.missed`), notYetDue: size(`${figure}.notYetDue`) })
    const figures = ok(await server.as('guest').get(`/figures?period=${name}`))
    homeSchemas.readFigures.answer.strict().parse(figures)
    expect(figures).toEqual({
      period: name,
      acceptedInTime: share('acceptedInTime'),
      closedInTime: share('closedInTime'),
      satisfaction: { sum: stars, rated: size('satisfaction.rated'), unrated: size('satisfaction.unrated') },
      matters: { count: size('matters.all'), open: size('matters.open') },
      closures: { confirmed: size('closures.confirmed'), unconfirmed: size('closures.unconfirmed') },
      toldOnce: { once: size('toldOnce.once'), again: size('toldOnce.again') },
    })
    for (const [figure, of] of Object.entries(PARTS_OF)) {
      for (const part of of) {
        const expected = [...(parts[`${figure}.${part}`] ?? [])].sort()
        const all = await listed(figure, part, name)
        expect([figure, part, [...all.ids].sort(), all.hidden]).toEqual([figure, part, expected, 0])
        for (const by of ['guest', 'residentA'] as const) {
          const seen = await listed(figure, part, name, by)
          expect([figure, part, by, seen.ids.length + seen.hidden]).toEqual([figure, part, by, expected.length])
          expect(seen.ids.every((id) => expected.includes(id))).toBe(true)
        }
      }
    }
  }, 60_000)
})

test('the rule of the domain puts each matter into the same parts', async () => {
  const now = server.deps.clock()
  const { parts } = await recompute(server.pool, server.estate.estateId, -Infinity, Infinity, now)
  const { rows } = await server.pool.query(
    `select m.id, m.state, t.state as ticket from matter m left join ticket t on t.estate_id = m.estate_id and t.id = m.ticket_id where m.estate_id = $1`,
    [server.estate.estateId],
  )
  for (const { id, state, ticket } of rows) {
    const told = Object.keys(parts).filter((part) => parts[part]?.includes(id))
    const facts = state.phase === 'withCompany' ? { ...state, finishDue: ticket.due } : state
    expect([id, [...bucketsOf(facts, now)].sort()]).toEqual([id, told.sort()])
  }
})

test('a guest is shown what neighbours see and nothing else, and each of it opens', async () => {
  const rows = new Set((await listed('matters', 'all', 'all', 'guest')).ids)
  const shown = await server.pool.query(`select id from matter where estate_id = $1 and seen_by = 'neighbours' and check_state = 'pass'`, [server.estate.estateId])
  expect([...rows].sort()).toEqual(shown.rows.map(({ id }) => id).sort())
  const hidden = (await listed('matters', 'all', 'all', 'guest')).hidden
  expect(hidden).toBeGreaterThan(0)
  for (const id of [...rows].slice(0, 3)) expect((await server.as('guest').get(`/matters/${id}`)).status).toBe(200)
})

test('whatever may not be listed cannot be opened either, by anybody', async () => {
  const everything = (await listed('matters', 'all', 'all')).ids
  const mine = new Set((await listed('matters', 'all', 'all', 'residentA')).ids)
  for (const id of everything.slice(0, 60)) {
    expect([id, (await server.as('residentA').get(`/matters/${id}`)).status]).toEqual([id, mine.has(id) ? 200 : 404])
  }
})

test('every figure has parts, and the home page shows this month’s', async () => {
  const month = periodOf(undefined, server.deps.clock()).name
  const page = ok(await server.as('guest').get('/home'))
  expect(page.figures).toEqual(ok(await server.as('guest').get('/figures')))
  expect(page.figures.period).toBe(month)
  expect((Object.keys(PARTS_OF) as FigureName[]).every((figure) => figure in page.figures)).toBe(true)
})
