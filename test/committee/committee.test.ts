import { SYSTEM } from '../../src/domain/actor'
import type { LocalDate } from '../../src/domain/calendar'
import { evolve, sitting, type Committee, type CommitteeEvent } from '../../src/domain/committee/committee'
import { duties, fileCommittee, handOverItem, remindOfDays } from '../../src/domain/committee/duties'
import { endTerm, seatCommittee, type SeatCommittee } from '../../src/domain/committee/seatCommittee'
import { beginRecall, chooseOfficers, emptySeats, endSeat, seatAlternate, seatElected, vacancy } from '../../src/domain/committee/seats'
import type { Decision, Refusal } from '../../src/domain/decision'
import { HAND_OVER_ITEMS } from '../../src/domain/vote/election/handOver'
import { as, NOW } from '../vote/givenVote'

const DAY = 86_400_000
const officer = as('officer')
const names = (count: number, from = 'm') => Array.from({ length: count }, (_, at) => ({ id: `${from}${at + 1}`, name: `${from}${at + 1}` }))
const told: SeatCommittee = { id: 'c', number: 2, electedOn: '2026-03-04', years: 5, seats: 5, members: names(5), alternates: names(2, 'a') }
const codes = (decision: Decision<unknown, Refusal>) => (decision.ok ? [] : decision.reasons.map(({ code }) => code))
function after(committee: Committee | undefined, ...decisions: ((one: Committee) => Decision<CommitteeEvent, Refusal>)[]): Committee {
  return decisions.reduce((one, rule) => {
    const decision = rule(one)
    if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
    return decision.events.reduce<Committee>((state, event) => evolve(state, event), one)
  }, committee as Committee)
}
const seated = (change: Partial<SeatCommittee> = {}) => after(undefined, () => seatCommittee({ ...told, ...change }, undefined, officer, NOW))
const gone = (id: string) => (one: Committee) => endSeat({ memberId: id, why: 'resigned', words: '辞职书已收到' }, one, officer, NOW)

describe('a committee takes its seats', () => {
  test.each<[string, Partial<SeatCommittee>, string[]]>([
    ['of five', {}, []],
    ['of six', { seats: 6 }, ['COMMITTEE_SIZE']],
    ['of three without the street', { seats: 3, members: names(3) }, ['COMMITTEE_SIZE']],
    ['of three by the street’s word', { seats: 3, members: names(3), streetAllowsThree: true }, []],
    ['for six years', { years: 6 }, ['TERM_OUT_OF_RANGE']],
    ['with more names than seats', { members: names(6) }, ['SEATS_AND_NAMES']],
    ['with one seat still open', { members: names(4) }, []],
    ['tomorrow', { electedOn: '2026-03-05' as LocalDate }, ['ELECTED_IN_THE_FUTURE']],
    ['with a nameless member', { members: [{ id: 'x', name: ' ' }] }, ['NAME_NOT_GOOD']],
  ])('%s', (_, change, reasons) => {
    expect(codes(seatCommittee({ ...told, ...change }, undefined, officer, NOW))).toEqual(reasons)
  })

  test('by hand only where none sits; by an election also over one that does, whose term is then over', () => {
    const former = seated()
    expect(codes(seatCommittee(told, former, officer, NOW))).toEqual(['COMMITTEE_SITS'])
    expect(codes(seatCommittee({ ...told, voteId: 'v' }, former, SYSTEM, NOW))).toEqual([])
    const over = after(former, (one) => endTerm(one, NOW))
    expect(over.phase).toBe('over')
    expect(codes(gone('m1')(over))).toEqual(['COMMITTEE_IS_OVER'])
    expect(codes(seatCommittee(told, undefined, as('resident'), NOW))).toEqual(['NOT_YOUR_ROLE'])
  })
})

describe('seats end and are filled', () => {
  test('alternates move up in their order, then a by-election, and below half the whole committee anew (指导规则 46)', () => {
    const four = after(seated(), gone('m1'))
    expect([vacancy(four), codes(seatAlternate(four, officer, NOW))]).toEqual(['alternate', []])
    const five = after(four, (one) => seatAlternate(one, officer, NOW))
    expect(sitting(five).map(({ id }) => id)).toEqual(['m2', 'm3', 'm4', 'm5', 'a1'])
    expect([vacancy(five), codes(seatAlternate(five, officer, NOW))]).toEqual(['none', ['NO_SEAT_EMPTY']])
    const three = after(five, gone('m2'), (one) => seatAlternate(one, officer, NOW), gone('m3'), gone('m4'))
    expect([vacancy(three), emptySeats(three), codes(seatAlternate(three, officer, NOW))]).toEqual(['byElection', 2, ['NO_ALTERNATE']])
    expect(vacancy(after(three, gone('m5')))).toBe('reelect')
  })

  test('a by-election seats no more than there are seats, and nobody twice', () => {
    const three = after(seated({ alternates: [] }), gone('m1'), gone('m2'))
    const elected = [{ id: 'm3', name: 'm3' }, ...names(3, 'n')]
    const full = after(three, (one) => seatElected(elected, one, SYSTEM, NOW))
    expect(sitting(full).map(({ id }) => id)).toEqual(['m3', 'm4', 'm5', 'n1', 'n2'])
  })

  test('recall is the owners’: begun by more than half of the committee or a fifth of the owners, ended by the vote alone', () => {
    const one = seated()
    const recall = { memberId: 'm1', ground: 'neglect', by: 'committee', proposed: 3, of: 5, voteId: 'v', voteNumber: 7 } as const
    expect(codes(beginRecall({ ...recall, proposed: 2 }, one, [], as('secretary'), NOW))).toEqual(['TOO_FEW_PROPOSE'])
    expect(codes(beginRecall({ ...recall, by: 'owners', proposed: 34, of: 172 }, one, [], as('secretary'), NOW))).toEqual(['TOO_FEW_PROPOSE'])
    expect(codes(beginRecall({ ...recall, by: 'owners', proposed: 35, of: 172 }, one, [], as('secretary'), NOW))).toEqual([])
    const begun = after(one, (state) => beginRecall(recall, state, [], as('secretary'), NOW))
    expect(codes(beginRecall(recall, begun, ['v'], as('secretary'), NOW))).toEqual(['RECALL_UNDER_WAY'])
    expect(codes(beginRecall(recall, begun, [], as('secretary'), NOW))).toEqual([])
    expect(codes(endSeat({ memberId: 'm1', why: 'recalled', words: 'x' }, begun, officer, NOW))).toEqual(['RECALL_IS_VOTED'])
    expect(codes(endSeat({ memberId: 'm1', why: 'recalled', words: 'x' }, begun, SYSTEM, NOW))).toEqual([])
  })

  test('the director who leaves is director no more', () => {
    const chosen = after(seated(), (one) => chooseOfficers({ directorId: 'm1', deputyIds: ['m2', 'm1', 'm2'] }, one, officer, NOW))
    expect([chosen.directorId, chosen.deputyIds]).toEqual(['m1', ['m2']])
    const left = after(chosen, gone('m1'), gone('m2'))
    expect([left.directorId, left.deputyIds]).toEqual([undefined, []])
    expect(codes(chooseOfficers({ directorId: 'm1', deputyIds: [] }, left, officer, NOW))).toEqual(['NO_SUCH_MEMBER'])
  })
})

describe('what the law asks by when', () => {
  const dueOf = (committee: Committee, now: number) => duties(committee, now).map(({ on, done, late }) => [on, done, late])

  test('first meeting in 7 days, hand-over in 10, filing in 30, renewal 90 days before the end, each late from the next day', () => {
    expect(dueOf(seated(), NOW)).toEqual([
      ['2026-03-11', false, false], ['2026-03-14', false, false], ['2026-04-03', false, false], ['2030-12-04', false, false], ['2031-03-04', false, false],
    ])
    expect(duties(seated(), NOW + 8 * DAY).map(({ late }) => late)).toEqual([true, false, false, false, false])
    const done = after(seated(), (one) => chooseOfficers({ directorId: 'm1', deputyIds: [] }, one, officer, NOW), (one) => fileCommittee(one, officer, NOW), ...HAND_OVER_ITEMS.map(({ id }) => (one: Committee) => handOverItem(id, one, officer, NOW)))
    expect(duties(done, NOW + 40 * DAY).map((duty) => duty.done)).toEqual([true, true, true, false, false])
    expect([codes(fileCommittee(done, officer, NOW)), codes(handOverItem('seals', done, officer, NOW))]).toEqual([['FILED_ALREADY'], ['HANDED_ALREADY']])
  })

  test('those who must act are told of each day once', () => {
    const reminded = after(seated(), (one) => remindOfDays(one, NOW + 12 * DAY))
    expect(reminded.reminded).toHaveLength(2)
    expect(remindOfDays(reminded, NOW + 13 * DAY)).toMatchObject({ events: [] })
    expect(remindOfDays(reminded, NOW + 31 * DAY)).toMatchObject({ events: [{ what: '向街道办事处备案' }] })
  })
})
