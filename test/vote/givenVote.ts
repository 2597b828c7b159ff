import { SYSTEM, type Actor, type Role } from '../../src/domain/actor'
import { endOfDay, HOUR, startOfDay, type Instant } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { closeVote } from '../../src/domain/vote/closeVote'
import { draftVote } from '../../src/domain/vote/draftVote'
import type { VoteEvent } from '../../src/domain/vote/events'
import { evolve } from '../../src/domain/vote/evolve'
import { openVote } from '../../src/domain/vote/openVote'
import { publishCount } from '../../src/domain/vote/publishCount'
import { publishNotice } from '../../src/domain/vote/publishNotice'
import { publishResult } from '../../src/domain/vote/publishResult'
import { publishRoll } from '../../src/domain/vote/publishRoll'
import { YES_NO, type Question } from '../../src/domain/vote/question'
import { reviewVote } from '../../src/domain/vote/reviewVote'
import { DEFAULT_RULES, type VoteRules } from '../../src/domain/vote/rules'
import { sendToReview } from '../../src/domain/vote/sendToReview'
import { decideVote, type Tally } from '../../src/domain/vote/tally/tally'
import { voidVote } from '../../src/domain/vote/voidVote'
import type { Plans, Vote, VotePhase } from '../../src/domain/vote/vote'

/** 2026-03-04, a Wednesday, 10:00 in Shanghai: the notice and the roll go out. */
export const NOW: Instant = Date.UTC(2026, 2, 4, 2)
/** 15 full days between: 5 to 19 March. */
export const window = { opensOn: '2026-03-20', closesOn: '2026-04-02' } as const
export const OPENS = startOfDay(window.opensOn)
export const CLOSES = endOfDay(window.closesOn)
/** Counted at midnight of 3 April; seven days after that day. */
export const FINAL = endOfDay('2026-04-10')

export const as = (role: Role, personId: string = `${role}-1`): Actor => ({ personId, role, unitIds: [] })
export const secretary = as('secretary')
export const officer = as('officer')
export const owner = (personId: string): Actor => ({ personId, role: 'resident', unitIds: ['unit-1'] })

export const question: Question = { id: 'q1', title: '更换电梯', text: '两部', matter: 7, kind: 'single', options: YES_NO }
export const election: Question = { id: 'e1', title: '选举业委会', text: '', matter: 'election', kind: 'election', seats: 5, options: [] }
export const withRules = (own: Partial<VoteRules>): VoteRules => ({ ...DEFAULT_RULES, ...own })

export const plans: Plans = { title: '更换电梯', text: '方案全文', scope: { kind: 'estate' }, secret: false, questions: [question], rules: DEFAULT_RULES }
export const totals = { persons: 172, areaCm2: 160_200_000, voices: 172, units: 178 }
export const roll = { totals, faults: [] }
export const turnout = { persons: 120, areaCm2: 120_000_000 }

/** A tally in which that many agree and the rest of the turnout is against. */
export const tallied = (persons = 100, areaCm2 = 100_000_000, questions: readonly Question[] = [question]): Tally =>
  decideVote(questions, DEFAULT_RULES, {
    all: totals,
    tookPart: turnout,
    questions: questions.map(({ id, options }) => ({
      questionId: id,
      options: options.map((option) => ({
        optionId: option.id,
        ...(option.meaning === 'agree'
          ? { persons, areaCm2 }
          : option.meaning === 'against'
            ? { persons: turnout.persons - persons, areaCm2: turnout.areaCm2 - areaCm2 }
            : { persons: 0, areaCm2: 0 }),
      })),
      blank: { persons: 0, areaCm2: 0 },
      invalid: { persons: 0, areaCm2: 0 },
    })),
  })

export type Rule = (vote: Vote, actor: Actor, now: Instant) => Decision<VoteEvent, Refusal>

export const replay = (events: readonly VoteEvent[]): Vote =>
  events.reduce<Vote | undefined>(evolve, undefined) as Vote

/** Takes the rule's answer, which is expected to be yes. */
export function after(vote: Vote | undefined, decision: Decision<VoteEvent, Refusal>): Vote {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce<Vote | undefined>(evolve, vote) as Vote
}

/** The codes with which a rule said no; none when it said yes. */
export const refusals = (decision: Decision<unknown, Refusal>): string[] =>
  decision.ok ? [] : decision.reasons.map(({ code }) => code)

/** Step by step, by whom and when, in the order in which a vote goes its way. */
const STEPS: readonly (readonly [VotePhase, Rule])[] = [
  ['review', (vote, _, now) => sendToReview(vote, secretary, now)],
  ['review', (vote, _, now) => reviewVote({ approved: true, words: '' }, vote, officer, now)],
  ['notice', (vote, _, now) => publishNotice(window, vote, secretary, now)],
  ['roll', (vote, _, now) => publishRoll(roll, vote, secretary, now)],
  ['open', (vote) => openVote({}, vote, SYSTEM, OPENS)],
  ['closed', (vote) => closeVote({ turnout, papersWaiting: 0 }, vote, secretary, CLOSES)],
  ['closed', (vote) => publishCount({ tally: tallied() }, vote, secretary, CLOSES + HOUR)],
  ['final', (vote) => publishResult(vote, SYSTEM, FINAL)],
]
const ORDER: readonly VotePhase[] = ['draft', 'review', 'notice', 'roll', 'open', 'closed', 'final']

/** The events that bring a vote to that phase by the rules, with all that the phase leaves but its last step. */
export function storyOf(phase: VotePhase, own: Partial<Plans> = {}): readonly VoteEvent[] {
  const events: VoteEvent[] = []
  const take = (decision: Decision<VoteEvent, Refusal>) => {
    if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
    events.push(...decision.events)
    return replay(events)
  }
  let vote = take(draftVote({ ...plans, ...own, id: 'vote-1', number: 1, itemId: 'item-1' }, secretary, NOW))
  if (phase === 'void') take(voidVote({ reason: '方案变了' }, vote, secretary, NOW))
  for (const [to, rule] of phase === 'void' ? [] : STEPS) {
    if (ORDER.indexOf(to) > ORDER.indexOf(phase)) break
    vote = take(rule(vote, secretary, NOW))
  }
  return events
}

export const voteIn = (phase: VotePhase, own: Partial<Plans> = {}): Vote => replay(storyOf(phase, own))
