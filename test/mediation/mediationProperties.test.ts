import fc from 'fast-check'
import { ROLES, type Actor } from '../../src/domain/actor'
import { confirmAgreement, drawAgreement, objectToAgreement, signAgreement } from '../../src/domain/mediation/agreement'
import { appointMediators, askOtherMediator } from '../../src/domain/mediation/appointMediators'
import { endMediation } from '../../src/domain/mediation/endMediation'
import { evolve } from '../../src/domain/mediation/evolve'
import { handUp, questionMediation } from '../../src/domain/mediation/handUp'
import { makeStatement } from '../../src/domain/mediation/makeStatement'
import { NEXT_PHASES, OPEN_PHASES, type Mediation, type MediationPhase } from '../../src/domain/mediation/mediation'
import { openVerbs } from '../../src/domain/mediation/openVerbs'
import { addParty, answerMediation, dropParty } from '../../src/domain/mediation/parties'
import { confirmTerm, disputeTerm, noteJudicial, reportTerm } from '../../src/domain/mediation/perform'
import { mediates, partyOf } from '../../src/domain/mediation/reasons'
import { remindOfMediation } from '../../src/domain/mediation/remind'
import { cancelSession, chooseTimes, holdSession, offerTimes, setSession } from '../../src/domain/mediation/sessions'
import { TIER_DAYS } from '../../src/domain/mediation/tiers'
import { readsStatement, standingOf } from '../../src/domain/mediation/whoReads'
import { localDateOf } from '../../src/domain/calendar'
import { A, as, B, county, DAY, mediationIn, mediator, NOW, replay, respondent, seat, secretary, storyOf, street, text, type Rule } from './givenMediation'

const PHASES = Object.keys(NEXT_PHASES) as MediationPhase[]
const PEOPLE: readonly Actor[] = [A, B, as('resident', 'c'), mediator, as('mediator', 'a'), secretary, street, county, ...ROLES.map((role) => as(role))]
const open = (g: Mediation) => g.sessions.find(({ state }) => state === 'offered' || state === 'set')
const own = (g: Mediation, actor: Actor) => partyOf(g, actor)?.id ?? 'pb'
const term = (g: Mediation) => g.agreement?.terms.find(({ state }) => state !== 'done')?.id ?? 't1'

/** Each command with words that nothing is wrong with. */
const RULES: readonly Rule[] = [
  (g, a, n) => appointMediators(seat(a), g, a, n),
  (g, a, n) => askOtherMediator({ personId: g.mediators.at(-1)?.personId ?? '', words: '' }, g, a, n),
  (g, a, n) => addParty({ ...respondent, id: `p${g.parties.length}`, personId: `n${g.parties.length}`, name: `新${g.parties.length}` }, g, a, n),
  (g, a, n) => dropParty({ partyId: g.parties.at(-1)?.id ?? '', reason: '错' }, g, a, n),
  (g, a, n) => answerMediation({ partyId: partyOf(g, a)?.id ?? g.parties.find(({ stance }) => stance === 'asked')?.id ?? 'pa', agrees: true }, g, a, n),
  (g, a, n) => makeStatement({ id: `s${g.statements.length}`, partyId: own(g, a), words: '话', photoIds: [], private: n % 2 === 0 }, g, a, n),
  (g, a, n) => offerTimes({ id: `t${g.sessions.length}`, place: '厅', times: [n + DAY] }, g, a, n),
  (g, a, n) => chooseTimes({ sessionId: open(g)?.id ?? '', times: [], words: '都不行' }, g, a, n),
  (g, a, n) => setSession({ sessionId: open(g)?.id ?? '', startsAt: n + 1, place: '厅' }, g, a, n),
  (g, a, n) => holdSession({ sessionId: open(g)?.id ?? '', came: ['pa'], record: '谈' }, g, a, n),
  (g, a, n) => cancelSession({ sessionId: open(g)?.id ?? '', reason: '下雨' }, g, a, n),
  (g, a, n) => drawAgreement({ ...text, oral: n % 3 === 0, terms: [{ id: `t-${n}`, partyId: 'pb', what: '赔' }] }, g, a, n),
  (g, a, n) => confirmAgreement({ partyId: own(g, a), edition: g.agreement?.edition ?? 0, calendar: {} }, g, a, n),
  (g, a, n) => confirmAgreement({ partyId: g.parties.find(({ id }) => !g.agreement?.confirmed.some((one) => one.partyId === id))?.id ?? '', edition: g.agreement?.edition ?? 0, calendar: {} }, g, a, n),
  (g, a, n) => objectToAgreement({ partyId: own(g, a), words: '不行' }, g, a, n),
  (g, a, n) => signAgreement({ on: localDateOf(n), photoIds: ['p'], calendar: {} }, g, a, n),
  (g, a, n) => reportTerm({ termId: term(g), words: '做了', photoIds: [] }, g, a, n),
  (g, a, n) => confirmTerm({ termId: term(g) }, g, a, n),
  (g, a, n) => disputeTerm({ termId: term(g), words: '没做' }, g, a, n),
  (g, a, n) => noteJudicial({ on: localDateOf(n), court: '法院', no: '', result: 'asked' }, g, a, n),
  (g, a, n) => handUp({ reason: '谈不拢', days: TIER_DAYS, seats: 1 }, g, a, n),
  (g, _, n) => remindOfMediation(g, n),
  (g, _, n) => questionMediation({ statementId: `q${n}`, words: '没好', photoIds: [], days: TIER_DAYS }, g, n),
  (g, a, n) => (n % 5 === 0 ? endMediation({ why: 'failed', words: '不成' }, g, a, n) : { ok: true, events: [] }),
]

test('in whatever order commands come: phases by the table, replay as stored, a refusal changes nothing, nobody reads another’s private words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PHASES), fc.array(fc.tuple(fc.constantFrom(...RULES), fc.constantFrom(...PEOPLE), fc.integer({ min: 1, max: DAY })), { maxLength: 40 }), (phase, commands) => {
      const events = [...storyOf(phase)]
      let state = replay(events)
      let now = NOW
      for (const [rule, actor, later] of commands) {
        now += later
        const before = JSON.stringify(state)
        const decision = rule(state, actor, now)
        expect(JSON.stringify(state)).toBe(before)
        for (const event of decision.ok ? decision.events : []) {
          const next = evolve(state, event)
          if (next.phase !== state.phase) expect(NEXT_PHASES[state.phase]).toContain(next.phase)
          state = next
          events.push(event)
        }
        expect(state.closedAt === undefined).toBe((OPEN_PHASES as readonly string[]).includes(state.phase))
        expect(state.sessions.filter((one) => one.state === 'offered' || one.state === 'set').length).toBeLessThan(2)
        if (state.phase === 'performing') expect(state.parties.every(({ stance }) => stance === 'agrees') && state.agreement?.effectiveOn).toBeTruthy()
        for (const person of PEOPLE) {
          for (const statement of state.statements.filter((one) => one.private)) {
            const may = readsStatement(state, statement, person)
            expect(may).toBe(mediates(state, person) || partyOf(state, person)?.id === statement.partyId)
          }
        }
      }
      expect(JSON.parse(JSON.stringify(replay(JSON.parse(JSON.stringify(events)))))).toEqual(JSON.parse(JSON.stringify(state)))
    }),
    { numRuns: 300 },
  )
})

test.each(PHASES)('in %s, whoever is no party, no mediator and no one of its tier may do nothing at all', (phase) => {
  const state = mediationIn(phase)
  for (const role of ROLES) {
    const stranger = as(role, 'stranger')
    if (standingOf(state, stranger) === 'none') expect([role, openVerbs(state, stranger, NOW)]).toEqual([role, []])
  }
  expect(standingOf(state, as('officer', 'stranger'))).toBe('none')
})
