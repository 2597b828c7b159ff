import type { Role } from '../../src/domain/actor'
import { CONDITIONS, NOMINATORS, type Candidate, type ConditionId } from '../../src/domain/vote/election/candidate'
import { checkCandidate } from '../../src/domain/vote/election/checkCandidate'
import { byElectionSeats, committeeSizeFaults, mustReelect } from '../../src/domain/vote/election/committee'
import { nominateCandidate, type NominateCandidate } from '../../src/domain/vote/election/nominateCandidate'
import { NOMINATION_BY_TEN } from '../../src/domain/vote/election/nomination'
import { recallFaults } from '../../src/domain/vote/election/recall'
import { openElectionVerbs } from '../../src/domain/vote/election/openElectionVerbs'
import { withdrawCandidate } from '../../src/domain/vote/election/withdrawCandidate'
import { sendToReview } from '../../src/domain/vote/sendToReview'
import { after, as, election, NOW, officer, owner, refusals, secretary, voteIn, withRules } from './givenVote'

const ALL = CONDITIONS.map(({ id }) => id)
const draft = voteIn('draft', { questions: [{ ...election, options: [{ id: 'abstain', text: '弃权', meaning: 'abstain' }] }] })
const name: NominateCandidate = { id: 'c1', personId: 'A', name: '张三', words: '愿意出力', by: 'self', owners: 178 }
const nominate = (own: Partial<NominateCandidate> = {}, by = owner('A'), vote = draft) => nominateCandidate({ ...name, ...own }, vote, by, NOW)
const checked = (met: readonly ConditionId[] = ALL) => ({ met, words: '', by: 'officer-1', at: NOW })
const standing = (id: string, met?: readonly ConditionId[]): Candidate => ({
  id, personId: id, name: id, words: '', by: 'self', nominatedBy: id, nominatedAt: NOW, check: checked(met),
})
const five = ['A', 'B', 'C', 'D', 'E'].map((id) => standing(id))

describe('nominations (聊城 23): oneself, owners, the branch, the community', () => {
  test.each<[string, Parameters<typeof nominate>, string[]]>([
    ['oneself', [], []],
    ['somebody else as oneself', [{}, owner('B')], ['ONLY_ONESELF']],
    ['by 35 of 178 owners', [{ by: 'owners', supporters: 35 }, secretary], ['TOO_FEW_SUPPORTERS']],
    ['by 36 of 178 owners', [{ by: 'owners', supporters: 36 }, secretary], []],
    ['by the branch', [{ by: 'branch' }, secretary], []],
    ['by the community', [{ by: 'community' }, officer], []],
    ['when no election is drafted', [{}, owner('A'), voteIn('draft')], ['NO_ELECTION']],
    ['once the list is with the community', [{}, owner('A'), voteIn('review')], ['VOTE_WRONG_PHASE', 'NO_ELECTION']],
    ['twice', [{ id: 'c2' }, owner('A'), after(draft, nominate())], ['NOMINATED_ALREADY']],
  ])('%s', (_, args, codes) => {
    expect(refusals(nominate(...args))).toEqual(codes)
  })

  test('by ten owners where the rules of procedure say ten, with the article in the refusal', () => {
    const vote = { ...draft, rules: withRules({ ownersNominate: NOMINATION_BY_TEN }) }
    expect(nominate({ by: 'owners', supporters: 9 }, secretary, vote)).toMatchObject({ reasons: [{ supporters: 9, needed: 10, article: '业主大会议事规则' }] })
    expect(nominate({ by: 'owners', supporters: 10 }, secretary, vote).ok).toBe(true)
  })

  const granted: Record<string, readonly Role[]> = { owners: ['secretary', 'committee', 'officer'], branch: ['secretary'], community: ['officer'] }
  test.each(NOMINATORS.filter((by) => by !== 'self'))('who may enter one by the %s', (by) => {
    for (const role of ['resident', 'worker', 'manager', 'clerk', 'secretary', 'committee', 'officer', 'operator'] as const) {
      expect(nominate({ by, supporters: 99 }, as(role)).ok).toBe(granted[by]!.includes(role))
    }
  })
})

describe('standing (指导规则 31, 聊城 27)', () => {
  const vote = after(draft, nominate())
  const check = (met: readonly ConditionId[], words: string, by = officer) => checkCandidate({ candidateId: 'c1', met, words }, vote, by, NOW)

  test('each condition has its article, the seven of 指导规则 31 first', () => {
    expect(CONDITIONS.map(({ article }) => article)).toEqual([...Array<string>(7).fill('指导规则 31'), '聊城 27'])
  })

  test('what is not met is said in words, and nobody checks themselves', () => {
    expect(refusals(check(ALL, ''))).toEqual([])
    expect(refusals(check(ALL.slice(1), ''))).toEqual(['WORDS_MISSING'])
    expect(refusals(check(ALL.slice(1), '不是业主'))).toEqual([])
    expect(refusals(check(ALL, '', as('committee', 'A')))).toEqual(['YOUR_OWN_STANDING'])
    expect(refusals(check(ALL, '', owner('B')))).toEqual(['NOT_YOUR_ROLE'])
  })

  test('a candidate steps back by a word; another takes nobody off the list', () => {
    const withdraw = (by: typeof officer) => withdrawCandidate({ candidateId: 'c1', reason: '没时间' }, vote, by, NOW)
    expect(after(vote, withdraw(owner('A'))).candidates).toEqual([])
    expect(refusals(withdraw(owner('B')))).toEqual(['NOT_YOUR_ROLE'])
  })
})

test.each<[string, ReturnType<typeof owner>, string[]]>([
  ['a neighbour', owner('B'), ['nominateCandidate']],
  ['the candidate', owner('A'), ['withdrawCandidate']],
  ['the secretary', secretary, ['nominateCandidate', 'withdrawCandidate', 'checkCandidate']],
  ['the community', officer, ['nominateCandidate', 'checkCandidate']],
  ['a candidate on the committee', as('committee', 'A'), ['nominateCandidate', 'withdrawCandidate']],
])('what %s may do with a list on which A stands', (_, actor, verbs) => {
  expect(openElectionVerbs(after(draft, nominate()), actor)).toEqual(verbs)
  expect(openElectionVerbs(voteIn('open'), actor)).toEqual([])
})

describe('the list goes to the community', () => {
  test.each<[string, readonly Candidate[], string[]]>([
    ['with as many as there are seats', five, []],
    ['with one too few', five.slice(1), ['TOO_FEW_CANDIDATES']],
    ['with one nobody looked at', [...five.slice(1), { ...five[0]!, check: undefined }], ['CANDIDATE_CANNOT_STAND']],
    ['with one who may not stand', [...five.slice(1), standing('A', ALL.slice(1))], ['CANDIDATE_CANNOT_STAND']],
  ])('%s', (_, candidates, codes) => {
    expect(refusals(sendToReview({ ...draft, candidates }, secretary, NOW))).toEqual(codes)
  })

  test('and they are on the ballot in the order of their nomination, 弃权 last, sent once or twice', () => {
    const vote = { ...draft, candidates: five }
    const once = after(vote, sendToReview(vote, secretary, NOW))
    const ids = ['A', 'B', 'C', 'D', 'E', 'abstain']
    expect(once.questions[0]!.options.map(({ id }) => id)).toEqual(ids)
    const again = { ...once, phase: 'draft' } as const
    expect(after(again, sendToReview(again, secretary, NOW)).questions[0]!.options.map(({ id }) => id)).toEqual(ids)
  })
})

describe('seats', () => {
  test.each([[3, false], [4, false], [5, true], [6, false], [7, true], [9, true], [10, false], [11, true], [12, false], [13, false]])(
    'a committee of %i: %s (指导规则 31: 5 to 11, odd)',
    (members, fine) => {
      expect(committeeSizeFaults(members)).toHaveLength(fine ? 0 : 1)
    },
  )
  test.each([
    [7, 4, false, 3],
    [8, 4, false, 4],
    [7, 3, true, 0],
    [5, 2, true, 0],
    [5, 3, false, 2],
  ])('of %i seats %i filled: elect all again %s, else by-election for %i (指导规则 46)', (seats, filled, again, vacant) => {
    expect([mustReelect(seats, filled), byElectionSeats(seats, filled)]).toEqual([again, vacant])
  })
  test.each([
    ['committee', 3, 6, 1],
    ['committee', 4, 7, 0],
    ['committee', 3, 7, 1],
    ['owners', 35, 178, 1],
    ['owners', 36, 178, 0],
    ['owners', 0, 0, 1],
  ] as const)('a recall proposed by the %s, %i of %i: %i faults (山东省条例 34)', (by, proposed, of, faults) => {
    expect(recallFaults(by, proposed, of)).toHaveLength(faults)
  })
})
