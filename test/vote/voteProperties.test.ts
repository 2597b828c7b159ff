import fc from 'fast-check'
import { ROLES, SYSTEM, type Actor, type Role } from '../../src/domain/actor'
import { DAY, HOUR } from '../../src/domain/calendar'
import { answerObjection } from '../../src/domain/vote/answerObjection'
import { changeDraft } from '../../src/domain/vote/changeDraft'
import { closeVote } from '../../src/domain/vote/closeVote'
import { correctRoll } from '../../src/domain/vote/correctRoll'
import { evolve } from '../../src/domain/vote/evolve'
import { extendVote } from '../../src/domain/vote/extendVote'
import { objectTo } from '../../src/domain/vote/objectTo'
import { openVerbs, type VoteVerb } from '../../src/domain/vote/openVerbs'
import { openVote } from '../../src/domain/vote/openVote'
import { publishCount } from '../../src/domain/vote/publishCount'
import { publishNotice } from '../../src/domain/vote/publishNotice'
import { publishResult } from '../../src/domain/vote/publishResult'
import { publishRoll } from '../../src/domain/vote/publishRoll'
import { repeatVote } from '../../src/domain/vote/repeatVote'
import { reviewVote } from '../../src/domain/vote/reviewVote'
import { sendToReview } from '../../src/domain/vote/sendToReview'
import { NEXT_PHASES, type Vote, type VotePhase } from '../../src/domain/vote/vote'
import { voidVote } from '../../src/domain/vote/voidVote'
import { as, CLOSES, FINAL, NOW, officer, OPENS, owner, plans, replay, roll, secretary, storyOf, tallied, turnout, voteIn, window, type Rule } from './givenVote'

const PHASES = Object.keys(NEXT_PHASES) as VotePhase[]
const ORGANISERS: readonly Role[] = ['secretary', 'committee']
const few = { persons: 3, areaCm2: 3 }
const waiting = ({ objections }: Vote) => objections.find(({ answer }) => !answer)?.id ?? 'o1'

/** Each verb with words and figures that nothing is wrong with, and the roles to which it is granted. */
const VERBS: Record<VoteVerb, { who: readonly Role[]; rule: Rule }> = {
  changeDraft: { who: ORGANISERS, rule: (...on) => changeDraft({ ...plans, title: '改过的题目' }, ...on) },
  sendToReview: { who: ORGANISERS, rule: sendToReview },
  reviewVote: { who: ['officer'], rule: (...on) => reviewVote({ approved: false, words: '再改改' }, ...on) },
  publishNotice: { who: ORGANISERS, rule: (...on) => publishNotice({ ...window, opensOn: '2026-03-21' }, ...on) },
  publishRoll: { who: ORGANISERS, rule: (...on) => publishRoll(roll, ...on) },
  correctRoll: { who: ORGANISERS, rule: (...on) => correctRoll({ reason: '面积', totals: roll.totals, faults: [] }, ...on) },
  answerObjection: {
    who: ORGANISERS,
    rule: (vote, ...by) => answerObjection({ objectionId: waiting(vote), upheld: true, words: '属实' }, vote, ...by),
  },
  openVote: { who: ORGANISERS, rule: (...on) => openVote({}, ...on) },
  extendVote: { who: ORGANISERS, rule: (...on) => extendVote({ closesOn: '2026-04-12', reason: '人少', turnout: few }, ...on) },
  closeVote: { who: ORGANISERS, rule: (...on) => closeVote({ turnout, papersWaiting: 0 }, ...on) },
  publishCount: { who: ORGANISERS, rule: (...on) => publishCount({ tally: tallied() }, ...on) },
  publishResult: { who: ORGANISERS, rule: publishResult },
  voidVote: { who: [...ORGANISERS, 'officer'], rule: (...on) => voidVote({ reason: '有误' }, ...on) },
  repeatVote: { who: ORGANISERS, rule: (...on) => repeatVote({ id: 'vote-2', number: 2 }, ...on) },
}
const object: Rule = (vote, actor, now) =>
  objectTo({ id: `o${now}`, about: vote.phase === 'roll' ? 'roll' : 'count', words: '不对', photoIds: [], owns: [1] }, vote, actor, now)
const BESIDE: readonly Rule[] = [
  object,
  (...on) => reviewVote({ approved: true, words: '' }, ...on),
  (...on) => publishNotice(window, ...on),
]

const actors: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(secretary, secretary, officer, SYSTEM, owner('p1')) },
  { weight: 1, arbitrary: fc.constantFrom(...ROLES).map((role) => as(role)) },
)
/** Without the two that end it at once or begin another. */
const onward = Object.entries(VERBS).filter(([verb]) => verb !== 'voidVote' && verb !== 'repeatVote')
const rules = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...onward.map(([, { rule }]) => rule), ...BESIDE) },
  { weight: 1, arbitrary: fc.constant(VERBS.voidVote.rule) },
)
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

test('in whatever order commands come: phases by the table, replay as stored, a refusal changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PHASES), fc.array(fc.tuple(rules, actors), { maxLength: 50 }), (phase, commands) => {
      const events = [...storyOf(phase)]
      let vote = replay(events)
      const start = { draft: NOW, review: NOW, notice: NOW, roll: OPENS, open: CLOSES - DAY, closed: CLOSES, final: FINAL, void: NOW }[phase]
      commands.forEach(([rule, actor], index) => {
        const before = JSON.stringify(vote)
        const decision = rule(vote, actor, start + (index + 1) * 8 * HOUR)
        expect(JSON.stringify(vote)).toBe(before)
        for (const event of decision.ok ? decision.events : []) {
          const next = evolve(vote, event)
          if (next.phase !== vote.phase) expect(NEXT_PHASES[vote.phase]).toContain(next.phase)
          vote = next
          events.push(event)
        }
        expect(vote.endedAt === undefined).toBe(vote.phase !== 'final' && vote.phase !== 'void')
        if (vote.phase === 'open') expect(vote.objections.every(({ answer }) => answer)).toBe(true)
        if (vote.phase === 'final') expect([vote.recountDue, vote.objections.every(({ answer }) => answer)]).toEqual([false, true])
      })
      expect(plain(replay(plain(events)))).toEqual(plain(vote))
    }),
    { numRuns: 400 },
  )
})

/** A vote in that phase when every rule of it has what it asks for, and the moment at which its time is up. */
const ripe = (phase: VotePhase): readonly [Vote, number] =>
  [voteIn(phase), { draft: NOW, review: NOW, notice: NOW, roll: OPENS, open: CLOSES, closed: FINAL, final: FINAL, void: NOW }[phase]] as const

test.each(PHASES)('every way out of %s that the table names is one that some rule goes, and no other', (phase) => {
  const [vote, now] = ripe(phase)
  const ways = [...onward.map(([, { rule }]) => rule), ...BESIDE, VERBS.voidVote.rule].flatMap((rule) =>
    [secretary, officer].flatMap((actor) => {
      const decision = rule(vote, actor, phase === 'review' ? NOW : now)
      return decision.ok ? decision.events.map((event) => evolve(vote, event).phase) : []
    }),
  )
  expect([...new Set(ways)].filter((to) => to !== phase).sort()).toEqual([...NEXT_PHASES[phase]].sort())
})

describe('nobody does what the role table does not grant, and a button is shown exactly where the rule would act', () => {
  const objected = (vote: Vote): Vote => {
    if (vote.phase !== 'roll' && vote.phase !== 'closed') return vote
    const decision = object(vote, owner('p1'), vote.phase === 'roll' ? NOW : CLOSES + DAY)
    return decision.ok ? decision.events.reduce<Vote>(evolve, vote) : vote
  }
  /** What only waits for time or figures is no reason to hide the button. */
  const lacking = ['OPENS_TOO_EARLY', 'NOT_OPEN_YET', 'VOTING_GOES_ON', 'VOTING_IS_OVER', 'QUERY_DAYS_NOT_OVER', 'OBJECTIONS_UNANSWERED', 'ROLL_TOO_FRESH', 'TOO_FEW_DAYS_LEFT']
  const cases = PHASES.flatMap((phase) => ROLES.map((role) => [phase, role] as const))

  test.each(cases)('%s: %s', (phase, role) => {
    const vote = objected(ripe(phase)[0])
    const acts = (Object.keys(VERBS) as VoteVerb[]).filter((verb) => {
      const decision = VERBS[verb].rule(vote, as(role), ripe(phase)[1])
      const allowed = decision.ok ? decision.events.length > 0 : decision.reasons.every(({ code }) => lacking.includes(code))
      if (allowed) expect(VERBS[verb].who).toContain(role)
      return allowed
    })
    expect([...openVerbs(vote, as(role))].sort()).toEqual(acts.sort())
  })
})
