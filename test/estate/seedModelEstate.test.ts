import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kind } from '../../src/server/concept'
import { concepts } from '../../src/server/concepts'
import { seedModelEstate } from '../../src/server/estate/seed'
import { openFolderStore } from '../../src/server/photo/folder'
import { photoKey } from '../../src/server/photo/photoKey'
import type { PhotoStore } from '../../src/server/photo/store'
import { newVoiceState } from '../../src/server/vote/ballot/voice'
import { testDatabase } from '../database'

/** Early on a morning of a year whose holidays nobody has published: the story must hold then too. */
const NOW = Date.parse('2027-02-03T05:10:00+08:00')
const db = testDatabase()
let folder: string
let photos: PhotoStore
let estateId: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xyz-seed-'))
  photos = await openFolderStore(folder)
  estateId = await seedModelEstate(db.pool, photos, NOW)
}, 180_000)
afterAll(() => rm(folder, { recursive: true }))

const rowsOf = async (sql: string) => (await db.pool.query(sql)).rows
const countBy = async (table: string) =>
  Object.fromEntries((await rowsOf(`select phase, count(*) from ${table} group by phase`)).map(({ phase, count }) => [phase, count]))

describe('the model estate’s past year', () => {
  test('a hundred matters, numbered in the order in which they were told', async () => {
    const matters = await rowsOf('select number from matter order by reported_at, number')
    expect(matters.map(({ number }) => number)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1))
  })

  test('something of every kind is there to be seen, and most of it is closed', async () => {
    const phases = await countBy('matter')
    expect(Object.keys(phases).sort()).toEqual(
      ['accepted', 'atRoundTable', 'awaitingConfirmation', 'closed', 'inMediation', 'merged', 'reported', 'returned', 'withCompany', 'withdrawn'])
    expect(phases.closed).toBeGreaterThanOrEqual(80)
    expect(Object.keys(await countBy('ticket')).sort()).toEqual(['assigned', 'closed', 'finished', 'paused', 'working'])
    expect(await countBy('agenda_item')).toEqual({ visit: 1, negotiate: 1, vote: 1, carryOut: 1, evaluate: 1, closed: 1 })
    expect(await countBy('meeting')).toEqual({ published: 4, planned: 1 })
    expect(await countBy('vote')).toEqual({ final: 2, open: 1 })
    expect(await countBy('works_project')).toEqual({ underway: 1 })
    expect(await countBy('mediation')).toEqual({ settled: 1, underway: 1 })
    expect(await countBy('studio_day')).toEqual({ held: 1, planned: 1 })
    expect(await countBy('studio_case')).toEqual({ closed: 1, answered: 1, taken: 1 })
    const [{ outcomes }] = await rowsOf(`select jsonb_path_query_array(state, '$.count.tally.questions[*].outcome') as outcomes from vote where phase = 'final' order by number desc limit 1`)
    expect(outcomes).toEqual(['passed', 'rejected'])
    const [{ unconfirmed, back }] = await rowsOf(`select count(*) filter (where closed_how = 'unconfirmed') as unconfirmed,
      count(*) filter (where (state->>'timesSentBack')::int > 0) as back from matter`)
    expect(Math.min(unconfirmed, back)).toBeGreaterThanOrEqual(4)
  })

  test('what is stored is what its events tell: nothing was written beside them', async () => {
    const stored = await rowsOf(`select id, 'matter' as kind, state from matter union all select id, 'ticket', state from ticket
      union all select id, 'agendaItem', state from agenda_item union all select id, 'meeting', state from meeting
      union all select id, 'vote', state from vote union all select id, 'voice', state from vote_voice where version > 0
      union all select id, 'committee', state from committee union all select id, 'companyContract', state from company_contract
      union all select id, 'worksProject', state from works_project union all select id, 'mediation', state from mediation
      union all select id, 'studioDay', state from studio_day union all select id, 'studioCase', state from studio_case`)
    const events = await rowsOf(`select stream_id, data from event where data->>'type' <> 'EstateImported' order by stream_id, version`)
    // A voice is made with the roll; its events tell what became of it.
    const replayed = new Map<string, unknown>(stored.filter(({ kind }) => kind === 'voice').map(({ id, state: { voteId, number: no, persons, areaCm2, rules } }) =>
      [id, newVoiceState({ id, voteId, no, persons, areaCm2, rules })]))
    const kinds = new Map<string, Kind>(stored.map(({ id, kind }) => [id, kind]))
    for (const { stream_id: id, data } of events) {
      const evolve = concepts[kinds.get(id)!].evolve as (state: unknown, event: unknown) => unknown
      replayed.set(id, evolve(replayed.get(id), data))
    }
    for (const { id, state } of stored) expect(JSON.parse(JSON.stringify(replayed.get(id)))).toEqual(state)
    expect(replayed.size).toBe(stored.length)
  })

  test('nothing happened after now, or more than a year before', async () => {
    const [{ first, last }] = await rowsOf('select min(at) as first, max(at) as last from event')
    expect(last.getTime()).toBeLessThanOrEqual(NOW)
    expect(first.getTime()).toBeGreaterThan(NOW - 366 * 86_400_000)
  })

  test('every photo hangs on something, and both its sizes are in the store', async () => {
    const kept = await rowsOf(`select id, state, encode(sha256, 'hex') as sha256 from photo`)
    expect(kept.length).toBeGreaterThan(100)
    for (const { id, state, sha256 } of kept) {
      expect(state).toBe('attached')
      for (const size of ['full', 'thumb'] as const) expect(await photos.get(photoKey({ estateId, id, sha256 }, size))).toBeDefined()
    }
  })

  test('nobody is left logged in, and only the last days are unread', async () => {
    expect(await rowsOf('select id from session')).toEqual([])
    const [{ old, recent }] = await rowsOf(`select count(*) filter (where made_at < '2027-01-30') as old, count(*) as recent from notice where read_at is null`)
    expect(old).toBe(0)
    expect(recent).toBeGreaterThan(0)
  })

  test('whoever lives there has a plainly invented number, whoever reported for another a slip', async () => {
    expect(await rowsOf(`select phone from person where phone !~ '^1990000[0-9]{4}$'`)).toEqual([])
    expect(await rowsOf('select slip_code from matter where reporter_id <> entered_by')).toEqual(
      [{ slip_code: expect.stringMatching(/^\w{8}$/) }, { slip_code: expect.stringMatching(/^\w{8}$/) }])
  })
})
