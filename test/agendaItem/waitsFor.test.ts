import type { AgendaItem, ItemPhase } from '../../src/domain/agendaItem/agendaItem'
import { STANDS_STILL_DAYS, waitsFor } from '../../src/domain/agendaItem/waitsFor'
import { DAY } from '../../src/domain/calendar'
import { as, itemIn, NOW, resident, secretary, task, visit, vote } from './givenItem'

const open = { ...task, state: 'open' } as const
const judged = { personId: resident.personId, verdict: 'good', words: '', at: NOW } as const
const STILL = STANDS_STILL_DAYS * DAY

test.each<[string, ItemPhase, Partial<AgendaItem>, Parameters<typeof waitsFor>[1], number, string | undefined]>([
  ['a task of mine', 'carryOut', { tasks: [open] }, as('worker'), 0, 'myTask'],
  ['a task of somebody else', 'carryOut', { tasks: [open] }, as('worker', 'worker-2'), 0, undefined],
  ['a task of mine that is done', 'carryOut', { tasks: [{ ...open, state: 'done' }] }, as('worker'), 0, undefined],
  ['the day a task is due', 'carryOut', { tasks: [open] }, secretary, 0, undefined],
  ['the day after', 'carryOut', { tasks: [open] }, secretary, DAY, 'tasksLate'],
  ['a stage that has its record', 'visit', { visits: [{ ...visit, by: 'p' }] }, secretary, 0, 'readyToMove'],
  ['a stage without, for less than a fortnight', 'visit', {}, secretary, STILL - 1, undefined],
  ['for a fortnight', 'visit', {}, secretary, STILL, 'standsStill'],
  ['a vote nobody drafted for a fortnight', 'vote', {}, secretary, STILL, 'standsStill'],
  ['a vote under way, which takes its time', 'vote', vote, secretary, STILL, undefined],
  ['my verdict', 'evaluate', {}, resident, 0, 'myVerdict'],
  ['my verdict, given', 'evaluate', { verdicts: [judged] }, resident, 0, undefined],
  ['a verdict that is not the manager’s to give', 'evaluate', {}, as('manager'), 0, undefined],
  ['a closed item', 'closed', {}, secretary, STILL, undefined],
])('%s', (_, phase, change, actor, later, waits) => {
  expect(waitsFor({ ...itemIn(phase), tasks: [], ...change }, actor, NOW + later)).toBe(waits)
})
