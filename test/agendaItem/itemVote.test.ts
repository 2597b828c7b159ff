import { DAY } from '../../src/domain/calendar'
import { evolve } from '../../src/domain/agendaItem/evolve'
import { YES_NO } from '../../src/domain/vote/question'
import { runJobsOnce } from '../../src/server/jobs'
import { given } from '../given'
import { PLAN, table } from './onTheTable'

const server = given.server()
const t = table(server)
const QUESTION = { id: 'q1', title: '补做防水', text: '', matter: 5, kind: 'single', options: YES_NO }
const VOTE = { title: '车库防水', text: '补做防水，工期三天', scope: { kind: 'estate' }, secret: false, questions: [QUESTION] }
const dayFrom = (days: number) => new Date(server.deps.clock() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)

/** An item whose plan the owners decide, come to their vote. */
async function atVote(): Promise<string> {
  const itemId = await t.at('plan')
  await t.ok(server.as('committee').post(`/items/${itemId}/plan`, { ...PLAN, ownersDecide: { matter: 5 } }))
  expect(await t.forward(itemId)).toMatchObject({ phase: 'vote' })
  return itemId
}
const draft = async (itemId: string): Promise<string> => (await t.ok(server.as('committee').post('/votes', { ...VOTE, itemId }))).id

describe('an item whose plan the owners decide', () => {
  test('says so in its row and its plan, and asks for a vote', async () => {
    const itemId = await atVote()
    expect(await t.page(itemId)).toMatchObject({
      phase: 'vote',
      ownersDecide: true,
      plan: { ownersDecide: { matter: 5 } },
      lacks: [{ code: 'VOTE_NOT_DECIDED', words: expect.stringContaining('起草表决') }],
      can: expect.arrayContaining(['draftVote', 'moveBack']),
    })
    expect((await t.page(itemId)).timeline[1]).toMatchObject({ title: '提出方案', note: '预算 1,200.00 元，要业主表决：使用建筑物及其附属设施的维修资金' })
    expect(await server.as('secretary').post(`/items/${itemId}/forward`, {})).toMatchObject({ status: 409, body: { code: 'VOTE_NOT_DECIDED' } })
  })

  test('waits for the vote that is drafted for it: readers see it once it is hung, and no person moves the item', async () => {
    const itemId = await atVote()
    const voteId = await draft(itemId)
    expect(await t.page(itemId)).toMatchObject({ vote: { id: voteId, phase: 'draft' }, can: expect.not.arrayContaining(['draftVote', 'moveForward', 'moveBack']) })
    expect(await t.page(itemId, 'guest')).not.toHaveProperty('vote')
    const back = await server.as('secretary').post(`/items/${itemId}/back`, { to: 'plan', reason: '改一改' })
    expect(back).toMatchObject({ status: 409, body: { code: 'VOTE_UNDER_WAY', detail: expect.stringContaining('作废') } })
    expect(await server.as('committee').post('/votes', { ...VOTE, itemId })).toMatchObject({ status: 409, body: { code: 'VOTE_UNDER_WAY' } })
  })

  test('a vote given up sends it back to the plan, with the reason for all to read', async () => {
    const itemId = await atVote()
    const voteId = await draft(itemId)
    await t.ok(server.as('committee').post(`/votes/${voteId}/void`, { reason: '报价变了' }))
    const page = await t.page(itemId, 'residentA')
    expect(page).toMatchObject({ phase: 'plan', timeline: [{ title: '业主表决作废，退回方案', words: '报价变了' }, { title: '起草了业主表决' }, {}, {}, {}, {}, {}, {}, {}] })
  })

  test('too few took part: by the clock it goes back to the plan and followers are told; old and new events replay as stored', async () => {
    const itemId = await atVote()
    await t.ok(server.as('residentB').post(`/items/${itemId}/follow`))
    const voteId = await draft(itemId)
    await t.ok(server.as('committee').post(`/votes/${voteId}/send-to-review`))
    await t.ok(server.as('officer').post(`/votes/${voteId}/review`, { approved: true, words: '' }))
    await t.ok(server.as('secretary').post(`/votes/${voteId}/notice`, { opensOn: dayFrom(16), closesOn: dayFrom(25) }))
    expect(await t.page(itemId, 'guest')).toMatchObject({ vote: { id: voteId } })
    await t.ok(server.as('secretary').post(`/votes/${voteId}/roll`))
    for (const days of [16, 11, 8]) {
      server.pass(days * DAY)
      await runJobsOnce(server.deps)
    }
    expect(await t.page(itemId, 'guest')).toMatchObject({ phase: 'plan', vote: { id: voteId, phase: 'final', outcome: 'undecided' }, timeline: expect.arrayContaining([expect.objectContaining({ title: '业主表决没有结果，退回方案' })]) })
    const told = await server.pool.query(`select title from notice where subject_id = $1 and person_id = $2 and kind = 'ItemVoteEnded'`, [itemId, server.estate.people.residentB.personId])
    expect(told.rows).toEqual([{ title: '业主表决没有结果，退回方案' }])

    const events = await server.pool.query('select data from event where stream_id = $1 order by version', [itemId])
    const stored = await server.pool.query('select state from agenda_item where id = $1', [itemId])
    const state = events.rows.reduce((item, { data }) => evolve(item, data), undefined)
    expect(JSON.parse(JSON.stringify(state))).toEqual(stored.rows[0].state)
  })

  test('an item that has not come to its vote has none drafted for it', async () => {
    const itemId = await t.at('plan')
    expect(await server.as('committee').post('/votes', { ...VOTE, itemId })).toMatchObject({ status: 409, body: { code: 'ITEM_WRONG_PHASE' } })
  })

  test('the matter is one of the nine', async () => {
    const itemId = await t.at('plan')
    expect(await server.as('secretary').post(`/items/${itemId}/plan`, { ...PLAN, ownersDecide: { matter: 10 } })).toMatchObject({ status: 400, body: { code: 'BAD_INPUT' } })
  })
})
