import type { AgendaItem, ItemPhase, Task } from '../../src/domain/agendaItem/agendaItem'
import { moveBack } from '../../src/domain/agendaItem/moveBack'
import { moveForward } from '../../src/domain/agendaItem/moveForward'
import { questionItem } from '../../src/domain/agendaItem/questionItem'
import { finishTask } from '../../src/domain/agendaItem/finishTask'
import { addTask } from '../../src/domain/agendaItem/addTask'
import { STAGES, VERDICT_DAYS } from '../../src/domain/agendaItem/stages'
import { DAY } from '../../src/domain/calendar'
import { after, as, discussion, forward, itemIn, NOW, ownersPlan, plan, proof, refusals, secretary, task, visit, vote } from './givenItem'

const done: Task = { ...task, state: 'done', endedAt: NOW }
const open: Task = { ...task, state: 'open' }
const dropped: Task = { ...task, state: 'dropped' }
const judged = { personId: 'p', verdict: 'poor', words: '', at: NOW } as const
const proposed = { ...plan, at: NOW, by: 'p', edition: 1 }

describe('a stage is left with its record, and not without', () => {
  test.each<[string, ItemPhase, Partial<AgendaItem>, string | undefined]>([
    ['走访: no door yet', 'visit', {}, 'VISITS_MISSING'],
    ['走访: one door', 'visit', { visits: [{ ...visit, by: 'p' }] }, undefined],
    ['协商: no talk yet', 'negotiate', {}, 'DISCUSSION_MISSING'],
    ['协商: one talk', 'negotiate', { discussions: [discussion] }, undefined],
    ['方案: none', 'plan', {}, 'PLAN_MISSING'],
    ['方案: there', 'plan', { plan: proposed }, undefined],
    ['方案: one that the owners decide', 'plan', { plan: { ...proposed, ...ownersPlan } }, undefined],
    ['表决: none drafted yet', 'vote', {}, 'VOTE_NOT_DECIDED'],
    ['表决: under way', 'vote', vote, 'VOTE_NOT_DECIDED'],
    ['实施: no task at all', 'carryOut', {}, 'TASKS_NOT_DONE'],
    ['实施: only dropped ones', 'carryOut', { tasks: [dropped] }, 'TASKS_NOT_DONE'],
    ['实施: one done, one open', 'carryOut', { tasks: [done, open] }, 'TASKS_NOT_DONE'],
    ['实施: one done, one dropped', 'carryOut', { tasks: [done, dropped] }, undefined],
    ['评价: nobody said a word', 'evaluate', {}, 'VERDICTS_MISSING'],
    ['评价: one verdict, be it bad', 'evaluate', { verdicts: [judged] }, undefined],
  ])('%s', (_, phase, change, code) => {
    const decision = moveForward({ words: '' }, { ...itemIn(phase), ...change }, secretary, NOW)
    expect(refusals(decision)).toEqual(code ? [code] : [])
  })

  test.each([
    ['a moment before seven days', VERDICT_DAYS * DAY - 1, false],
    ['after seven days exactly', VERDICT_DAYS * DAY, true],
  ])('with no verdict it is closed %s: %s', (_, waited, ok) => {
    expect(moveForward({ words: '' }, itemIn('evaluate'), secretary, NOW + waited).ok).toBe(ok)
  })

  test('the refusal carries its figures', () => {
    const item = { ...itemIn('carryOut'), tasks: [done, open, open] }
    expect(moveForward({ words: '' }, item, secretary, NOW)).toMatchObject({ reasons: [{ open: 2, done: 1 }] })
    expect(moveForward({ words: '' }, itemIn('evaluate'), secretary, NOW)).toMatchObject({ reasons: [{ waitUntil: NOW + 7 * DAY }] })
  })

  test.each(['closed', 'handedOn'] as const)('nothing follows %s', (phase) => {
    expect(refusals(forward(itemIn(phase), secretary, NOW))).toEqual(['ITEM_WRONG_PHASE'])
  })
})

describe('going back', () => {
  const order = STAGES.map(({ phase }) => phase)
  const pairs = order.flatMap((from) => order.map((to) => [from, to] as const))
  test.each(pairs)('from %s to %s', (from, to) => {
    const decision = moveBack({ to, reason: '还要再问' }, itemIn(from), secretary, NOW)
    expect(decision.ok).toBe(from !== 'closed' && to !== 'vote' && order.indexOf(to) < order.indexOf(from))
  })

  test('needs a reason', () => {
    expect(refusals(moveBack({ to: 'visit', reason: ' \n' }, itemIn('plan'), secretary, NOW))).toEqual(['WORDS_MISSING'])
  })

  test('verdicts on what was done before do not count for what is done next', () => {
    const item = { ...itemIn('evaluate'), verdicts: [judged] }
    expect(after(item, moveBack({ to: 'carryOut', reason: '再补一次' }, item, secretary, NOW)).verdicts).toEqual([])
  })
})

describe('a resident who is not content', () => {
  const word = { matterId: 'matter-1', words: '还漏', photoIds: [] }

  test.each(['carryOut', 'evaluate', 'closed'] as const)('brings an item that is in %s to work', (phase) => {
    expect(after(itemIn(phase), questionItem(word, itemIn(phase), NOW)).phase).toBe('carryOut')
  })
  test.each(['visit', 'negotiate', 'plan', 'vote', 'handedOn'] as const)('changes nothing in %s', (phase) => {
    expect(questionItem(word, itemIn(phase), NOW)).toEqual({ ok: true, events: [] })
  })

  test('what was done before is not enough: one more task must be done', () => {
    let item = itemIn('closed')
    item = after(item, questionItem(word, item, NOW))
    expect(forward(item, secretary, NOW)).toMatchObject({ reasons: [{ code: 'TASKS_NOT_DONE', open: 0, done: 0 }] })
    item = after(item, addTask({ ...task, id: 'task-2' }, item, secretary, NOW))
    item = after(item, finishTask({ ...proof, taskId: 'task-2' }, item, as('worker'), NOW))
    expect(after(item, forward(item, secretary, NOW)).phase).toBe('evaluate')
  })
})
