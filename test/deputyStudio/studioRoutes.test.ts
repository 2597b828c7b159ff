import { DAY } from '../../src/domain/calendar'
import { concepts } from '../../src/server/concepts'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import type { Part } from '../givenEstate'
import { givenStudioServer, TIMES } from './givenStudioServer'

const server = given.server()
const { ok, plan, book, studio, day, theCase, personId } = givenStudioServer(server)
const notices = async (part: Part, kind: string) =>
  (await server.pool.query('select title, body, link from notice where estate_id = $1 and person_id = $2 and kind = $3 order by made_at, id', [server.estate.estateId, personId(part), kind])).rows

let dayId = ''
test('the secretary sets a day, and whoever looks in sees it', async () => {
  dayId = await plan()
  expect(await studio('guest')).toMatchObject({ days: [{ id: dayId, place: '党群服务站', places: 3, free: 3, deputies: ['人大代表 江医生'] }], hosts: [], myCases: [] })
  expect((await studio('guest')).desk).toBeUndefined()
  expect(await notices('deputy', 'StudioDayPlanned')).toHaveLength(1)
  // a deputy sets their own days, and is never in two places at once
  const own = { ...TIMES, place: '二号会议室', minutes: 20, deputyIds: [personId('deputy')] }
  expect(await server.as('deputy').post('/studio/days', own)).toMatchObject({ status: 409, body: { code: 'STUDIO_DEPUTY_BUSY', detail: expect.stringContaining('请错开时间') } })
  expect(await server.as('deputy').post('/studio/days', { ...own, deputyIds: [personId('residentA')] })).toMatchObject({ status: 422, body: { code: 'STUDIO_DEPUTY_UNKNOWN' } })
  expect(await server.as('residentA').post('/studio/days', own)).toMatchObject({ status: 403 })
})

test('two days for one deputy at one time, asked for together: one is set', async () => {
  const body = { from: '2026-03-12T09:00:00+08:00', until: '2026-03-12T10:00:00+08:00', place: '站', minutes: 20, deputyIds: [personId('deputy')] }
  const answers = await Promise.all(Array.from({ length: 4 }, () => server.as('secretary').post('/studio/days', body)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

test('however many ask for one place at one moment, one has it', async () => {
  const answers = await Promise.all((['residentA', 'residentB', 'tenant', 'residentA', 'residentB', 'tenant'] as const).map((part) => server.as(part).post(`/studio/days/${dayId}/book`, { place: 0 })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const found = await server.pool.query(`select cardinality(booked_by) as booked, jsonb_array_length(state->'bookings') as kept from studio_day where id = $1`, [dayId])
  expect(found.rows).toEqual([{ booked: 1, kept: 1 }])
  const winner = answers.findIndex(({ status }) => status === 200)
  const part = (['residentA', 'residentB', 'tenant', 'residentA', 'residentB', 'tenant'] as const)[winner] as Part
  // one a person and day; until it begins it can be given back
  expect(await server.as(part).post(`/studio/days/${dayId}/book`, { place: 1 })).toMatchObject({ status: 409, body: { code: 'STUDIO_BOOKED_ALREADY' } })
  const { booking } = await day(part, dayId)
  await ok(part, `/days/${dayId}/cancel-booking`, { bookingId: booking.id })
  expect((await day('guest', dayId)).times.map(({ free }: { free: boolean }) => free)).toEqual([true, true, true])
})

test('a matter is laid beside the booking, and the deputy reads it with nothing told again', async () => {
  const photo = await server.as('residentA').photo()
  const matter = (await server.as('residentA').post('/matters', { category: 'repair', text: '地下车库顶板漏水', photoIds: [photo], where: { kind: 'estate' }, seenBy: 'handlers' })).body
  const photoPath = `/api/estates/${server.estate.estateId}/photos/${photo}/thumb`
  expect((await server.as('deputy').get(`/matters/${matter.id}`)).status).toBe(404)
  expect(await server.as('residentB').post(`/studio/days/${dayId}/book`, { place: 0, matterId: matter.id })).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_MATTER' } })
  await book('residentA', dayId, 0, { matterId: matter.id })
  await book('residentB', dayId, 1, { words: '想问问加装电梯' })
  expect((await server.as('deputy').get(`/matters/${matter.id}`)).body.text).toBe('地下车库顶板漏水')
  expect((await server.as('deputy').get(photoPath)).status).toBe(200)
  expect((await server.as('worker').get(photoPath)).status).toBe(404)
  const seen = await day('deputy', dayId)
  expect(seen.bookings).toMatchObject([{ name: '甲一', words: '', matter: { id: matter.id, number: matter.number } }, { name: '乙二', words: '想问问加装电梯' }])
  expect(seen.free).toBe(1)
})

test('everybody who booked is reminded the day before, once', async () => {
  server.pass(5 * DAY)
  await runJobsOnce(server.deps)
  await runJobsOnce(server.deps)
  expect(await notices('residentA', 'StudioDayReminded')).toMatchObject([{ title: '您预约的接待就要到了', link: `studioDay:${dayId}` }])
  // each is told their own time
  expect((await notices('residentB', 'StudioDayReminded'))[0].body).toContain('9:20')
  expect(await notices('deputy', 'StudioDayReminded')).toMatchObject([{ body: expect.stringContaining('2 人预约') }])
  expect((await server.as('residentA').get('/home')).body.needs).toContainEqual(expect.objectContaining({ kind: 'studioDay', link: `studioDay:${dayId}`, tag: { kind: 'plain', text: '3月10日 09:00' } }))
  expect((await server.as('deputy').get('/home')).body.needs).toContainEqual(expect.objectContaining({ kind: 'studioDay', title: '接待日 2 人预约' }))
})

const cases = { a: '', b: '', walk: '' }
test('on the day: answered at once, taken along with a date, and one who came without booking becomes a matter', async () => {
  const body = { deputyId: personId('deputy'), said: '车库漏水半年了', outcome: { how: 'answered', words: '下周二物业来修' } }
  const at = `/studio/days/${dayId}/receive`
  const [first, second] = (await day('deputy', dayId)).bookings
  expect(await server.as('deputy').post(at, { ...body, bookingId: first.id })).toMatchObject({ status: 409, body: { code: 'STUDIO_DAY_NOT_YET' } })
  server.pass(DAY)
  cases.a = (await ok('deputy', `/days/${dayId}/receive`, { ...body, bookingId: first.id })).caseId
  expect(await server.as('secretary').post(at, { ...body, bookingId: first.id })).toMatchObject({ status: 409, body: { code: 'STUDIO_RECEIVED_ALREADY' } })
  cases.b = (await ok('deputy', `/days/${dayId}/receive`, { ...body, bookingId: second.id, said: '想加装电梯', outcome: { how: 'taken', due: '2026-03-20' } })).caseId
  const walk = await ok('secretary', `/days/${dayId}/receive`, { ...body, walkIn: { name: '李奶奶', phone: '19900009999' }, said: '楼道灯不亮，天黑看不见', outcome: { how: 'matter', category: 'repair' } })
  cases.walk = walk.caseId
  // in their name, entered by whoever received them, with a slip: as the desk does it
  const found = await server.pool.query('select m.state, p.name from matter m join person p on p.id = m.reporter_id where m.id = $1', [walk.matterId])
  expect(found.rows[0]).toMatchObject({ name: '李奶奶', state: { number: walk.matterNumber, enteredBy: personId('secretary'), slipCode: expect.stringMatching(/^\w{8}$/), seenBy: 'handlers', phase: 'reported' } })
  expect(await theCase('secretary', cases.walk)).toMatchObject({ phase: 'matter', matter: { number: walk.matterNumber } })
  // a number that is known under another name gets nobody's case
  expect(await server.as('deputy').post(at, { ...body, walkIn: { name: '王奶奶', phone: '19900009999' } })).toMatchObject({ status: 422, body: { code: 'STUDIO_PHONE_OF_ANOTHER' } })
  expect(await notices('residentB', 'StudioCaseOpened')).toMatchObject([{ body: expect.stringContaining('3月20日前给您答复'), link: `studioCase:${cases.b}` }])
  expect((await server.as('deputy').get('/home')).body.needs).toContainEqual(expect.objectContaining({ kind: 'studioCase', link: `studioCase:${cases.b}` }))
})

test('what was taken along is put off once, asked for by the clock, and answered; the resident has the last word', async () => {
  const at = (rest: string) => `/cases/${cases.b}${rest}`
  await ok('deputy', at('/extend'), { due: '2026-03-23', reason: '等街道回复' })
  expect(await server.as('deputy').post(`/studio${at('/extend')}`, { due: '2026-03-25', reason: '再等' })).toMatchObject({ status: 409, body: { code: 'STUDIO_EXTENDED_ALREADY' } })
  for (const days of [12, 2, 3]) {
    server.pass(days * DAY)
    await runJobsOnce(server.deps)
  }
  expect((await notices('deputy', 'StudioCaseChased')).map(({ title }) => title)).toEqual(['该答复了', '答复过期了'])
  expect((await notices('secretary', 'StudioCaseChased')).map(({ title }) => title)).toEqual(['工作室有事过期没答复'])
  expect((await server.as('secretary').get('/home')).body.needs).toContainEqual(expect.objectContaining({ kind: 'studioCase', id: cases.b }))
  expect(await studio('deputy')).toMatchObject({ desk: { open: [{ id: cases.b, late: true, name: '乙二' }] } })
  await ok('deputy', at('/answer'), { words: '三分之二同意就可以报装' })
  expect((await server.as('residentB').get('/home')).body.needs).toContainEqual(expect.objectContaining({ kind: 'studioAsks', title: '您说的事有答复了' }))
  await ok('residentB', at('/judge'), { satisfied: false, words: '没说谁来牵头' })
  expect(await theCase('deputy', cases.b)).toMatchObject({ phase: 'taken', due: '2026-04-11', late: false })
  await ok('deputy', at('/answer'), { words: '业委会牵头，下月开会' })
  await ok('residentB', at('/judge'), { satisfied: true })
  expect(await theCase('residentB', cases.b)).toMatchObject({ phase: 'closed', mine: true, judgements: [{ satisfied: false }, { satisfied: true }] })
})

test('an answer is public with a yes to that very text, without a name, until the yes is taken back', async () => {
  const at = (rest: string) => `/cases/${cases.b}${rest}`
  const text = { question: '老楼怎么加装电梯', answer: '三分之二同意就可以报装' }
  expect(await server.as('deputy').post(`/studio${at('/ask-consent')}`, { ...text, question: '乙二问怎么加装电梯' })).toMatchObject({ status: 422, body: { code: 'STUDIO_NAME_IN_TEXT' } })
  await ok('deputy', at('/ask-consent'), text)
  expect((await studio('guest')).answers).toEqual([])
  await ok('deputy', at('/ask-consent'), { ...text, answer: '业委会牵头' })
  expect(await server.as('residentB').post(`/studio${at('/say-consent')}`, { agree: true, edition: 1 })).toMatchObject({ status: 409, body: { code: 'STUDIO_TEXT_CHANGED' } })
  await ok('residentB', at('/say-consent'), { agree: true, edition: 2 })
  expect((await studio('guest')).answers).toEqual([{ id: cases.b, on: '2026-03-10', question: text.question, answer: '业委会牵头' }])
  await ok('residentB', at('/say-consent'), { agree: false, edition: 2 })
  expect((await studio('guest')).answers).toEqual([])
  expect(await server.as('deputy').post(`/studio${at('/ask-consent')}`, text)).toMatchObject({ status: 409, body: { code: 'STUDIO_CONSENT_REFUSED' } })
})

test('a day is called off: all who booked are told what to do instead, and nothing can be booked on it', async () => {
  const off = await plan({ from: '2026-04-20T09:00:00+08:00', until: '2026-04-20T10:00:00+08:00' })
  await book('tenant', off, 2)
  expect(await server.as('deputy').post(`/studio/days/${off}/cancel`, { reason: '' })).toMatchObject({ status: 422, body: { code: 'WORDS_MISSING' } })
  await ok('deputy', `/days/${off}/cancel`, { reason: '临时开会' })
  const [told] = await notices('tenant', 'StudioDayCancelled')
  expect(told.body).toMatch(/临时开会.*请改约别的接待日/)
  expect(await server.as('residentA').post(`/studio/days/${off}/book`, { place: 0 })).toMatchObject({ status: 409, body: { code: 'STUDIO_DAY_WRONG_PHASE' } })
  expect(await day('guest', off)).toMatchObject({ phase: 'cancelled', cancelReason: '临时开会', free: 0 })
})

test('a talk cannot be written down any more days after', async () => {
  expect(await server.as('deputy').post(`/studio/days/${dayId}/receive`, { deputyId: personId('deputy'), said: '忘了记', walkIn: { name: '赵' }, outcome: { how: 'answered', words: '好' } })).toMatchObject({ status: 409, body: { code: 'STUDIO_RECORD_TOO_LATE' } })
})

test('what is stored is what the events tell', async () => {
  const stored = (await server.pool.query(`select id, 'studioDay' as kind, state from studio_day union all select id, 'studioCase', state from studio_case`)).rows
  expect(stored.length).toBeGreaterThan(4)
  for (const { id, kind, state } of stored as { id: string; kind: 'studioDay' | 'studioCase'; state: unknown }[]) {
    const { rows } = await server.pool.query('select data from event where stream_id = $1 order by version', [id])
    const evolve = concepts[kind].evolve as (before: unknown, event: unknown) => unknown
    expect(JSON.parse(JSON.stringify(rows.reduce((before, { data }) => evolve(before, data), undefined)))).toEqual(state)
  }
})
