import { acceptMatter } from '../../src/domain/matter/acceptMatter'
import { checkMatter } from '../../src/domain/matter/checkMatter'
import { closeUnconfirmed, confirmMatter } from '../../src/domain/matter/confirmMatter'
import { escalateMatter } from '../../src/domain/matter/escalateMatter'
import { answerMatter, awaitConfirmation } from '../../src/domain/matter/handleMatter'
import { handMatterToCompany, handMatterToRoundTable } from '../../src/domain/matter/handMatterOn'
import { joinMatter, leaveMatter } from '../../src/domain/matter/joinMatter'
import { mergeMatter } from '../../src/domain/matter/mergeMatter'
import { reportMatter, titleFrom } from '../../src/domain/matter/reportMatter'
import { returnMatter } from '../../src/domain/matter/returnMatter'
import { sendBackMatter } from '../../src/domain/matter/sendBackMatter'
import { withdrawMatter } from '../../src/domain/matter/withdrawMatter'
import { SYSTEM } from '../../src/domain/actor'
import * as g from './givenMatter'

const { NOW, DAY, HOUR } = g
const codes = (decision: { ok: boolean; reasons?: readonly { code: string }[] }) => (decision.ok ? 'ok' : (decision.reasons ?? []).map(({ code }) => code).join(' '))
const words = { words: '好' }

describe('reporting', () => {
  const report = (change: object = {}) =>
    reportMatter({ id: 'm', number: 1, category: 'repair', urgency: 'normal', text: '灯坏了', photoIds: [], place: { kind: 'estate', name: '小区' }, seenBy: 'handlers', nameShown: false, acceptDue: NOW, ...change }, g.reporter, NOW)
  const photos = (n: number) => Array.from({ length: n }, (_, index) => `p${index}`)
  test.each([
    ['nine photos', { photoIds: photos(9) }, 'ok'],
    ['ten photos', { photoIds: photos(10) }, 'TOO_MANY_PHOTOS'],
    ['1,000 letters', { text: '灯'.repeat(1000) }, 'ok'],
    ['1,001 letters', { text: '灯'.repeat(1001) }, 'WORDS_TOO_LONG'],
    ['a title of 30', { title: '灯'.repeat(30) }, 'ok'],
    ['a title of 31', { title: '灯'.repeat(31) }, 'WORDS_TOO_LONG'],
    ['spaces only', { text: ' \n' }, 'WORDS_MISSING'],
    ['all that is wrong at once', { text: '', photoIds: photos(10) }, 'WORDS_MISSING TOO_MANY_PHOTOS'],
    ['in another name, with no slip', { reporterId: 'grandmother' }, 'SLIP_MISSING'],
    ['in another name, with a slip', { reporterId: 'grandmother', slipCode: 'ABCD2345' }, 'ok'],
  ])('%s', (_, change, outcome) => expect(codes(report(change))).toBe(outcome))

  test.each([
    ['2单元灯坏了，老人看不清。', '2单元灯坏了'],
    ['灯'.repeat(40), `${'灯'.repeat(29)}…`],
    ['！！', '！！'],
  ])('the title of %s', (text, title) => expect(titleFrom(text)).toBe(title))
})

describe('who may', () => {
  const rules = {
    accept: (m: ReturnType<typeof g.matter>, a: typeof g.manager) => acceptMatter(words, m, a, NOW),
    return: (m: ReturnType<typeof g.matter>, a: typeof g.manager) => returnMatter({ reason: '好', instead: '好' }, m, a, NOW),
    answer: (m: ReturnType<typeof g.matter>, a: typeof g.manager) => answerMatter({ ...words, closeOn: NOW }, m, a, NOW),
    merge: (m: ReturnType<typeof g.matter>, a: typeof g.manager) => mergeMatter({ into: g.matter({ id: 'other' }), ...words }, m, a, NOW),
    company: (m: ReturnType<typeof g.matter>, a: typeof g.manager) => handMatterToCompany({ ticketId: 't', ticketNumber: 1, ...words }, m, a, NOW),
    table: (m: ReturnType<typeof g.matter>, a: typeof g.manager) => handMatterToRoundTable({ itemId: 'i', itemNumber: 1, ...words }, m, a, NOW),
    check: (m: ReturnType<typeof g.matter>, a: typeof g.manager) => checkMatter({ result: 'pass' }, m, a, NOW),
  }
  test.each(Object.entries(rules))('%s: the manager and the secretary alone', (_, rule) => {
    for (const actor of g.EVERYBODY.filter(({ role }) => role !== 'system')) {
      const allowed = actor === g.manager || actor === g.secretary
      expect([actor.role, codes(rule(g.matter(), actor as never))]).toEqual([actor.role, allowed ? 'ok' : 'NOT_YOUR_ROLE'])
    }
  })
  test('the last word is the reporter\'s, whoever typed it in, or the slip\'s', () => {
    const waiting = g.matter({ enteredBy: 'clerk', slipCode: 'ABCD2345' }, g.handled())
    const say = (actor: object) => codes(confirmMatter({ rating: 5, words: '' }, waiting, actor as never, NOW))
    expect(say(g.reporter)).toBe('ok')
    expect(say(g.clerk)).toBe('ok')
    expect(say({ ...g.neighbour, slipFor: 'matter' })).toBe('ok')
    expect(say({ ...g.neighbour, slipFor: 'other' })).toBe('NOT_YOUR_MATTER')
    for (const actor of [g.neighbour, g.manager, g.secretary, SYSTEM]) expect(say(actor)).toBe('NOT_YOUR_MATTER')
  })
})

describe('a neighbour met it too', () => {
  const seen = () => g.matter({}, g.shown())
  test.each([
    ['shown to neighbours', seen(), g.neighbour, 'ok'],
    ['not looked over yet', g.matter(), g.neighbour, 'MATTER_NOT_SHOWN'],
    ['for handlers alone', g.matter({ seenBy: 'handlers', checkNeeded: false }), g.neighbour, 'MATTER_NOT_SHOWN'],
    ["one's own", seen(), g.reporter, 'YOUR_OWN_MATTER'],
    ['ended', g.matter({}, g.shown(), g.handled(), g.confirmed()), g.neighbour, 'MATTER_WRONG_PHASE'],
  ])('%s', (_, matter, actor, outcome) => expect(codes(joinMatter(matter, actor, NOW))).toBe(outcome))
  test('said twice it counts once, and can be taken back', () => {
    const joined = g.matter({}, g.shown(), { type: 'NeighbourJoined', personId: 'neighbour', at: NOW })
    expect(joinMatter(joined, g.neighbour, NOW)).toEqual({ ok: true, events: [] })
    expect(leaveMatter(joined, g.neighbour, NOW)).toMatchObject({ events: [{ type: 'NeighbourLeft' }] })
    expect(codes(withdrawMatter({ reason: '' }, joined, g.reporter, NOW))).toBe('NEIGHBOURS_JOINED')
  })
})

describe('merging', () => {
  test.each([
    ['into an open one', g.matter({ id: 'other' }), 'ok'],
    ['into itself', g.matter(), 'MERGE_INTO_ITSELF'],
    ['into one that ended', g.matter({ id: 'other' }, g.handled(), g.confirmed()), 'MERGE_TARGET_ENDED'],
  ])('%s', (_, into, outcome) => expect(codes(mergeMatter({ into, words: '' }, g.matter(), g.manager, NOW))).toBe(outcome))
})

describe('the last word', () => {
  test.each([[0, 'RATING_OUT_OF_RANGE'], [1, 'ok'], [5, 'ok'], [6, 'RATING_OUT_OF_RANGE'], [4.5, 'RATING_OUT_OF_RANGE']])('rating %d', (rating, outcome) =>
    expect(codes(confirmMatter({ rating, words: '' }, g.matter({}, g.handled()), g.reporter, NOW))).toBe(outcome))
  test.each([['ticket', 'withCompany'], ['roundTable', 'atRoundTable'], ['answer', 'accepted']] as const)('sent back, what was done by %s goes to %s', (by, backTo) => {
    const carried = by === 'ticket' ? g.toCompany() : by === 'roundTable' ? g.toRoundTable() : g.accepted()
    expect(sendBackMatter({ words: '还不亮', photoIds: [] }, g.matter({}, carried, g.handled(by)), g.reporter, NOW)).toMatchObject({ events: [{ backTo }] })
  })
  test('sent back with no words is asked for words', () => {
    expect(codes(sendBackMatter({ words: '', photoIds: [] }, g.matter({}, g.handled()), g.reporter, NOW))).toBe('WORDS_MISSING')
  })
  test.each([
    ['a moment before the day', -1, 'DEADLINE_NOT_REACHED'],
    ['on the moment', 0, 'ok'],
  ])('closes itself %s', (_, shift, outcome) => expect(codes(closeUnconfirmed(g.matter({}, g.handled()), NOW + 7 * DAY + shift))).toBe(outcome))
  test.each([
    ['on the 15th day', 15 * DAY, 'ok'],
    ['a moment later', 15 * DAY + 1, 'TOO_LATE_TO_SEND_BACK'],
  ])('what closed itself may be sent back %s', (_, later, outcome) =>
    expect(codes(sendBackMatter({ words: '又坏了', photoIds: [] }, g.matter({}, g.handled(), g.closedItself()), g.reporter, NOW + later))).toBe(outcome))
  test('what closed itself may be rated later; what was confirmed may not be rated twice', () => {
    expect(confirmMatter({ rating: 3, words: '' }, g.matter({}, g.handled(), g.closedItself()), g.reporter, NOW)).toMatchObject({ events: [{ type: 'MatterRated' }] })
    expect(codes(confirmMatter({ rating: 3, words: '' }, g.matter({}, g.handled(), g.confirmed()), g.reporter, NOW))).toBe('MATTER_WRONG_PHASE')
  })
  test('a ticket asks only those whose matter is with the company', () => {
    const ask = (m: ReturnType<typeof g.matter>) => (awaitConfirmation({ by: 'ticket', words: '修好了', photoIds: [], closeOn: NOW }, m, NOW) as { events: readonly unknown[] }).events.length
    expect([ask(g.matter({}, g.toCompany())), ask(g.matter({}, g.toRoundTable())), ask(g.matter())]).toEqual([1, 0, 0])
  })
})

describe('past its promise', () => {
  test.each([
    ['at the moment itself', 2 * HOUR, 'NOT_OVERDUE'],
    ['one millisecond later', 2 * HOUR + 1, 'ok'],
  ])('%s', (_, later, outcome) => expect(codes(escalateMatter({ level: 1 }, g.matter(), NOW + later))).toBe(outcome))
  test('each level is told once', () => {
    const told = g.matter({}, { type: 'MatterWentOverdue', level: 1, due: NOW, at: NOW })
    expect(escalateMatter({ level: 1 }, told, NOW + DAY)).toEqual({ ok: true, events: [] })
    expect(escalateMatter({ level: 2 }, told, NOW + DAY)).toMatchObject({ events: [{ level: 2 }] })
  })
})

test("a machine's late verdict does not undo a person's", () => {
  expect(checkMatter({ result: 'withheld', reason: 'x' }, g.matter({}, g.shown()), SYSTEM, NOW)).toEqual({ ok: true, events: [] })
})
