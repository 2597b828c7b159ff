import fc from 'fast-check'
import { ROLES, type Actor, type Role } from '../../src/domain/actor'
import { addTask } from '../../src/domain/agendaItem/addTask'
import { VOTE_OUTCOMES, type AgendaItem, type ItemPhase } from '../../src/domain/agendaItem/agendaItem'
import { attachMatterToItem, releaseMatter } from '../../src/domain/agendaItem/attachMatterToItem'
import { dropTask } from '../../src/domain/agendaItem/dropTask'
import { evolve } from '../../src/domain/agendaItem/evolve'
import { finishTask } from '../../src/domain/agendaItem/finishTask'
import { giveVerdict } from '../../src/domain/agendaItem/giveVerdict'
import { hearOfVote, voteDraftedFor } from '../../src/domain/agendaItem/hearOfVote'
import { handItemToCompany } from '../../src/domain/agendaItem/handItemToCompany'
import { moveBack } from '../../src/domain/agendaItem/moveBack'
import { moveForward } from '../../src/domain/agendaItem/moveForward'
import { reopenItem } from '../../src/domain/agendaItem/lookBack'
import { nameSupervisors, reportSite } from '../../src/domain/agendaItem/supervise'
import { openVerbs, type ItemVerb } from '../../src/domain/agendaItem/openVerbs'
import { proposePlan } from '../../src/domain/agendaItem/proposePlan'
import { putOnAgenda, takeOffAgenda } from '../../src/domain/agendaItem/putOnAgenda'
import { questionItem } from '../../src/domain/agendaItem/questionItem'
import { recordDiscussion } from '../../src/domain/agendaItem/recordDiscussion'
import { recordVisit } from '../../src/domain/agendaItem/recordVisit'
import { NEXT_PHASES, OPEN_PHASES, phasesBefore, stagesFor } from '../../src/domain/agendaItem/stages'
import { HOUR } from '../../src/domain/calendar'
import { refuse } from '../../src/domain/decision'
import { as, discussion, itemIn, NOW, ownersPlan, plan, proof, replay, secretary, storyOf, task, ticket, visit, vote, type Rule } from './givenItem'

const PHASES = Object.keys(NEXT_PHASES) as ItemPhase[]
const meeting = { meetingId: 'meeting-1', meetingTitle: '议事会', startsAt: NOW + HOUR, place: '站' }
/** A stage before this one, another at another time. */
const earlier = ({ phase }: AgendaItem, _: Actor, now: number): ItemPhase => {
  const before = phasesBefore(phase)
  return before[Math.floor(now / HOUR) % before.length] ?? 'visit'
}
/** Another vote each hour. */
const voteOf = (now: number) => ({ ...vote, voteId: `vote-${now / HOUR}` })
const openTask = (item: AgendaItem) => item.tasks.find(({ state }) => state === 'open')?.id ?? task.id

/** Each verb with words and figures that nothing is wrong with, and the roles to which it is granted. */
const VERBS: Record<ItemVerb, { who: readonly Role[]; rule: Rule }> = {
  recordVisit: { who: ['secretary', 'committee', 'officer'], rule: (...on) => recordVisit({ ...visit }, ...on) },
  recordDiscussion: { who: ['secretary', 'committee'], rule: (...on) => recordDiscussion(discussion, ...on) },
  proposePlan: { who: ['secretary', 'committee'], rule: (...on) => proposePlan(plan, ...on) },
  draftVote: {
    who: ['secretary', 'committee'],
    rule: (item, { role }, now) => (role === 'secretary' || role === 'committee' ? voteDraftedFor(voteOf(now), item, now) : refuse({ code: 'NOT_YOUR_ROLE' })),
  },
  addTask: {
    who: ['secretary', 'committee'],
    rule: (item, ...by) => addTask({ ...task, id: `task-${item.tasks.length + 1}`, due: '2026-12-31' }, item, ...by),
  },
  finishTask: { who: ['secretary', 'worker'], rule: (item, ...by) => finishTask({ ...proof, taskId: openTask(item) }, item, ...by) },
  dropTask: { who: ['secretary', 'committee'], rule: (item, ...by) => dropTask({ taskId: openTask(item), reason: '不用了' }, item, ...by) },
  giveVerdict: { who: ['resident', 'committee'], rule: (...on) => giveVerdict({ verdict: 'fair', words: '' }, ...on) },
  moveForward: { who: ['secretary'], rule: (...on) => moveForward({ words: '' }, ...on) },
  moveBack: { who: ['secretary'], rule: (item, ...by) => moveBack({ to: earlier(item, ...by), reason: '再问问' }, item, ...by) },
  nameSupervisors: { who: ['secretary'], rule: (...on) => nameSupervisors({ supervisors: [{ personId: 'resident', name: '甲' }] }, ...on) },
  reportSite: { who: ['secretary', 'committee', 'resident'], rule: (...on) => reportSite({ id: 'r', words: '在做', photoIds: ['p'] }, ...on) },
  reopenItem: { who: ['secretary'], rule: (...on) => reopenItem({ reason: '又漏了' }, ...on) },
  handItemToCompany: { who: ['secretary', 'manager'], rule: (...on) => handItemToCompany(ticket, ...on) },
}
const BESIDE: readonly Rule[] = [
  (...on) => proposePlan(ownersPlan, ...on),
  ...VOTE_OUTCOMES.map((outcome): Rule => (item, _, now) => hearOfVote({ ...vote, voteId: item.voteId ?? 'vote-0', outcome, words: '结果' }, item, now)),
  (...on) => attachMatterToItem({ matterId: 'matter-2', matterNumber: 2, matterTitle: '又漏' }, ...on),
  (item, _, now) => releaseMatter({ matterId: 'matter-2' }, item, now),
  (item, _, now) => questionItem({ matterId: 'matter-1', words: '还漏', photoIds: [] }, item, now),
  (item, _, now) => putOnAgenda(meeting, item, now),
  (item, _, now) => takeOffAgenda({ meetingId: 'meeting-1', reason: '下雨' }, item, now),
  (...on) => recordDiscussion({ ...discussion, meetingId: 'meeting-1' }, ...on),
]

/** Those who bring an item far come up more often than chance would have it. */
const actors: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(secretary, secretary, as('committee')) },
  { weight: 1, arbitrary: fc.constantFrom(...ROLES).map((role) => as(role)) },
)
const rules = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(VERBS.moveForward.rule, VERBS.finishTask.rule, VERBS.giveVerdict.rule) },
  { weight: 3, arbitrary: fc.constantFrom(...Object.values(VERBS).map(({ rule }) => rule), ...BESIDE) },
)

test('in whatever order commands come: phases by the table, replay as stored, a refusal changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PHASES), fc.array(fc.tuple(rules, actors), { maxLength: 40 }), (phase, commands) => {
      const events = [...storyOf(phase)]
      let item = replay(events)
      commands.forEach(([rule, actor], index) => {
        const before = JSON.stringify(item)
        const decision = rule(item, actor, NOW + (index + 1) * HOUR)
        expect(JSON.stringify(item)).toBe(before)
        for (const event of decision.ok ? decision.events : []) {
          const next = evolve(item, event)
          if (next.phase !== item.phase) expect(NEXT_PHASES[item.phase]).toContain(next.phase)
          item = next
          events.push(event)
        }
        expect(item.closedAt === undefined).toBe(OPEN_PHASES.includes(item.phase))
        expect(new Set(item.verdicts.map(({ personId }) => personId)).size).toBe(item.verdicts.length)
      })
      expect(JSON.parse(JSON.stringify(replay(JSON.parse(JSON.stringify(events)))))).toEqual(JSON.parse(JSON.stringify(item)))
    }),
    { numRuns: 400 },
  )
})

test.each(PHASES)('every way out of %s that the table names is one that some rule goes, and no other', (phase) => {
  const record = { discussions: [discussion], plan: { ...plan, at: NOW, by: 'p', edition: 1 }, tasks: [{ ...task, state: 'done' as const }] }
  const verdicts = [{ personId: 'p', verdict: 'good' as const, words: '', at: NOW }]
  const item = { ...itemIn(phase), visits: [{ ...visit, by: 'p' }], ...record, verdicts }
  const back = PHASES.map((to): Rule => (...on) => moveBack({ to, reason: '再问问' }, ...on))
  const rules = [...Object.values(VERBS).map(({ rule }) => rule), ...BESIDE, ...back]
  const owned = { ...item, plan: { ...item.plan, ...ownersPlan } }
  const ways = [item, owned, { ...owned, ...vote }].flatMap((state) =>
    rules.flatMap((rule) => {
      const decision = rule(state, secretary, NOW)
      return decision.ok ? decision.events.map((event) => evolve(state, event).phase) : []
    }),
  )
  expect([...new Set(ways)].filter((to) => to !== phase).sort()).toEqual([...NEXT_PHASES[phase]].sort())
})

describe('nobody does what the role table does not grant, and a button is shown exactly where the rule would act', () => {
  const withTask = (phase: ItemPhase): AgendaItem => ({ ...itemIn(phase), tasks: [{ ...task, state: 'open' }] })
  const cases = PHASES.flatMap((phase) => ROLES.map((role) => [phase, role] as const))

  test.each(cases)('%s: %s', (phase, role) => {
    const item = withTask(phase)
    const lacking = ['VISITS_MISSING', 'DISCUSSION_MISSING', 'PLAN_MISSING', 'TASKS_NOT_DONE', 'VERDICTS_MISSING']
    const acts = (Object.keys(VERBS) as ItemVerb[]).filter((verb) => {
      const decision = VERBS[verb].rule(item, as(role), NOW)
      const allowed = decision.ok || decision.reasons.every(({ code }) => lacking.includes(code))
      if (allowed) expect(VERBS[verb].who).toContain(role)
      return allowed
    })
    expect([...openVerbs(item, as(role))].sort()).toEqual(acts.sort())
  })
})

test('the order of stages is the one that is printed on the wall', () => {
  const printed = (ownersDecide: boolean) => stagesFor(ownersDecide).map(({ name }) => name).join(' → ')
  expect(printed(false)).toBe('走访 → 协商 → 方案 → 实施 → 评价 → 办结')
  expect(printed(true)).toBe('走访 → 协商 → 方案 → 表决 → 实施 → 评价 → 办结')
})
