import { addTask, TASKS_MOST } from '../../src/domain/agendaItem/addTask'
import { attachMatterToItem } from '../../src/domain/agendaItem/attachMatterToItem'
import { dropTask } from '../../src/domain/agendaItem/dropTask'
import { finishTask } from '../../src/domain/agendaItem/finishTask'
import { giveVerdict, verdictsNow } from '../../src/domain/agendaItem/giveVerdict'
import { handItemToCompany } from '../../src/domain/agendaItem/handItemToCompany'
import { openAgendaItem } from '../../src/domain/agendaItem/openAgendaItem'
import { COST_MOST, proposePlan } from '../../src/domain/agendaItem/proposePlan'
import { NAME_MOST, SAID_MOST, TITLE_MOST } from '../../src/domain/agendaItem/reasons'
import { recordDiscussion } from '../../src/domain/agendaItem/recordDiscussion'
import { opinionsNow, recordVisit } from '../../src/domain/agendaItem/recordVisit'
import { DAY, HOUR } from '../../src/domain/calendar'
import { after, as, discussion, itemIn, NOW, plan, proof, refusals, resident, secretary, task, ticket, visit } from './givenItem'

test.each([
  ['as long as a title may be', '题'.repeat(TITLE_MOST), []],
  ['one letter longer', '题'.repeat(TITLE_MOST + 1), ['WORDS_TOO_LONG']],
  ['of spaces', '  ', ['WORDS_MISSING']],
])('an item with a title %s', (_, title, codes) => {
  expect(refusals(openAgendaItem({ id: 'i', number: 1, title, text: '', matterIds: [] }, as('committee'), NOW))).toEqual(codes)
})

describe('visits', () => {
  test.each([
    ['just now', {}, []],
    ['a moment from now', { at: NOW + 1 }, ['IN_THE_FUTURE']],
    ['at no address', { address: ' ' }, ['WORDS_MISSING']],
    ['at too long an address', { address: '楼'.repeat(NAME_MOST + 1) }, ['WORDS_TOO_LONG']],
  ])('%s', (_, change, codes) => {
    expect(refusals(recordVisit({ ...visit, ...change }, itemIn('visit'), secretary, NOW))).toEqual(codes)
  })

  test('a home that is visited twice has the opinion of the later day, whichever is written down first', () => {
    const at = (days: number, opinion: 'support' | 'oppose', unitId = 'unit-1') => ({ ...visit, by: 'p', at: NOW + days * DAY, opinion, unitId })
    const counts = { support: 1, oppose: 1, neutral: 0, absent: 0 }
    expect(opinionsNow([at(1, 'oppose'), at(0, 'support'), at(0, 'support', 'unit-2')])).toEqual(counts)
    expect(opinionsNow([at(0, 'support'), at(1, 'oppose'), at(0, 'support', 'unit-2')])).toEqual(counts)
  })
})

describe('talks', () => {
  test.each([
    ['between two', { persons: 2 }, []],
    ['of one alone', { persons: 1 }, ['TOO_FEW_PERSONS']],
    ['to be held yet', { at: NOW + 1 }, ['IN_THE_FUTURE']],
    ['of which nothing is known', { said: [], resolution: '' }, ['WORDS_MISSING']],
    ['with a resolution alone', { said: [] }, []],
    ['in which somebody said nothing', { said: [{ who: '甲一', words: '' }] }, ['WORDS_MISSING']],
    ['with one line too many', { said: Array(SAID_MOST + 1).fill(discussion.said[0]) }, ['TOO_MANY_SAID']],
  ])('%s', (_, change, codes) => {
    expect(refusals(recordDiscussion({ ...discussion, ...change }, itemIn('negotiate'), secretary, NOW))).toEqual(codes)
  })

  test('of the same meeting, recorded anew, takes the place of the first', () => {
    let item = itemIn('negotiate')
    for (const resolution of ['先查', '先修', '再议']) {
      const meetingId = resolution === '再议' ? 'meeting-2' : 'meeting-1'
      item = after(item, recordDiscussion({ ...discussion, meetingId, resolution }, item, secretary, NOW))
    }
    expect(item.discussions.map(({ resolution }) => resolution)).toEqual(['先修', '再议'])
  })
})

describe('a plan is paid to the fen', () => {
  const payer = (fen: number) => ({ who: '业主', fen })
  test.each([
    ['exactly', 100, [payer(60), payer(40)], []],
    ['one fen short', 100, [payer(60), payer(39)], ['PLAN_DOES_NOT_ADD_UP']],
    ['one fen over', 100, [payer(60), payer(41)], ['PLAN_DOES_NOT_ADD_UP']],
    ['it costs nothing', 0, [], []],
    ['it costs nothing, and somebody pays', 0, [payer(1)], ['PLAN_DOES_NOT_ADD_UP']],
    ['half a fen', 0.5, [payer(0.5)], ['SUM_OUT_OF_RANGE']],
    ['somebody is paid instead', 0, [payer(1), payer(-1)], ['SUM_OUT_OF_RANGE']],
    ['beyond any estate', COST_MOST + 1, [payer(COST_MOST + 1)], ['SUM_OUT_OF_RANGE']],
    ['by nobody named', 1, [{ who: ' ', fen: 1 }], ['WORDS_MISSING']],
  ])('%s', (_, costFen, payers, codes) => {
    expect(refusals(proposePlan({ ...plan, costFen, payers }, itemIn('plan'), secretary, NOW))).toEqual(codes)
  })

  test('figures of what does not add up, and editions that count', () => {
    const wrong = proposePlan({ ...plan, costFen: 1 }, itemIn('plan'), secretary, NOW)
    expect(wrong).toMatchObject({ reasons: [{ costFen: 1, paidFen: 120_000 }] })
    const once = after(itemIn('plan'), proposePlan(plan, itemIn('plan'), secretary, NOW))
    expect(after(once, proposePlan(plan, once, secretary, NOW)).plan?.edition).toBe(2)
  })
})

describe('tasks', () => {
  test.each([
    ['due yesterday', '2026-03-03', NOW, ['DUE_IN_THE_PAST']],
    ['due today, late in the evening', '2026-03-04', NOW + 13.9 * HOUR, []],
    ['due today, past midnight in Shanghai', '2026-03-04', NOW + 14 * HOUR, ['DUE_IN_THE_PAST']],
  ] as const)('%s', (_, due, now, codes) => {
    expect(refusals(addTask({ ...task, due }, itemIn('carryOut'), secretary, now))).toEqual(codes)
  })

  test('as many as an item holds, and not one more', () => {
    const holding = (count: number) => ({ ...itemIn('carryOut'), tasks: Array(count).fill({ ...task, state: 'open' }) })
    expect(addTask(task, holding(TASKS_MOST - 1), secretary, NOW).ok).toBe(true)
    expect(refusals(addTask(task, holding(TASKS_MOST), secretary, NOW))).toEqual(['TOO_MANY_TASKS'])
  })

  const item = after(itemIn('carryOut'), addTask(task, itemIn('carryOut'), secretary, NOW))
  test.each([
    ['by its person', as('worker'), proof, []],
    ['by its person in another part', as('resident', 'worker-1'), proof, []],
    ['by the secretary', secretary, proof, []],
    ['by another worker', as('worker', 'worker-2'), proof, ['NOT_YOUR_TASK']],
    ['with a photo and no word', as('worker'), { ...proof, words: '', photoIds: ['photo-1'] }, []],
    ['with nothing to show', as('worker'), { ...proof, words: ' ' }, ['PROOF_MISSING']],
    ['that there is not', as('worker'), { ...proof, taskId: 'task-9' }, ['TASK_UNKNOWN']],
  ])('finished %s', (_, actor, command, codes) => {
    expect(refusals(finishTask(command, item, actor, NOW))).toEqual(codes)
  })

  test('finished twice it is finished once; dropped it needs a reason, and is not finished any more', () => {
    const finished = after(item, finishTask(proof, item, secretary, NOW))
    expect(finishTask(proof, finished, as('worker'), NOW)).toEqual({ ok: true, events: [] })
    expect(refusals(dropTask({ taskId: task.id, reason: '不用了' }, finished, secretary, NOW))).toEqual(['TASK_ENDED'])
    expect(refusals(dropTask({ taskId: task.id, reason: '' }, item, secretary, NOW))).toEqual(['WORDS_MISSING'])
    const dropped = after(item, dropTask({ taskId: task.id, reason: '不用了' }, item, secretary, NOW))
    expect(finishTask(proof, dropped, secretary, NOW)).toMatchObject({ reasons: [{ code: 'TASK_ENDED', state: 'dropped' }] })
  })
})

describe('verdicts, matters and the company', () => {
  test('one verdict a person, changed until the item is closed', () => {
    let item = itemIn('evaluate')
    for (const verdict of ['poor', 'good'] as const) item = after(item, giveVerdict({ verdict, words: '' }, item, resident, NOW))
    item = after(item, giveVerdict({ verdict: 'fair', words: '' }, item, as('resident', 'resident-2'), NOW))
    expect(verdictsNow(item)).toEqual({ good: 1, fair: 1, poor: 0 })
    expect(giveVerdict({ verdict: 'good', words: '' }, item, resident, NOW)).toEqual({ ok: true, events: [] })
    expect(refusals(giveVerdict({ verdict: 'poor', words: '' }, itemIn('closed'), resident, NOW))).toEqual(['ITEM_WRONG_PHASE'])
  })

  test.each([['visit', true], ['carryOut', true], ['evaluate', false], ['closed', false], ['handedOn', false]] as const)(
    'a further matter joins, or the company takes it, in %s: %s',
    (phase, ok) => {
      const told = { matterId: 'matter-2', matterNumber: 2, matterTitle: '又漏' }
      expect(attachMatterToItem(told, itemIn(phase), as('manager'), NOW).ok).toBe(ok)
      expect(handItemToCompany(ticket, itemIn(phase), as('manager'), NOW).ok).toBe(ok)
    },
  )

  test('a matter that is on it already is not put there twice', () => {
    const told = { matterId: 'matter-1', matterNumber: 1, matterTitle: '漏' }
    expect(attachMatterToItem(told, itemIn('visit'), as('manager'), NOW)).toEqual({ ok: true, events: [] })
  })
})
