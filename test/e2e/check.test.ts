import { givenDemo } from './givenDemo'
import { Phone, type DemoPerson } from './phone'

const demo = givenDemo()

/** A resident who cast a ballot in that vote, on a phone of their own. */
async function voterIn(voteId: string): Promise<Phone> {
  const { rows: people } = await (await fetch(`${demo.origin}/api/demo/people`)).json()
  for (const person of people.filter(({ role }: DemoPerson) => role === 'resident')) {
    const phone = await Phone.of(demo.browser, demo.origin, person)
    const { rows } = await phone.asks(`/votes/${voteId}/my-ballots`)
    if (rows.some(({ entryId }: { entryId?: string }) => entryId)) return phone
    await phone.context.close()
  }
  throw new Error('nobody of the demonstration has voted')
}

test('an owner counts a vote again on their own phone with one tap, and finds their own ballot in it', async () => {
  const guest = await Phone.of(demo.browser, demo.origin)
  const { id } = (await guest.asks('/votes')).rows.find((vote: { phase: string }) => vote.phase === 'final')
  await guest.context.close()
  const owner = await voterIn(id)
  await owner.open(`vote/detail/index?id=${id}`)
  await owner.tap('在这台设备上重新计票')
  await owner.sees(/核对无误/)
  await owner.sees(/^回执：第 \d+ 条，计入了结果。$/)
  await owner.context.close()
}, 300_000)
