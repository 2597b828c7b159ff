import { givenTickets, ok, refusal } from '../ticket/server'

const given = givenTickets()
const { as } = given

/** A matter told at the desk for somebody without a phone, in the worker's hands; its slip's address. */
async function withSlip() {
  const { placeId, people } = given.estate()
  const forPerson = { name: '马大爷' }
  const told = ok(await as('clerk').post('/matters', { category: 'repair', text: '楼道灯不亮', photoIds: [], where: { kind: 'place', id: placeId }, seenBy: 'handlers', forPerson }))
  const ticketId = await given.ticketFor(told.id, { workerId: people.worker.personId })
  ok(await as('worker').post(`/tickets/${ticketId}/take`))
  ok(await as('worker').post(`/tickets/${ticketId}/start`))
  return { matterId: told.id as string, ticketId, slip: `/api/slips/${told.slipCode}` }
}

describe('没修好, said by a slip', () => {
  test('with photos, which the worker sees', async () => {
    const { ticketId, slip } = await withSlip()
    ok(await given.finish(ticketId))
    const photoIds = [await as('guest').photo(`${slip}/photos`), await as('guest').photo(`${slip}/photos`)]
    expect(await as('guest').post(`${slip}/send-back`, { words: '又不亮了', photoIds }, 'slip-back-1')).toMatchObject({ status: 200, body: { phase: 'withCompany' } })
    expect(await as('guest').post(`${slip}/send-back`, { words: '又不亮了', photoIds }, 'slip-back-1')).toMatchObject({ status: 200 })
    const { items } = await given.ticket(ticketId, 'worker')
    expect(items).toEqual([expect.objectContaining({ sentBackWords: '又不亮了', sentBackPhotos: photoIds })])
    for (const [part, status] of [['worker', 200], ['guest', 404]] as const) {
      expect((await as(part).get(`/photos/${photoIds[0]}/thumb`)).status).toBe(status)
    }
    expect((await as('guest').get(slip)).body.timeline[0]).toMatchObject({ type: 'MatterSentBack', photos: photoIds })
  })

  test('takes no photo before it may be said, none afterwards, and no more than go with it', async () => {
    const { ticketId, slip } = await withSlip()
    await expect(as('guest').photo(`${slip}/photos`)).rejects.toThrow('MATTER_WRONG_PHASE')
    ok(await given.finish(ticketId))
    const photoIds = []
    for (let taken = 0; taken < 9; taken += 1) photoIds.push(await as('guest').photo(`${slip}/photos`))
    await expect(as('guest').photo(`${slip}/photos`)).rejects.toThrow('PHOTO_TOO_MANY_WAITING')
    ok(await as('guest').post(`${slip}/send-back`, { words: '还是不亮', photoIds }))
    await expect(as('guest').photo(`${slip}/photos`)).rejects.toThrow('MATTER_WRONG_PHASE')
  })

  test('takes none for a code that opens nothing, and no photo of somebody else', async () => {
    await expect(as('guest').photo('/api/slips/22222222/photos')).rejects.toThrow('SLIP_UNKNOWN')
    const { ticketId, slip } = await withSlip()
    ok(await given.finish(ticketId))
    const strange = await as('residentA').photo()
    expect(refusal(await as('guest').post(`${slip}/send-back`, { words: '还是不亮', photoIds: [strange] }))).toBe('403 PHOTO_NOT_YOURS')
  })
})
