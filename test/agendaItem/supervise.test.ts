import { given } from '../given'
import type { Part } from '../givenEstate'
import { table } from './onTheTable'

const server = given.server()
const t = table(server)
const idOf = (part: Part) => server.estate.people[part].personId
let itemId = ''
const report = async (part: Part, photo = true) => server.as(part).post(`/items/${itemId}/site`, { words: '闭水试验没有渗', photoIds: photo ? [await server.as(part).photo()] : [] })

test('residents whom the chair asks look after the work: they are told, and show all what they see, unnamed', async () => {
  itemId = await t.at('carryOut')
  const name = (part: Part, personIds: string[]) => server.as(part).post(`/items/${itemId}/supervisors`, { personIds })
  expect((await name('committee', [idOf('residentB')])).status).toBe(403)
  await t.ok(name('secretary', [idOf('residentB')]))
  expect((await server.as('residentB').get('/notices')).body.rows.map(({ title }: { title: string }) => title)).toContain('请您一起管')
  expect((await report('residentA')).body.code).toBe('NOT_A_SUPERVISOR')
  expect((await report('residentB', false)).body.code).toBe('PHOTO_OF_THE_SITE_NEEDED')
  await t.ok(report('residentB'))
  const seen = await t.page(itemId, 'guest')
  expect(seen).toMatchObject({ supervisors: { count: 1 }, siteReports: [{ words: '闭水试验没有渗', mine: false }] })
  expect(JSON.stringify(seen)).not.toContain('乙二')
  expect((await t.page(itemId)).supervisors.persons).toMatchObject([{ name: '乙二' }])
  const photo = seen.siteReports[0]!.photos[0]!
  expect((await server.as('guest').get(`/photos/${photo}/thumb`)).status).toBe(200)
})

test('who is no longer named shows nothing more', async () => {
  await t.ok(server.as('secretary').post(`/items/${itemId}/supervisors`, { personIds: [] }))
  expect((await report('residentB')).body.code).toBe('NOT_A_SUPERVISOR')
  await t.ok(report('committee'))
  expect((await t.page(itemId)).can).not.toContain('reopenItem')
})
