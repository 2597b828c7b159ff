import { HOUR, DAY } from '../../src/domain/calendar'
import type { Choice } from '../../src/domain/vote/ballot'
import { evolveBox, type BoxEvent } from '../../src/domain/vote/ballot/boxEvents'
import { castBallot } from '../../src/domain/vote/ballot/castBallot'
import type { Grant } from '../../src/domain/vote/ballot/grant'
import { nameVoter } from '../../src/domain/vote/ballot/nameVoter'
import { remindVoter } from '../../src/domain/vote/ballot/remindVoter'
import { emptyBox, type CastRecord, type VoiceBox } from '../../src/domain/vote/ballot/voiceBox'
import type { Decision, Refusal } from '../../src/domain/decision'
import type { VoteRules } from '../../src/domain/vote/rules'
import { CLOSES, NOW, OPENS, owner, question, refusals, voteIn, withRules } from './givenVote'

const AT = OPENS + HOUR
const yes: readonly Choice[] = [['q1', ['agree']]]
const open = (own: Partial<VoteRules> = {}) => voteIn('open', { rules: withRules(own) })
const cast = (box: VoiceBox, personId: string, own: Partial<VoteRules> = {}, now = AT) =>
  castBallot({ choices: yes }, open(own), box, owner(personId), now)
const put = (box: VoiceBox, decision: Decision<BoxEvent, Refusal>): VoiceBox => {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce(evolveBox, box)
}
const home = emptyBox(7, ['A'])
const shared = emptyBox(7, ['A', 'B'])
const grant = (own: Partial<Grant>): Grant => ({
  id: 'g1', kind: 'proxy', personId: 'P', name: '代理人', forOwnerId: 'A', photoIds: ['f1'], enteredBy: 'A', at: NOW, confirmed: true, ...own,
})
const paper: CastRecord = { kind: 'ballot', no: 7, channel: 'paper', by: 'clerk', personId: 'clerk-1', at: AT }

describe('when', () => {
  test.each([
    ['at the opening', OPENS, []],
    ['a moment before the close', CLOSES - 1, []],
    ['at the close, though the box is still being emptied', CLOSES, ['VOTING_IS_OVER']],
  ])('%s', (_, now, codes) => {
    expect(refusals(cast(home, 'A', {}, now))).toEqual(codes)
  })
  test.each(['notice', 'roll', 'closed', 'void'] as const)('not in %s', (phase) => {
    expect(refusals(castBallot({ choices: yes }, voteIn(phase), home, owner('A'), AT))).toEqual(['VOTE_WRONG_PHASE'])
  })
})

describe('what', () => {
  const two = [question, { ...question, id: 'q2' }]
  test.each<[string, readonly Choice[], string[]]>([
    ['each question answered', [['q1', ['agree']], ['q2', ['abstain']]], []],
    ['one forgotten', [['q1', ['agree']]], ['QUESTION_UNANSWERED']],
    ['one left blank', [['q1', ['agree']], ['q2', []]], ['QUESTION_UNANSWERED']],
    ['one twice', [['q1', ['agree']], ['q1', ['against']], ['q2', ['agree']]], ['QUESTION_ANSWERED_TWICE']],
    ['one that is not there', [['q1', ['agree']], ['q2', ['agree']], ['q3', ['agree']]], ['NO_SUCH_QUESTION']],
    ['two marks where there is one', [['q1', ['agree', 'against']], ['q2', ['agree']]], ['TOO_MANY_CHOICES', 'CHOICES_EXCLUDE_EACH_OTHER']],
    ['an option that is not there', [['q1', ['maybe']], ['q2', ['agree']]], ['NO_SUCH_OPTION']],
    ['the same mark twice', [['q1', ['agree', 'agree']], ['q2', ['agree']]], ['TOO_MANY_CHOICES', 'OPTION_MARKED_TWICE']],
  ])('%s', (_, choices, codes) => {
    expect(refusals(castBallot({ choices }, voteIn('open', { questions: two }), home, owner('A'), AT))).toEqual(codes)
  })

  test('no event bears what was chosen', () => {
    expect(JSON.stringify(cast(home, 'A'))).not.toMatch(/agree|choices|q1/)
  })
})

describe('who', () => {
  test.each<[string, VoiceBox, string, string[]]>([
    ['the owner', home, 'A', []],
    ['a neighbour', home, 'X', ['NOT_YOUR_VOICE']],
    ['either co-owner', shared, 'B', []],
    ['the one whom co-owners named', { ...shared, namedOwnerId: 'B' }, 'B', []],
    ['the other', { ...shared, namedOwnerId: 'B' }, 'A', ['CO_OWNERS_NAMED_ANOTHER']],
    ['the other, once the named one has sold', { ...emptyBox(7, ['A', 'C']), namedOwnerId: 'B' }, 'A', []],
    ['a proxy', { ...home, grants: [grant({})] }, 'P', []],
    ['a proxy whose letter nobody has compared', { ...home, grants: [grant({ confirmed: false })] }, 'P', ['NOT_YOUR_VOICE']],
    ['a proxy whose letter was taken back', { ...home, grants: [grant({ endedAt: AT })] }, 'P', ['NOT_YOUR_VOICE']],
    ['a proxy of one who has sold', { ...emptyBox(7, ['C']), grants: [grant({})] }, 'P', ['NOT_YOUR_VOICE']],
    ['a proxy of the co-owner who was not named', { ...shared, namedOwnerId: 'B', grants: [grant({})] }, 'P', ['CO_OWNERS_NAMED_ANOTHER']],
    ['a guardian', { ...home, grants: [grant({ kind: 'guardian' })] }, 'P', []],
    ['the developer’s representative', { ...emptyBox(7, []), grants: [grant({ kind: 'representative', forOwnerId: undefined })] }, 'P', []],
    ['a helper in time', { ...home, grants: [grant({ kind: 'helper', expiresAt: AT + 1 })] }, 'P', []],
    ['a helper whose time is over', { ...home, grants: [grant({ kind: 'helper', expiresAt: AT })] }, 'P', ['HELP_IS_OVER']],
  ])('%s', (_, box, personId, codes) => {
    expect(refusals(cast(box, personId))).toEqual(codes)
  })

  test.each([
    ['proxy', 'proxy'],
    ['helper', 'helper'],
    ['guardian', 'owner'],
    ['representative', 'owner'],
  ] as const)('a %s casts as %s', (kind, by) => {
    const box = { ...home, grants: [grant({ kind })] }
    expect(cast(box, 'P')).toMatchObject({ events: [{ by, grantId: 'g1' }] })
  })
})

describe('a ballot that is in', () => {
  const voted = put(home, cast(home, 'A'))
  test('is changed until the close, or not, as the rules say', () => {
    expect(refusals(cast(voted, 'A', { changes: 'untilClose' }))).toEqual([])
    expect(refusals(cast(voted, 'A', { changes: 'none' }))).toEqual(['BALLOT_IS_IN'])
  })

  test.each([
    ['firstWins', ['BALLOT_IS_IN']],
    ['paperWins', ['BALLOT_IS_IN']],
    ['lastWins', []],
  ] as const)('on paper, with %s', (channels, codes) => {
    expect(refusals(cast({ ...home, records: [paper] }, 'A', { channels }))).toEqual(codes)
  })

  test('on a paper that nobody could read, is no ballot yet', () => {
    expect(refusals(cast({ ...home, records: [{ ...paper, kind: 'invalid' }] }, 'A', { changes: 'none' }))).toEqual([])
  })

  test('outlasts a change of owner; not cast yet, it is the new owner’s', () => {
    expect(refusals(cast({ ...voted, ownerIds: ['N'] }, 'N'))).toEqual(['CAST_BY_ANOTHER'])
    expect(refusals(cast({ ...voted, ownerIds: ['N'] }, 'A'))).toEqual(['NOT_YOUR_VOICE'])
    expect(refusals(cast({ ...home, ownerIds: ['N'] }, 'N'))).toEqual([])
    const byProxy = put({ ...home, grants: [grant({})] }, cast({ ...home, grants: [grant({})] }, 'P'))
    expect(refusals(cast({ ...byProxy, ownerIds: ['N'] }, 'N'))).toEqual(['CAST_BY_ANOTHER'])
  })

  test('on paper is displaced by an owner where the last wins, and by no proxy', () => {
    const box = { ...home, grants: [grant({})], records: [paper] }
    expect(refusals(cast(box, 'A', { channels: 'lastWins' }))).toEqual([])
    expect(refusals(cast(box, 'P', { channels: 'lastWins' }))).toEqual(['CAST_BY_ANOTHER'])
  })

  test('by one co-owner is not changed by the other', () => {
    expect(refusals(cast(put(shared, cast(shared, 'A')), 'B'))).toEqual(['CAST_BY_ANOTHER'])
  })

  test('by a proxy or a helper is the owner’s to change, and never the other way round', () => {
    const box = { ...home, grants: [grant({})] }
    expect(refusals(cast(put(box, cast(box, 'P')), 'A'))).toEqual([])
    expect(refusals(cast(put(box, cast(box, 'A')), 'P'))).toEqual(['CAST_BY_ANOTHER'])
  })
})

describe('co-owners name one (指导规则 25)', () => {
  const name = (box: VoiceBox, by: string, ownerId: string) => nameVoter({ ownerId }, voteIn('roll'), box, owner(by), NOW)
  test.each<[string, VoiceBox, string, string, string[]]>([
    ['one of them', shared, 'A', 'B', []],
    ['a stranger', shared, 'A', 'X', ['NAMED_IS_NO_OWNER']],
    ['by a stranger', shared, 'X', 'A', ['NOT_THE_OWNER']],
    ['another, by the one who was not named', { ...shared, namedOwnerId: 'B' }, 'A', 'A', ['CO_OWNERS_NAMED_ANOTHER']],
    ['another, by the one who was named', { ...shared, namedOwnerId: 'B' }, 'B', 'A', []],
    ['with the ballot in', { ...shared, records: [paper] }, 'A', 'B', ['BALLOT_IS_IN']],
  ])('%s', (_, box, by, ownerId, codes) => {
    expect(refusals(name(box, by, ownerId))).toEqual(codes)
  })
})

describe('reminders', () => {
  const remind = (box: VoiceBox, ago?: number) =>
    refusals(remindVoter(ago === undefined ? {} : { remindedAt: AT - ago }, open({ remindEveryDays: 3 }), box, AT))
  test('no more often than the rules say, and none to one who has voted', () => {
    expect(remind(home)).toEqual([])
    expect(remind(home, 3 * DAY - 1)).toEqual(['REMINDED_LATELY'])
    expect(remind(home, 3 * DAY)).toEqual([])
    expect(remind(put(home, cast(home, 'A')))).toEqual(['HAS_VOTED'])
    expect(remind({ ...home, records: [{ ...paper, kind: 'invalid' }] })).toEqual([])
    expect(refusals(remindVoter({}, open(), home, CLOSES))).toEqual(['VOTING_IS_OVER'])
  })
})
