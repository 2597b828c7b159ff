import { HOUR } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { evolveBox, type BoxEvent } from '../../src/domain/vote/ballot/boxEvents'
import { castBallot } from '../../src/domain/vote/ballot/castBallot'
import { grantHelp, undoHelp } from '../../src/domain/vote/ballot/grantHelp'
import { confirmGrant, endGrant, grantProxy, type GrantProxy } from '../../src/domain/vote/ballot/grantProxy'
import { countedOf, emptyBox, type VoiceBox } from '../../src/domain/vote/ballot/voiceBox'
import { as, CLOSES, NOW, OPENS, owner, refusals, secretary, voteIn, withRules } from './givenVote'

const AT = OPENS + HOUR
const home = emptyBox(7, ['A'])
const open = voteIn('open')
const put = (box: VoiceBox, decision: Decision<BoxEvent, Refusal>): VoiceBox => {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce(evolveBox, box)
}

describe('a helper with bounds', () => {
  const help = { grantId: 'h1', personId: 'H', name: '女儿', expiresAt: AT + HOUR }
  const grant = (own: Partial<typeof help> = {}, by = 'A', box = home, now = AT) => grantHelp({ ...help, ...own }, open, box, owner(by), now)
  const helped = put(home, grant())

  test.each<[string, Parameters<typeof grant>, string[]]>([
    ['by the owner', [], []],
    ['by somebody else', [{}, 'X'], ['NOT_THE_OWNER']],
    ['to a co-owner, who needs none', [{ personId: 'B' }, 'A', emptyBox(7, ['A', 'B'])], ['HELPER_IS_OWNER']],
    ['until the close', [{ expiresAt: CLOSES }], []],
    ['beyond the close', [{ expiresAt: CLOSES + 1 }], ['EXPIRY_OUT_OF_RANGE']],
    ['until now', [{ expiresAt: AT }], ['EXPIRY_OUT_OF_RANGE']],
    ['after the close', [{ expiresAt: CLOSES }, 'A', home, CLOSES], ['VOTING_IS_OVER', 'EXPIRY_OUT_OF_RANGE']],
    ['twice', [{ grantId: 'h2' }, 'A', helped], ['HELP_GRANTED_ALREADY']],
  ])('is granted %s', (_, args, codes) => {
    expect(refusals(grant(...args))).toEqual(codes)
  })

  test('undone, the ballot that the helper cast goes with it, and the owner casts anew even where nothing may be changed', () => {
    const vote = voteIn('open', { rules: withRules({ changes: 'none' }) })
    const choices = [['q1', ['agree']]] as const
    const cast = put(helped, castBallot({ choices }, vote, helped, owner('H'), AT))
    expect(refusals(castBallot({ choices }, vote, cast, owner('A'), AT))).toEqual(['BALLOT_IS_IN'])
    expect(refusals(undoHelp({ grantId: 'h1' }, vote, cast, owner('H'), AT))).toEqual(['NOT_THE_OWNER'])
    expect(refusals(undoHelp({ grantId: 'h1' }, vote, cast, owner('A'), CLOSES))).toEqual(['VOTING_IS_OVER'])
    const undone = put(cast, undoHelp({ grantId: 'h1' }, vote, cast, owner('A'), CLOSES - 1))
    expect(countedOf(undone, vote.rules)).toBeUndefined()
    expect(refusals(castBallot({ choices }, vote, undone, owner('H'), AT))).toEqual(['NOT_YOUR_VOICE'])
    expect(refusals(castBallot({ choices }, vote, undone, owner('A'), AT))).toEqual([])
    expect(refusals(undoHelp({ grantId: 'h1' }, vote, undone, owner('A'), AT))).toEqual(['NO_SUCH_GRANT'])
  })

  test('undone, the owner’s own ballot stays', () => {
    const own = put(helped, castBallot({ choices: [['q1', ['agree']]] }, open, helped, owner('A'), AT))
    expect(undoHelp({ grantId: 'h1' }, open, own, owner('A'), AT)).toMatchObject({ events: [{ type: 'GrantEnded' }] })
    expect(countedOf(put(own, undoHelp({ grantId: 'h1' }, open, own, owner('A'), AT)), open.rules)).toBeDefined()
  })
})

describe('a written proxy (指导规则 26), a guardian (25), a representative', () => {
  const letter: GrantProxy = { grantId: 'g1', kind: 'proxy', personId: 'P', name: '邻居', forOwnerId: 'A', photoIds: ['f1'], held: 0 }
  const clerk = as('clerk')
  const grant = (own: Partial<GrantProxy> = {}, by = owner('A'), box = home) => grantProxy({ ...letter, ...own }, open, box, by, AT)

  test.each<[string, Parameters<typeof grant>, string[]]>([
    ['a letter from the owner', [], []],
    ['a letter with no photo', [{ photoIds: [] }], ['PAPER_PHOTO_MISSING']],
    ['the second of three', [{ held: 2 }], []],
    ['the fourth where three may be held', [{ held: 3 }], ['TOO_MANY_PROXIES']],
    ['a guardian has no such limit', [{ kind: 'guardian', held: 9 }, clerk], []],
    ['a guardian entered by the owner', [{ kind: 'guardian' }], ['DESK_ONLY']],
    ['a letter entered by a neighbour', [{}, owner('X')], ['NOT_THE_OWNER']],
    ['a letter to oneself', [{ personId: 'A' }], ['NOT_FOR_YOURSELF']],
    ['a letter that the desk makes out to itself', [{ personId: 'clerk-1' }, clerk], ['NOT_FOR_YOURSELF']],
    ['a letter of somebody who is no owner', [{ forOwnerId: 'X' }, clerk], ['NOT_THE_OWNER']],
    ['the developer’s representative', [{ kind: 'representative', forOwnerId: undefined }, clerk, emptyBox(7, [])], []],
    ['a proxy for nobody', [{ forOwnerId: undefined }, clerk, emptyBox(7, [])], ['NOT_THE_OWNER']],
  ])('%s', (_, args, codes) => {
    expect(refusals(grant(...args))).toEqual(codes)
  })

  test('letters are taken from the roll’s publication on', () => {
    expect(refusals(grantProxy(letter, voteIn('notice'), home, owner('A'), NOW))).toEqual(['VOTE_WRONG_PHASE'])
    expect(refusals(grantProxy(letter, voteIn('roll'), home, owner('A'), NOW))).toEqual([])
  })

  test('what the desk enters another confirms, and never who is to vote by it', () => {
    const box = put(home, grant({}, clerk))
    const confirm = (by: typeof clerk) => confirmGrant({ grantId: 'g1' }, open, box, by, AT)
    const choices = [['q1', ['agree']]] as const
    expect(refusals(castBallot({ choices }, open, box, owner('P'), AT))).toEqual(['NOT_YOUR_VOICE'])
    expect(refusals(confirm(clerk))).toEqual(['SECOND_PERSON_NEEDED'])
    expect(refusals(confirm(as('committee', 'P')))).toEqual(['SECOND_PERSON_NEEDED'])
    expect(refusals(confirm(owner('A')))).toEqual(['DESK_ONLY'])
    expect(castBallot({ choices }, open, put(box, confirm(secretary)), owner('P'), AT)).toMatchObject({ events: [{ by: 'proxy', grantId: 'g1' }] })
  })

  test('taken back, nobody votes by it; a ballot that was cast by it stands', () => {
    const box = put(home, grant())
    const choices = [['q1', ['agree']]] as const
    const cast = put(box, castBallot({ choices }, open, box, owner('P'), AT))
    expect(refusals(endGrant({ grantId: 'g1', reason: '自己投' }, open, cast, owner('P'), AT))).toEqual(['NOT_THE_OWNER'])
    const ended = put(cast, endGrant({ grantId: 'g1', reason: '自己投' }, open, cast, owner('A'), AT))
    expect(countedOf(ended, open.rules)).toMatchObject({ by: 'proxy' })
    expect(refusals(castBallot({ choices }, open, ended, owner('P'), AT))).toEqual(['NOT_YOUR_VOICE'])
    expect(refusals(castBallot({ choices }, open, ended, owner('A'), AT))).toEqual([])
  })
})
