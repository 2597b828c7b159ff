import { givenTickets, ok } from './server'

const { as, matter, ticket, working } = givenTickets()

test('the only matter of a ticket goes to the round table from its own page, and the ticket ends, saying where it went', async () => {
  const { matterId, ticketId } = await working()
  const { itemId } = ok(await as('secretary').post(`/matters/${matterId}/hand-to-round-table`, { words: '要大家商量' }))
  expect(await ticket(ticketId)).toMatchObject({ phase: 'cancelled' })
  expect(await matter(matterId)).toMatchObject({ phase: 'atRoundTable', item: { id: itemId } })
})
