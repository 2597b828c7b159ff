import { DAY } from '../../src/domain/calendar'
import { given } from '../given'
import { givenHeldVote } from '../committee/givenHeldVote'

const server = given.server()
const { ok, threeOwners } = givenHeldVote(server)
const PLANS = { title: '更换电梯', text: '', scope: { kind: 'estate' }, secret: false, questions: [{ id: 'q1', title: '更换', text: '', matter: 5, kind: 'single', options: [
  { id: 'agree', text: '同意', meaning: 'agree' }, { id: 'against', text: '反对', meaning: 'against' }, { id: 'abstain', text: '弃权', meaning: 'abstain' },
] }] }
const dayFrom = (days: number) => new Date(server.deps.clock() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
beforeAll(threeOwners)

/** The roll hangs, and a letter of B's was brought in and confirmed. */
async function withLetter() {
  const { id } = await ok('committee', '/votes', PLANS)
  await ok('committee', `/votes/${id}/send-to-review`)
  await ok('officer', `/votes/${id}/review`, { approved: true, words: '' })
  await ok('secretary', `/votes/${id}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(25) })
  await ok('secretary', `/votes/${id}/roll`)
  const voices = async () => (await server.pool.query(`select id, number, area_cm2, holder, state->'box'->'grants' as grants, grantee_ids from vote_voice where vote_id = $1 order by number`, [id])).rows
  const ofB = (await voices()).find(({ holder }) => holder.ownerIds?.includes(server.estate.people.residentB.personId))
  const photoId = await server.as('secretary').photo()
  const letter = { kind: 'proxy', phone: '13900000001', name: '丁四', forOwnerId: server.estate.people.residentB.personId, photoIds: [photoId] }
  const { grantId } = await ok('secretary', `/votes/${id}/voices/${ofB.id}/grants`, letter)
  await ok('committee', `/votes/${id}/voices/${ofB.id}/grants/${grantId}/confirm`)
  return { id, voices, ofB, grantId }
}
const correct = (id: string, unitId: string, areaCm2: number) =>
  ok('secretary', `/votes/${id}/roll/correct`, { reason: '登记证上是这个数', areas: [{ unitId, areaCm2, areaSource: 'register' }] })

test('when an area is put right the letters that were brought in stay, of that home and of all others', async () => {
  const { id, voices, ofB, grantId } = await withLetter()
  await correct(id, server.estate.unitIds[3]!, 901_100)
  const after = (await voices()).find(({ number }) => number === ofB.number)
  expect(after).toMatchObject({ id: ofB.id, area_cm2: ofB.area_cm2 + 7_400, grants: [{ id: grantId }], grantee_ids: [expect.any(String)] })
})

test('of a home that is another owner’s by then they do not', async () => {
  const { id, voices, ofB } = await withLetter()
  await server.pool.query('update membership set person_id = $2 where estate_id = $1 and person_id = $3 and ended_at is null', [server.estate.estateId, server.estate.people.worker.personId, server.estate.people.residentB.personId])
  await correct(id, server.estate.unitIds[0]!, 902_000)
  const now = (await voices()).find(({ number, holder }) => number === ofB.number || holder.ownerIds?.includes(server.estate.people.worker.personId))
  expect(now.holder.ownerIds).toEqual([server.estate.people.worker.personId])
  expect([now.grants, now.grantee_ids, now.id === ofB.id]).toEqual([[], [], false])
})
