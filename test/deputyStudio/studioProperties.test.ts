import fc from 'fast-check'
import { ROLES, type Actor } from '../../src/domain/actor'
import { addDays, HOUR, localDateOf } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { answerStudioCase, extendStudioCase, turnStudioCaseIntoMatter } from '../../src/domain/deputyStudio/answerStudioCase'
import { bookStudio, cancelStudioBooking } from '../../src/domain/deputyStudio/bookStudio'
import { closeQuietCase } from '../../src/domain/deputyStudio/closeQuietCase'
import { chaseStudioCase } from '../../src/domain/deputyStudio/chaseStudioCase'
import { askStudioConsent, sayStudioConsent } from '../../src/domain/deputyStudio/consent'
import { evolve as evolveDay, NEXT_DAY_PHASES, type StudioDay, type StudioDayEvent } from '../../src/domain/deputyStudio/day'
import { stepStudioDay } from '../../src/domain/deputyStudio/dayClock'
import { judgeStudioCase } from '../../src/domain/deputyStudio/judgeStudioCase'
import { placesIn } from '../../src/domain/deputyStudio/places'
import { cancelStudioDay } from '../../src/domain/deputyStudio/planStudioDay'
import { receiveAtStudio } from '../../src/domain/deputyStudio/receiveAtStudio'
import { ROUNDS_MOST } from '../../src/domain/deputyStudio/reasons'
import { evolve as evolveCase, NEXT_CASE_PHASES, promiseOf, type StudioCase, type StudioCaseEvent } from '../../src/domain/deputyStudio/studioCase'
import { ANSWERED, as, deputy, FROM, MATTER, neighbour, opening, otherDeputy, plan, resident, secretary, TAKEN } from './givenStudio'

type Rule<S, E> = (state: S, actor: Actor, now: number, chance: number) => Decision<E, Refusal>
const json = (value: unknown) => JSON.parse(JSON.stringify(value))
const actors = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(deputy, secretary, resident, neighbour, otherDeputy) }, { weight: 1, arbitrary: fc.constantFrom(...ROLES).map((role) => as(role)) })

const DAY_RULES: readonly Rule<StudioDay, StudioDayEvent>[] = [
  (day, actor, now, chance) => bookStudio({ bookingId: `b${chance}`, place: (chance % 8) - 1, words: '' }, day, actor, now),
  (day, actor, now, chance) => bookStudio({ bookingId: `b${chance}`, place: chance % 6, words: '漏水', matter: { id: 'm', number: 1, reporterId: 'resident-1' } }, day, actor, now),
  (day, actor, now, chance) => cancelStudioBooking({ bookingId: day.bookings[chance % (day.bookings.length || 1)]?.id ?? 'none' }, day, actor, now),
  (day, actor, now, chance) => {
    const one = day.bookings[chance % (day.bookings.length || 1)]
    return receiveAtStudio({ bookingId: one?.id ?? 'none', personId: one?.personId ?? 'nobody', walkIn: false, caseId: `c${chance}` }, day, actor, now)
  },
  (day, actor, now, chance) => receiveAtStudio({ bookingId: `w${chance}`, personId: `walk-${chance}`, walkIn: true, caseId: `c${chance}` }, day, actor, now),
  (day, actor, now, chance) => cancelStudioDay({ reason: chance % 9 === 0 ? '下雨' : '' }, day, actor, now),
  (day, _actor, now) => stepStudioDay(day, now),
]

const CASE_RULES: readonly Rule<StudioCase, StudioCaseEvent>[] = [
  (...on) => answerStudioCase({ words: '答' }, on[0], on[1], on[2]),
  (one, actor, now, chance) => extendStudioCase({ due: addDays(promiseOf(one)?.due ?? localDateOf(now), chance % 40), reason: '等' }, one, actor, now),
  (one, actor, now, chance) => turnStudioCaseIntoMatter({ matter: MATTER.matter, words: chance % 2 ? '' : '转' }, one, actor, now),
  (one, actor, now, chance) => judgeStudioCase({ satisfied: chance % 2 === 0, words: '还漏' }, one, actor, now),
  (one, actor, now) => askStudioConsent({ question: '问', answer: '答', personName: '甲一' }, one, actor, now),
  (one, actor, now, chance) => sayStudioConsent({ agree: chance % 2 === 0, edition: one.publicAnswer?.edition ?? 0 }, one, actor, now),
  (one, _actor, now) => chaseStudioCase(one, now),
  (one, _actor, now) => closeQuietCase(one, now),
]

/** Runs commands in any order: what a state may become, that a refusal changes nothing, and that replay gives what is stored. */
function walks<S extends { phase: string }, E>(rules: readonly Rule<S, E>[], first: E, start: number, step: number, evolve: (state: S | undefined, event: E) => S, next: Record<string, readonly string[]>, holds: (state: S) => void) {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...rules), actors, fc.nat(60)), { maxLength: 40 }), (commands) => {
      const events = [first]
      let state = evolve(undefined, first)
      commands.forEach(([rule, actor, chance], index) => {
        const before = JSON.stringify(state)
        const decision = rule(state, actor, start + index * step, chance)
        expect(JSON.stringify(state)).toBe(before)
        for (const event of decision.ok ? decision.events : []) {
          const after = evolve(state, event)
          if (after.phase !== state.phase) expect(next[state.phase]).toContain(after.phase)
          state = after
          events.push(event)
        }
        holds(state)
      })
      const replayed = (json(events) as E[]).reduce<S | undefined>(evolve, undefined)
      expect(json(replayed)).toEqual(json(state))
    }),
    { numRuns: 400 },
  )
}

test('a day: no place twice, no person twice, each talk once', () => {
  const first: StudioDayEvent = { ...plan, type: 'StudioDayPlanned', by: 'secretary-1', at: FROM - 30 * HOUR }
  walks(DAY_RULES, first, FROM - 28 * HOUR, 1.5 * HOUR, evolveDay, NEXT_DAY_PHASES, ({ bookings }) => {
    const placed = bookings.filter(({ place }) => place !== undefined)
    expect(new Set(placed.map(({ place }) => place)).size).toBe(placed.length)
    expect(new Set(placed.map(({ personId }) => personId)).size).toBe(placed.length)
    for (const { place } of placed) expect(place! >= 0 && place! < placesIn(plan)).toBe(true)
    expect(bookings.every(({ place, caseId }) => place !== undefined || caseId !== undefined)).toBe(true)
  })
})

test.each([TAKEN, ANSWERED, MATTER])('a case that was $how at first: one extension, two rounds, never public without a yes', (outcome) => {
  const first: StudioCaseEvent = { ...opening(outcome), type: 'StudioCaseOpened', at: FROM }
  walks(CASE_RULES, first, FROM, 20 * HOUR, evolveCase, NEXT_CASE_PHASES, (one) => {
    expect(one.answers.length).toBeLessThanOrEqual(ROUNDS_MOST)
    expect(one.promises.filter(({ extended }) => extended).length).toBeLessThanOrEqual(1)
    expect(one.promises.slice(0, -1).every(({ keptAt }) => keptAt !== undefined)).toBe(true)
    expect(one.phase === 'taken').toBe(one.promises.length > 0 && promiseOf(one)?.keptAt === undefined)
    expect(new Set(one.chased).size).toBe(one.chased.length)
  })
})
