import { given } from '../given'

const server = given.server()
const lamp = { category: 'repair', text: '2单元楼道灯三天不亮了，老人晚上上下楼看不清', photoIds: [] as string[], seenBy: 'neighbours' }
const entrance = () => ({ kind: 'entrance', id: server.estate.entranceIds[0], spot: '楼道' })
const tell = (change: object = {}, key?: string) =>
  server.as('residentA').post('/matters', { ...lamp, where: entrance(), ...change }, key)

describe('reporting a matter', () => {
  test('with a photo: it has a number, waits to be accepted and to be looked over', async () => {
    const photo = await server.as('residentA').photo()
    const told = await tell({ photoIds: [photo] })
    expect(told).toMatchObject({ status: 200, body: { phase: 'reported', check: 'pending', number: expect.any(Number) } })
    const page = await server.as('residentA').get(`/matters/${told.body.id}`)
    expect(page.body).toMatchObject({ title: '2单元楼道灯三天不亮了', place: '1号楼1单元 楼道', photoIds: [photo], mine: true })
    expect(page.body.timeline).toEqual([expect.objectContaining({ title: '您反映了问题', photos: [photo] })])
    expect(page.body.can).toEqual(expect.arrayContaining(['supplementMatter', 'withdrawMatter']))
  })

  test('sent twice under one key it is one matter', async () => {
    const [one, two] = await Promise.all([tell({}, 'key-report-1'), tell({}, 'key-report-1')])
    const three = await tell({}, 'key-report-1')
    expect([two.body, three.body]).toEqual([one.body, one.body])
    const found = await server.pool.query(`select count(*) from event where type = 'MatterReported' and stream_id = $1`, [one.body.id])
    expect(found.rows[0].count).toBe(1)
  })

  test.each([
    ['no words', { text: '  ' }, 422, 'WORDS_MISSING'],
    ['more words than are read', { text: '灯'.repeat(1001) }, 422, 'WORDS_TOO_LONG'],
    ['a place that is not there', { where: { kind: 'unit', id: '00000000-0000-7000-8000-000000000000' } }, 422, 'PLACE_UNKNOWN'],
    ['no such category', { category: 'lamp' }, 400, 'BAD_INPUT'],
  ])('refused with %s', async (_, change, status, code) => {
    const told = await tell(change)
    expect(told).toMatchObject({ status, body: { code, detail: expect.stringMatching(/[\u4e00-\u9fff]/) } })
  })

  test('a place of another estate is no place here', async () => {
    expect(await tell({ where: { kind: 'entrance', id: server.other.entranceIds[0] } })).toMatchObject({ body: { code: 'PLACE_UNKNOWN' } })
  })

  test("somebody else's photo is not taken, and nothing is written", async () => {
    const photo = await server.as('residentB').photo()
    const before = await server.pool.query('select count(*) from matter')
    expect(await tell({ photoIds: [photo] })).toMatchObject({ status: 403, body: { code: 'PHOTO_NOT_YOURS' } })
    expect((await server.pool.query('select count(*) from matter')).rows).toEqual(before.rows)
  })

  test('a guest is asked to log in; a member of another estate is sent to their own', async () => {
    expect(await server.as('guest').post('/matters', { ...lamp, where: entrance() })).toMatchObject({ status: 401 })
    const path = `/api/estates/${server.estate.estateId}/matters`
    const other = await server.as('residentA', server.other).post(path, { ...lamp, where: entrance() })
    expect(other).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ESTATE' } })
  })

  test('managers and secretaries are told, the reporter is not', async () => {
    const told = await tell()
    const found = await server.pool.query('select person_id, title from notice where subject_id = $1', [told.body.id])
    const { manager, secretary } = server.estate.people
    expect(found.rows.map(({ person_id }) => person_id).sort()).toEqual([manager.personId, secretary.personId].sort())
  })

  test('neighbours see it only once it was looked over', async () => {
    const told = await tell()
    const path = `/matters/${told.body.id}`
    expect(await server.as('residentB').get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect(await server.as('manager').post(`${path}/check`, { result: 'pass' })).toMatchObject({ status: 200 })
    const seen = await server.as('guest').get(path)
    expect(seen).toMatchObject({ status: 200, body: { reporter: { name: '邻居' } } })
    expect(JSON.stringify(seen.body)).not.toContain('甲一')
  })
})

describe('for somebody without a phone', () => {
  test('a slip with a code opens the matter, and confirms it in the end', async () => {
    const told = await server.as('clerk').post('/matters', {
      ...lamp, seenBy: 'handlers', where: entrance(), forPerson: { name: '李奶奶' },
    })
    expect(told.body.slipCode).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    const slip = `/api/slips/${told.body.slipCode.toLowerCase()}`
    expect(await server.as('guest').get(slip)).toMatchObject({ status: 200, body: { number: told.body.number } })
    await server.as('manager').post(`/matters/${told.body.id}/answer`, { words: '灯已换好' })
    expect(await server.as('guest').post(`${slip}/confirm`, { rating: 5 })).toMatchObject({ status: 200, body: { phase: 'closed' } })
    expect(await server.as('guest').get('/api/slips/22222222')).toMatchObject({ status: 404, body: { code: 'SLIP_UNKNOWN' } })
  })
})
