import type { Actor, Role } from '../../src/domain/actor'
import type { LocalDate } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { SittingEvent } from '../../src/domain/sitting/events'
import { evolve } from '../../src/domain/sitting/evolve'
import { addSittingTask, endSitting, noteItem, openSitting, takeItem } from '../../src/domain/sitting/runSitting'
import type { Sitting } from '../../src/domain/sitting/sitting'
import { answerPoll, callOn, closePoll, lowerHand, openPoll, raiseHand, signIn, signInFor } from '../../src/domain/sitting/takePart'

const NOW = Date.UTC(2026, 2, 4, 11)
const MINUTE = 60_000
const as = (role: Role, personId: string = role): Actor => ({ personId, role, unitIds: [] })
const CHAIR = as('secretary')
const MEETING: Meeting = { id: 'm', number: 3, phase: 'planned', title: '三月议事会', startsAt: NOW, place: '服务站', itemIds: ['i1', 'i2'], asked: [], plannedBy: 'secretary', came: [], leave: [], records: [] }
const ITEMS = [{ itemId: 'i1', title: '路灯', minutes: 10 }, { itemId: 'i2', title: '门禁', minutes: 20 }]
const OPEN = { id: 's', code: 'AB23', items: ITEMS }

function carried(sitting: Sitting | undefined, decision: Decision<SittingEvent, Refusal>): Sitting {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce<Sitting | undefined>(evolve, sitting) as Sitting
}
const codes = (decision: Decision<unknown, Refusal>) => (decision.ok ? decision.events.length : decision.reasons.map(({ code }) => code))
const opened = () => carried(undefined, openSitting(OPEN, MEETING, CHAIR, NOW))
const hand = (personId: string) => ({ personId, name: personId, as: '居民' })

test('the secretary opens it, an hour early at most, and only a meeting that is planned', () => {
  expect(codes(openSitting(OPEN, MEETING, CHAIR, NOW - 60 * MINUTE))).toBe(1)
  expect(codes(openSitting(OPEN, MEETING, CHAIR, NOW - 60 * MINUTE - 1))).toEqual(['SITTING_TOO_EARLY'])
  expect(codes(openSitting(OPEN, MEETING, as('committee'), NOW))).toEqual(['NOT_YOUR_ROLE'])
  expect(codes(openSitting(OPEN, { ...MEETING, phase: 'held' }, CHAIR, NOW))).toEqual(['MEETING_WRONG_PHASE'])
})

test('each item has its own clock, which stands while another is taken', () => {
  let sitting = carried(opened(), takeItem({ itemId: 'i1' }, opened(), CHAIR, NOW))
  sitting = carried(sitting, takeItem({ itemId: 'i2' }, sitting, CHAIR, NOW + 4 * MINUTE))
  sitting = carried(sitting, takeItem({ itemId: 'i1' }, sitting, CHAIR, NOW + 5 * MINUTE))
  sitting = carried(sitting, takeItem({}, sitting, CHAIR, NOW + 7 * MINUTE))
  expect(sitting.items.map(({ spent }) => spent / MINUTE)).toEqual([6, 1])
  expect(sitting.current).toBeUndefined()
  expect(codes(takeItem({ itemId: 'other' }, sitting, CHAIR, NOW))).toEqual(['ITEM_NOT_ON_AGENDA'])
})

test('what is typed stands in its item, and a task has its person and its day', () => {
  let sitting = carried(opened(), noteItem({ itemId: 'i2', resolution: '换新的' }, opened(), CHAIR, NOW))
  const task = { id: 't', what: '去问三家', personId: 'p', personName: '王', due: '2026-03-04' as LocalDate }
  sitting = carried(sitting, addSittingTask({ itemId: 'i2', task }, sitting, CHAIR, NOW))
  expect(sitting.items[1]).toMatchObject({ resolution: '换新的', tasks: [task] })
  expect(codes(addSittingTask({ itemId: 'i2', task: { ...task, due: '2026-03-03' as LocalDate } }, sitting, CHAIR, NOW))).toEqual(['DUE_IN_THE_PAST'])
  expect(codes(noteItem({ itemId: 'i2', resolution: 'x' }, sitting, as('committee'), NOW))).toEqual(['NOT_YOUR_ROLE'])
})

test('hands are called in their order; asking twice is once, and the next item begins with none', () => {
  let sitting = opened()
  for (const who of ['a', 'b', 'a']) sitting = carried(sitting, raiseHand(hand(who), sitting, NOW))
  expect(sitting.hands.map(({ personId }) => personId)).toEqual(['a', 'b'])
  sitting = carried(sitting, callOn({ personId: 'a' }, sitting, CHAIR, NOW))
  expect([sitting.speaking?.personId, sitting.hands.length]).toEqual(['a', 1])
  expect(codes(callOn({ personId: 'a' }, sitting, CHAIR, NOW))).toEqual(['NO_HAND_OF_THEIRS'])
  expect(carried(sitting, takeItem({ itemId: 'i1' }, sitting, CHAIR, NOW))).toMatchObject({ hands: [] })
})

test('who asked before the meeting stands in the row when their item is taken; back again, only who has not had their turn', () => {
  const ahead = ['a', 'b', 'c'].map((who) => ({ ...hand(who), ahead: { words: '先报价' } }))
  const take = (sitting: Sitting, itemId: string) => carried(sitting, takeItem({ itemId, ahead: itemId === 'i1' ? ahead : [] }, sitting, CHAIR, NOW))
  const row = ({ hands }: Sitting) => hands.map(({ personId }) => personId)
  let sitting = take(opened(), 'i1')
  expect([row(sitting), sitting.hands[0]?.ahead?.words]).toEqual([['a', 'b', 'c'], '先报价'])
  expect(codes(raiseHand(hand('b'), sitting, NOW))).toBe(0)
  sitting = carried(sitting, callOn({ personId: 'a' }, sitting, CHAIR, NOW))
  sitting = carried(sitting, lowerHand(sitting, as('resident', 'b'), NOW))
  sitting = take(sitting, 'i2')
  expect(row(sitting)).toEqual([])
  sitting = take(sitting, 'i1')
  expect(row(sitting)).toEqual(['c'])
  // their hand may always go up again
  expect(row(carried(sitting, raiseHand(hand('a'), sitting, NOW)))).toEqual(['c', 'a'])
})

test('a show of hands takes one answer a person, which may be changed until it is over', () => {
  let sitting = carried(opened(), openPoll({ id: 'p', question: '换不换', options: ['换', '不换'] }, opened(), CHAIR, NOW))
  for (const [who, option] of [['a', 0], ['b', 0], ['a', 1]] as const) sitting = carried(sitting, answerPoll({ option }, sitting, as('resident', who), NOW))
  expect(sitting.poll?.answers).toEqual({ a: 1, b: 0 })
  expect(codes(answerPoll({ option: 2 }, sitting, as('resident', 'c'), NOW))).toEqual(['NO_SUCH_OPTION'])
  sitting = carried(sitting, closePoll(sitting, CHAIR, NOW))
  expect(codes(answerPoll({ option: 0 }, sitting, as('resident', 'c'), NOW))).toEqual(['NO_OPEN_POLL'])
  expect(codes(openPoll({ id: 'q', question: '换不换', options: ['换', '换 '] }, sitting, CHAIR, NOW))).toEqual(['POLL_OPTIONS'])
})

test('who has the code of the wall is there, once; the secretary signs in who has no phone', () => {
  const person = { personId: 'a', name: '甲', as: '居民' }
  let sitting = carried(opened(), signIn({ code: 'ab23 ', person }, opened(), NOW))
  expect(codes(signIn({ code: 'XX', person: { ...person, personId: 'b' } }, sitting, NOW))).toEqual(['CODE_NOT_OF_THIS_ROOM'])
  expect(codes(signIn({ code: 'XX', person }, sitting, NOW))).toBe(0)
  sitting = carried(sitting, signInFor({ name: ' 李民警 ', as: '社区民警' }, sitting, CHAIR, NOW))
  expect(sitting.present.map(({ name, how }) => `${name} ${how}`)).toEqual(['甲 code', '李民警 secretary'])
})

test('when it is over nothing more is typed, and it ends once', () => {
  const over = carried(opened(), endSitting(opened(), CHAIR, NOW))
  expect(codes(noteItem({ itemId: 'i1', resolution: 'x' }, over, CHAIR, NOW))).toEqual(['SITTING_IS_OVER'])
  expect(codes(raiseHand(hand('a'), over, NOW))).toEqual(['SITTING_IS_OVER'])
  expect(codes(endSitting(over, CHAIR, NOW))).toBe(0)
})
