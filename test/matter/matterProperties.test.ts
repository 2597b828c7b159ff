import fc from 'fast-check'
import type { Actor } from '../../src/domain/actor'
import type { Decision, Refusal } from '../../src/domain/decision'
import { acceptMatter } from '../../src/domain/matter/acceptMatter'
import { checkMatter } from '../../src/domain/matter/checkMatter'
import { closeUnconfirmed, confirmMatter } from '../../src/domain/matter/confirmMatter'
import { escalateMatter } from '../../src/domain/matter/escalateMatter'
import { evolve } from '../../src/domain/matter/evolve'
import { answerMatter, awaitConfirmation } from '../../src/domain/matter/handleMatter'
import { handMatterToCompany, handMatterToMediation, handMatterToRoundTable } from '../../src/domain/matter/handMatterOn'
import { joinMatter, leaveMatter } from '../../src/domain/matter/joinMatter'
import { NEXT_PHASES, type Matter, type MatterEvent } from '../../src/domain/matter/matter'
import { mergeMatter } from '../../src/domain/matter/mergeMatter'
import { reckonMatterAnew } from '../../src/domain/matter/reckonMatterAnew'
import { resubmitMatter } from '../../src/domain/matter/resubmitMatter'
import { returnMatter } from '../../src/domain/matter/returnMatter'
import { sendBackMatter } from '../../src/domain/matter/sendBackMatter'
import { supplementMatter } from '../../src/domain/matter/supplementMatter'
import { takeBackMatter } from '../../src/domain/matter/takeBackMatter'
import { withdrawMatter } from '../../src/domain/matter/withdrawMatter'
import { EVERYBODY, matter, NOW, DAY } from './givenMatter'

type Rule = (m: Matter, a: Actor, now: number) => Decision<MatterEvent, Refusal>
const words = { words: '好' }
const into = matter({ id: 'other', number: 1 })

/** Each command with good words, and which roles the table of the contract grants it to; `own` is the reporter's word. */
const COMMANDS: Record<string, { rule: Rule; roles: readonly string[] | 'own' | 'all' | 'system' }> = {
  accept: { rule: (m, a, n) => acceptMatter({ ...words, finishDue: n + DAY, dueWarning: 2027 }, m, a, n), roles: ['manager', 'secretary'] },
  return: { rule: (m, a, n) => returnMatter({ reason: '好', instead: '好' }, m, a, n), roles: ['manager', 'secretary'] },
  answer: { rule: (m, a, n) => answerMatter({ ...words, closeOn: n + 7 * DAY }, m, a, n), roles: ['manager', 'secretary'] },
  merge: { rule: (m, a, n) => mergeMatter({ into, ...words }, m, a, n), roles: ['manager', 'secretary'] },
  company: { rule: (m, a, n) => handMatterToCompany({ ticketId: 't', ticketNumber: 1, ...words }, m, a, n), roles: ['manager', 'secretary'] },
  table: { rule: (m, a, n) => handMatterToRoundTable({ itemId: 'i', itemNumber: 1, ...words }, m, a, n), roles: ['manager', 'secretary'] },
  mediation: { rule: (m, a, n) => handMatterToMediation({ mediationId: 'g', mediationNumber: 1, ...words }, m, a, n), roles: ['manager', 'secretary'] },
  settle: { rule: (m, _, n) => awaitConfirmation({ by: 'mediation', words: '好', photoIds: [], closeOn: n + 7 * DAY }, m, n), roles: 'system' },
  takeBack: { rule: (m, _, n) => takeBackMatter({ reason: '没有调成', from: 'mediation' }, m, n), roles: 'system' },
  show: { rule: (m, a, n) => checkMatter({ result: 'pass' }, m, a, n), roles: ['manager', 'secretary', 'system'] },
  withhold: { rule: (m, a, n) => checkMatter({ result: 'withheld', reason: '好' }, m, a, n), roles: ['manager', 'secretary', 'system'] },
  supplement: { rule: (m, a, n) => supplementMatter({ text: '好', photoIds: [] }, m, a, n), roles: 'own' },
  resubmit: { rule: (m, a, n) => resubmitMatter({ text: '好', photoIds: [], acceptDue: n + DAY, dueWarning: 2027 }, m, a, n), roles: 'own' },
  withdraw: { rule: (m, a, n) => withdrawMatter({ reason: '' }, m, a, n), roles: 'own' },
  confirm: { rule: (m, a, n) => confirmMatter({ rating: 4, words: '' }, m, a, n), roles: 'own' },
  sendBack: { rule: (m, a, n) => sendBackMatter({ words: '好', photoIds: [] }, m, a, n), roles: 'own' },
  join: { rule: joinMatter, roles: 'all' },
  leave: { rule: leaveMatter, roles: 'all' },
  finishTicket: { rule: (m, _, n) => awaitConfirmation({ by: 'ticket', words: '好', photoIds: [], closeOn: n + 7 * DAY }, m, n), roles: 'system' },
  finishItem: { rule: (m, _, n) => awaitConfirmation({ by: 'roundTable', words: '好', photoIds: [], closeOn: n + 7 * DAY }, m, n), roles: 'system' },
  close: { rule: (m, _, n) => closeUnconfirmed(m, n), roles: 'system' },
  reckonAnew: { rule: (m, _, n) => reckonMatterAnew({ due: n + DAY }, m, n), roles: 'system' },
  escalate: { rule: (m, _, n) => escalateMatter({ level: m.overdueLevel + 1 }, m, n), roles: 'system' },
}

const steps = fc.array(
  fc.record({ name: fc.constantFrom(...Object.keys(COMMANDS)), actor: fc.constantFrom(...EVERYBODY), later: fc.integer({ min: 0, max: 10 * DAY }) }),
  { maxLength: 40 },
)

test('in whatever order commands come: phases by the table, replay gives the same state, roles hold, a refusal changes nothing', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(steps, fc.constantFrom('neighbours', 'handlers') as fc.Arbitrary<'neighbours' | 'handlers'>, (run, seenBy) => {
      let state = matter({ seenBy, checkNeeded: seenBy === 'neighbours' })
      const log: MatterEvent[] = []
      let now = NOW
      for (const { name, actor, later } of run) {
        now += later
        const { rule, roles } = COMMANDS[name] as (typeof COMMANDS)[string]
        const frozen = JSON.stringify(state)
        const decision = rule(state, actor, now)
        expect(JSON.stringify(state)).toBe(frozen)
        if (!decision.ok) {
          expect(decision.reasons.every(({ code }) => /^[A-Z_]+$/.test(code))).toBe(true)
          continue
        }
        if (decision.events.length > 0 && Array.isArray(roles)) expect(roles).toContain(actor.role)
        if (decision.events.length > 0 && roles === 'own') expect(actor.personId).toBe('reporter')
        for (const event of decision.events) {
          const before = state.phase
          state = evolve(state, event)
          log.push(event)
          if (state.phase !== before) expect(NEXT_PHASES[before]).toContain(state.phase)
          reached.add(state.phase)
        }
      }
      const replayed = log.reduce(evolve, matter({ seenBy, checkNeeded: seenBy === 'neighbours' }))
      expect(replayed).toEqual(state)
      expect((state.closedHow === undefined) === (state.phase !== 'closed')).toBe(true)
      expect(state.closeOn === undefined || state.phase === 'awaitingConfirmation').toBe(true)
    }),
    { numRuns: 2000 },
  )
  // the walk is worth nothing where it does not get about
  expect([...reached].sort()).toEqual(Object.keys(NEXT_PHASES).sort())
})
