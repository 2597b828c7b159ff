import type { AgendaItem, ItemPhase, VoteOutcome } from '../../src/domain/agendaItem/agendaItem'
import { handItemToCompany } from '../../src/domain/agendaItem/handItemToCompany'
import { hearOfVote, voteDraftedFor } from '../../src/domain/agendaItem/hearOfVote'
import { moveBack } from '../../src/domain/agendaItem/moveBack'
import { proposePlan } from '../../src/domain/agendaItem/proposePlan'
import { after, forward, itemIn, itemVotedOn, NOW, ownersPlan, plan, refusals, secretary, ticket, vote } from './givenItem'

const ends = (outcome: VoteOutcome, item: AgendaItem = itemVotedOn(), words = '同意的过了半数') =>
  hearOfVote({ ...vote, outcome, words }, item, NOW)

describe('from the plan', () => {
  test.each([
    ['one that the owners decide goes to their vote', ownersPlan, 'vote'],
    ['any other is carried out at once', plan, 'carryOut'],
  ] as const)('%s', (_, proposed, to) => {
    const item = after(itemIn('plan'), proposePlan(proposed, itemIn('plan'), secretary, NOW))
    expect(after(item, forward(item, secretary, NOW)).phase).toBe(to)
  })
})

describe('a vote is drafted for it', () => {
  test('the item keeps which', () => {
    expect(itemVotedOn()).toMatchObject({ phase: 'vote', voteId: 'vote-1', voteNumber: 4 })
  })
  test('told twice it counts once', () => {
    expect(voteDraftedFor(vote, itemVotedOn(), NOW)).toEqual({ ok: true, events: [] })
  })
  test('not a second one while the first is under way', () => {
    expect(voteDraftedFor({ voteId: 'vote-2', voteNumber: 5 }, itemVotedOn(), NOW)).toMatchObject({ reasons: [{ code: 'VOTE_UNDER_WAY', voteNumber: 4 }] })
  })
  test.each<ItemPhase>(['visit', 'negotiate', 'plan', 'carryOut', 'evaluate', 'closed', 'handedOn'])('not in %s', (phase) => {
    expect(refusals(voteDraftedFor(vote, itemIn(phase), NOW))).toEqual(['ITEM_WRONG_PHASE'])
  })
})

describe('its result moves the item', () => {
  test.each([
    ['passed', 'carryOut'],
    ['rejected', 'plan'],
    ['undecided', 'plan'],
    ['void', 'plan'],
  ] as const)('%s: to %s, with the words in public', (outcome, to) => {
    const item = after(itemVotedOn(), ends(outcome))
    expect(item).toMatchObject({ phase: to, voteId: 'vote-1', voteOutcome: outcome })
    expect(item.moves.at(-1)).toMatchObject({ from: 'vote', to, words: '同意的过了半数' })
  })

  test('another vote, or one heard of late, changes nothing', () => {
    expect(ends('passed', { ...itemVotedOn(), voteId: 'vote-2' })).toEqual({ ok: true, events: [] })
    expect(ends('passed', itemIn('vote'))).toEqual({ ok: true, events: [] })
    expect(ends('void', after(itemVotedOn(), ends('passed')))).toEqual({ ok: true, events: [] })
  })

  test('after one that did not pass, the plan goes to a vote again, and that one counts', () => {
    let item = after(itemVotedOn(), ends('undecided'))
    item = after(item, forward(item, secretary, NOW))
    item = after(item, voteDraftedFor({ voteId: 'vote-2', voteNumber: 5 }, item, NOW))
    expect(item).toMatchObject({ phase: 'vote', voteId: 'vote-2' })
    expect(ends('passed', item)).toEqual({ ok: true, events: [] })
    expect(after(item, hearOfVote({ voteId: 'vote-2', voteNumber: 5, outcome: 'passed', words: '' }, item, NOW)).phase).toBe('carryOut')
  })
})

describe('while the owners vote, no person moves it', () => {
  const back = (item: AgendaItem) => moveBack({ to: 'plan', reason: '再改改' }, item, secretary, NOW)

  test('not forward, not back, not to the company', () => {
    expect(forward(itemVotedOn(), secretary, NOW)).toMatchObject({ reasons: [{ code: 'VOTE_NOT_DECIDED', drafted: true }] })
    expect(refusals(back(itemVotedOn()))).toEqual(['VOTE_UNDER_WAY'])
    expect(refusals(handItemToCompany(ticket, itemVotedOn(), secretary, NOW))).toEqual(['VOTE_UNDER_WAY'])
  })
  test('before one is drafted it may go back, with the reason', () => {
    expect(after(itemIn('vote'), back(itemIn('vote'))).phase).toBe('plan')
    expect(forward(itemIn('vote'), secretary, NOW)).toMatchObject({ reasons: [{ code: 'VOTE_NOT_DECIDED', drafted: false }] })
  })
  test('the plan that is voted on stays as it is', () => {
    expect(refusals(proposePlan(plan, itemVotedOn(), secretary, NOW))).toEqual(['ITEM_WRONG_PHASE'])
  })
})
