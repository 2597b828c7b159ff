import { given } from '../given'
import { givenServerWorks } from './givenServerWorks'

const server = given.server()
const { ok, at, page, begun, budget, terms, dayFrom, today, receive } = givenServerWorks(server)

test('from the levy to closed books: accepted, what is left handed back, each home refunded by two, and then nothing more', async () => {
  await begun()
  await budget()
  await ok('committee', at('offers'), { company: '甲电梯', amount: 500_000, days: 60, warrantyMonths: 24, words: '国产' })
  await ok('committee', at('levy'), terms())
  for (const unitId of server.estate.unitIds) await receive(unitId, 75_000)
  await ok('committee', at('contract'), { company: '甲电梯', amount: 500_000, signedOn: today(), until: dayFrom(60), photoIds: [await server.as('committee').photo()], stages: [{ name: '整机', amount: 500_000 }] })
  const [stage] = (await page()).stages
  await ok('committee', at('report'), { stageId: stage.id, words: '装好了', photoIds: [await server.as('committee').photo()], finished: true })

  const pay = async (body: object) => {
    await ok('committee', at('payments'), { way: 'bank', payee: '甲电梯', words: '付款', photoIds: [await server.as('committee').photo()], ...body })
    const { payments } = await page('secretary')
    return ok('secretary', at('payments/sign'), { paymentId: payments.at(-1).id })
  }
  await pay({ kind: 'works', amount: 500_000, stageId: stage.id })
  await ok('committee', at('accept'), { on: today(), words: '合格', warranties: [{ what: '整机', until: dayFrom(730) }] })
  await ok('committee', at('hand-back'))
  expect((await page('residentA')).mine[0]).toMatchObject({ owing: -12_500 })
  expect(await server.as('committee').post(at('close'))).toMatchObject({ status: 409, body: { code: 'BOOKS_NOT_EMPTY', detail: '账上还有 1,000.00 元、各户还欠 0.00 元，全部付清、退清以后才能结账。' } })
  for (const unitId of server.estate.unitIds) await pay({ kind: 'refund', amount: 12_500, unitId, payee: '业主', words: '退结余' })
  await ok('committee', at('close'))
  const { phase, sums } = await page('residentB')
  expect([phase, sums.left, sums.owing, sums.credit, sums.collected, sums.cost]).toEqual(['closed', 0, 0, 0, 500_000, 500_000])
  expect(await server.as('committee').post(at('receive'), { unitId: server.estate.unitIds[0], amount: 1, way: 'cash', on: today(), words: '' })).toMatchObject({ status: 409, body: { code: 'WORKS_WRONG_PHASE' } })

  // who was refunded, and by which slip, is between the home and those who keep the books
  const { rows } = await server.pool.query(
    `select data #>> '{entry,voucherIds,0}' as id from event where estate_id = $1 and data #>> '{entry,kind}' = 'refund' and data #>> '{entry,unitId}' = $2`,
    [server.estate.estateId, server.estate.unitIds[0]],
  )
  const open = async (part: 'manager' | 'residentA' | 'residentB' | 'secretary') => (await server.as(part).get(`/photos/${rows[0].id}/thumb`)).status
  expect([await open('manager'), await open('residentA'), await open('residentB'), await open('secretary')]).toEqual([404, 200, 404, 200])
})
