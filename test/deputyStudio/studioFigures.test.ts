import type { StudioFigures } from '../../src/contract/deputyStudio'
import { DAY, localDateOf, type LocalDate } from '../../src/domain/calendar'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { givenStudioServer } from './givenStudioServer'

const server = given.server()
const { ok, plan, book, studio, personId } = givenStudioServer(server)

interface Logged {
  id: string
  type: string
  day: LocalDate
  data: { outcome?: { how: string; due: LocalDate }; due?: LocalDate; nextDue?: LocalDate; satisfied?: boolean }
}

/** Counts anew from the raw log, knowing nothing of how the states or the page's statement do it. */
async function recount(): Promise<StudioFigures> {
  const { rows } = await server.pool.query(`select stream_id as id, type, at, data from event where estate_id = $1 and type like 'Studio%' order by seq`, [server.estate.estateId])
  const log: Logged[] = rows.map(({ at, ...row }) => ({ ...row, day: localDateOf(at.getTime()) }))
  const of = (type: string) => log.filter((event) => event.type === type)
  const today = localDateOf(server.deps.clock())
  const spans = new Map<string, { due: LocalDate; until?: LocalDate }[]>()
  for (const { id, type, day, data } of log) {
    const own = spans.get(id) ?? []
    spans.set(id, own)
    const last = own[own.length - 1]
    if (type === 'StudioCaseOpened' && data.outcome?.how === 'taken') own.push({ due: data.outcome.due })
    if (type === 'StudioCaseJudged' && data.nextDue) own.push({ due: data.nextDue })
    if (type === 'StudioCaseExtended' && last && data.due) last.due = data.due
    if ((type === 'StudioCaseAnswered' || type === 'StudioCaseBecameMatter') && last) last.until = day
  }
  const all = [...spans.values()].flat()
  const last = new Map(of('StudioCaseJudged').map(({ id, data }) => [id, data.satisfied]))
  return {
    daysHeld: of('StudioDayHeld').length,
    received: of('StudioPersonReceived').length,
    taken: [...spans.values()].filter((own) => own.length > 0).length,
    inTime: {
      met: all.filter(({ due, until }) => until !== undefined && until <= due).length,
      due: all.filter(({ due, until }) => until !== undefined || due < today).length,
      notYetDue: all.filter(({ due, until }) => until === undefined && due >= today).length,
    },
    extended: of('StudioCaseExtended').length,
    satisfied: [...last.values()].filter(Boolean).length,
    judged: last.size,
  }
}

test('the public figures are what the log tells, at every step', async () => {
  const check = async (expected: object = {}) => {
    await runJobsOnce(server.deps)
    const shown = (await studio('guest')).figures
    expect(shown).toEqual(await recount())
    expect(shown).toMatchObject(expected)
  }
  await check({ daysHeld: 0, received: 0, inTime: { met: 0, due: 0, notYetDue: 0 } })
  const dayId = await plan({ until: '2026-03-10T12:00:00+08:00' })
  const off = await plan({ from: '2026-03-11T09:00:00+08:00', until: '2026-03-11T12:00:00+08:00' })
  await ok('secretary', `/days/${off}/cancel`, { reason: '停电' })
  const parts: readonly Part[] = ['residentA', 'residentB', 'tenant']
  const bookings = await Promise.all(parts.map((part, place) => book(part, dayId, place)))
  server.pass(6 * DAY)
  const talk = (bookingId: string, outcome: object) => ok('deputy', `/days/${dayId}/receive`, { bookingId, deputyId: personId('deputy'), said: '说', outcome })
  const ids = bookings.map(({ bookingId }) => bookingId as string)
  const a = (await talk(ids[0]!, { how: 'taken', due: '2026-03-12' })).caseId
  const b = (await talk(ids[1]!, { how: 'taken', due: '2026-03-14' })).caseId
  const c = (await talk(ids[2]!, { how: 'answered', words: '好' })).caseId
  await ok('deputy', `/days/${dayId}/receive`, { walkIn: { name: '赵' }, deputyId: personId('deputy'), said: '说', outcome: { how: 'matter', category: 'other' } })
  await check({ received: 4, taken: 2, inTime: { met: 0, due: 0, notYetDue: 2 } })
  // to the very end of its date it is in time
  server.pass(2 * DAY + 13 * 3_600_000 + 59 * 60_000)
  await ok('deputy', `/cases/${a}/answer`, { words: '答' })
  await check({ daysHeld: 1, inTime: { met: 1, due: 1, notYetDue: 1 } })
  await ok('residentA', `/cases/${a}/judge`, { satisfied: false, words: '还不行' })
  await ok('deputy', `/cases/${b}/extend`, { due: '2026-03-16', reason: '等' })
  await ok('tenant', `/cases/${c}/judge`, { satisfied: true })
  await check({ extended: 1, satisfied: 1, judged: 2, inTime: { met: 1, due: 1, notYetDue: 2 } })
  server.pass(5 * DAY)
  await check({ inTime: { met: 1, due: 2, notYetDue: 1 } })
  await ok('deputy', `/cases/${b}/turn-into-matter`, { category: 'other' })
  await ok('deputy', `/cases/${a}/answer`, { words: '再答' })
  await ok('residentA', `/cases/${a}/judge`, { satisfied: true })
  await check({ inTime: { met: 2, due: 3, notYetDue: 0 }, satisfied: 2, judged: 2 })
}, 60_000)
