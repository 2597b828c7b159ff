import type { Actor } from '../../src/domain/actor'
import { DAY, HOUR, MINUTE } from '../../src/domain/calendar'
import { bookStudio, cancelStudioBooking } from '../../src/domain/deputyStudio/bookStudio'
import { evolve } from '../../src/domain/deputyStudio/day'
import { stepStudioDay } from '../../src/domain/deputyStudio/dayClock'
import { freePlaces, placesIn } from '../../src/domain/deputyStudio/places'
import { cancelStudioDay, planStudioDay } from '../../src/domain/deputyStudio/planStudioDay'
import { receiveAtStudio } from '../../src/domain/deputyStudio/receiveAtStudio'
import { as, booked, codes, dayIn, deputy, FROM, host, neighbour, NOW, otherDeputy, plan, resident, secretary } from './givenStudio'

/** No law names a number here: all of them are ours. */
describe('setting a day', () => {
  const other = (from: number, until: number) => [{ number: 9, from, until, hosts: [host] }]
  test.each([
    ['the secretary for anybody', {}, [], secretary, []],
    ['a deputy for themselves', {}, [], deputy, []],
    ['a deputy for somebody else', {}, [], otherDeputy, ['STUDIO_NOT_YOUR_DAY']],
    ['a deputy for both', { hosts: [host, { ...host, personId: 'deputy-2' }] }, [], deputy, ['STUDIO_NOT_YOUR_DAY']],
    ['a resident', {}, [], resident, ['NOT_YOUR_ROLE']],
    ['the company', {}, [], as('manager'), ['NOT_YOUR_ROLE']],
    ['this very moment is past', { from: NOW, until: NOW + HOUR }, [], secretary, ['STUDIO_DAY_PAST']],
    ['a minute from now is not', { from: NOW + MINUTE, until: NOW + HOUR }, [], secretary, []],
    ['180 days off', { from: NOW + 180 * DAY, until: NOW + 180 * DAY + HOUR }, [], secretary, []],
    ['180 days and a minute', { from: NOW + 180 * DAY + MINUTE, until: NOW + 180 * DAY + HOUR }, [], secretary, ['STUDIO_DAY_TOO_FAR_OFF']],
    ['just one talk', { until: FROM + 20 * MINUTE }, [], secretary, []],
    ['a minute short of a talk', { until: FROM + 19 * MINUTE }, [], secretary, ['STUDIO_DAY_TIMES']],
    ['over midnight', { until: FROM + 16 * HOUR }, [], secretary, ['STUDIO_DAY_TIMES']],
    ['talks of 5 minutes', { minutes: 5 }, [], secretary, []],
    ['talks of 4', { minutes: 4 }, [], secretary, ['STUDIO_TALK_MINUTES']],
    ['talks of 121', { minutes: 121 }, [], secretary, ['STUDIO_TALK_MINUTES']],
    ['60 places', { minutes: 5, until: FROM + 5 * HOUR }, [], secretary, []],
    ['61 places', { minutes: 5, until: FROM + 5 * HOUR + 5 * MINUTE }, [], secretary, ['STUDIO_TOO_MANY_PLACES']],
    ['nobody receives', { hosts: [] }, [], secretary, ['STUDIO_DEPUTY_MISSING']],
    ['no place', { place: ' ' }, [], secretary, ['WORDS_MISSING']],
    ['another of theirs ends as it begins', {}, other(FROM - HOUR, FROM), secretary, []],
    ['another of theirs ends a minute later', {}, other(FROM - HOUR, FROM + MINUTE), secretary, ['STUDIO_DEPUTY_BUSY']],
    ['another begins as it ends', {}, other(FROM + 2 * HOUR, FROM + 3 * HOUR), secretary, []],
    ['within another', {}, other(FROM - HOUR, FROM + 5 * HOUR), secretary, ['STUDIO_DEPUTY_BUSY']],
    ['another deputy at that time', {}, [{ ...other(FROM, FROM + HOUR)[0]!, hosts: [{ ...host, personId: 'deputy-2' }] }], secretary, []],
  ] as const)('%s', (_, change, others, actor: Actor, expected) => {
    expect(codes(planStudioDay({ ...plan, ...change }, others, actor, NOW))).toEqual(expected)
  })

  test('the time holds whole talks only', () => {
    expect([placesIn(plan), placesIn({ ...plan, until: FROM + 119 * MINUTE })]).toEqual([6, 5])
  })
})

describe('calling a day off', () => {
  test.each([
    ['before it begins', deputy, FROM - 1, {}, '下雨', []],
    ['as it begins', deputy, FROM, {}, '下雨', ['STUDIO_DAY_BEGAN']],
    ['with no reason', secretary, NOW, {}, '', ['WORDS_MISSING']],
    ['after somebody was heard early', secretary, NOW, { bookings: [{ ...booked(0), caseId: 'c' }] }, '下雨', ['STUDIO_DAY_BEGAN']],
    ['a deputy of another day', otherDeputy, NOW, {}, '下雨', ['STUDIO_NOT_YOUR_DAY']],
    ['twice', secretary, NOW, { phase: 'cancelled' }, '下雨', ['STUDIO_DAY_WRONG_PHASE']],
  ] as const)('%s', (_, actor, now, change, reason, expected) => {
    expect(codes(cancelStudioDay({ reason }, dayIn(change), actor, now))).toEqual(expected)
  })
})

describe('booking', () => {
  const book = (place: number) => ({ bookingId: 'b', place, words: '' })
  const matter = (reporterId: string) => ({ id: 'matter-1', number: 8, reporterId })
  test.each([
    ['a free place', book(0), {}, resident, FROM - 1, []],
    ['the last place', book(5), {}, resident, NOW, []],
    ['one beyond the last', book(6), {}, resident, NOW, ['STUDIO_NO_SUCH_PLACE']],
    ['a place that begins now', book(0), {}, resident, FROM, ['STUDIO_PLACE_BEGUN']],
    ['the next, while the day is on', book(1), {}, resident, FROM, []],
    ['a neighbour has it', book(0), { bookings: [booked(0, 'resident-2')] }, resident, NOW, ['STUDIO_PLACE_TAKEN']],
    ['the place beside a neighbour', book(1), { bookings: [booked(0, 'resident-2')] }, resident, NOW, []],
    ['a second on that day', book(1), { bookings: [booked(0)] }, resident, NOW, ['STUDIO_BOOKED_ALREADY']],
    ['of a day called off', book(0), { phase: 'cancelled' }, resident, NOW, ['STUDIO_DAY_WRONG_PHASE']],
    ['with a matter of one’s own', { ...book(0), matter: matter('resident-1') }, {}, resident, NOW, []],
    ['with a neighbour’s matter', { ...book(0), matter: matter('resident-2') }, {}, resident, NOW, ['NOT_YOUR_MATTER']],
    ['with 500 letters', { ...book(0), words: '说'.repeat(500) }, {}, resident, NOW, []],
    ['with 501', { ...book(0), words: '说'.repeat(501) }, {}, resident, NOW, ['WORDS_TOO_LONG']],
    ['as the company', book(0), {}, as('manager'), NOW, ['NOT_YOUR_ROLE']],
    ['the deputy who receives, as a resident', book(0), {}, as('resident', 'deputy-1'), NOW, ['STUDIO_HOST_THEMSELVES']],
  ] as const)('%s', (_, command, change, actor: Actor, now, expected) => {
    expect(codes(bookStudio(command, dayIn(change), actor, now))).toEqual(expected)
  })

  test.each([
    ['until it begins', resident, FROM + 20 * MINUTE - 1, {}, []],
    ['not once it has begun', resident, FROM + 20 * MINUTE, {}, ['STUDIO_PLACE_BEGUN']],
    ['not a neighbour’s', neighbour, NOW, {}, ['STUDIO_NO_SUCH_BOOKING']],
    ['not by the secretary', secretary, NOW, {}, ['STUDIO_NO_SUCH_BOOKING']],
    ['not once they were heard', resident, NOW, { bookings: [{ ...booked(1), caseId: 'c' }] }, ['STUDIO_PLACE_BEGUN']],
  ] as const)('given back: %s', (_, actor: Actor, now, change, expected) => {
    expect(codes(cancelStudioBooking({ bookingId: 'booking-1' }, dayIn({ bookings: [booked(1)], ...change }), actor, now))).toEqual(expected)
  })

  test('a place that was given back is free again', () => {
    const day = dayIn({ bookings: [booked(1)] })
    expect(freePlaces(day, NOW)).toEqual([0, 2, 3, 4, 5])
    const back = cancelStudioBooking({ bookingId: 'booking-1' }, day, resident, NOW)
    expect(back.ok && freePlaces(back.events.reduce(evolve, day), NOW)).toEqual([0, 1, 2, 3, 4, 5])
  })
})

describe('writing down who came', () => {
  const comes = { bookingId: 'booking-1', personId: 'resident-1', walkIn: false, caseId: 'c' }
  const day = dayIn({ bookings: [booked(1)] })
  test.each([
    ['that morning, before it begins', comes, day, deputy, FROM - 9 * HOUR, []],
    ['the evening before', comes, day, deputy, FROM - 9 * HOUR - 1, ['STUDIO_DAY_NOT_YET']],
    ['three days after, to midnight', comes, { ...day, phase: 'held' as const }, deputy, FROM + 15 * HOUR + 3 * DAY - 1, []],
    ['a day too late', comes, { ...day, phase: 'held' as const }, deputy, FROM + 15 * HOUR + 3 * DAY, ['STUDIO_RECORD_TOO_LATE']],
    ['by a deputy of another day', comes, day, otherDeputy, FROM, ['STUDIO_NOT_YOUR_DAY']],
    ['by the secretary', comes, day, secretary, FROM, []],
    ['twice', comes, dayIn({ bookings: [{ ...booked(1), caseId: 'b' }] }), deputy, FROM, ['STUDIO_RECEIVED_ALREADY']],
    ['somebody else in their place', { ...comes, personId: 'resident-2' }, day, deputy, FROM, ['STUDIO_NO_SUCH_BOOKING']],
    ['without booking', { ...comes, bookingId: 'new', walkIn: true }, day, deputy, FROM, []],
    ['a day called off', comes, { ...day, phase: 'cancelled' as const }, deputy, FROM, ['STUDIO_DAY_WRONG_PHASE']],
  ] as const)('%s', (_, command, on, actor, now, expected) => {
    expect(codes(receiveAtStudio(command, on, actor, now))).toEqual(expected)
  })
})

test.each([
  ['a day and a minute before', {}, FROM - DAY - MINUTE, []],
  ['a day before', {}, FROM - DAY, ['StudioDayReminded']],
  ['once only', { reminded: true }, FROM - 20 * HOUR, []],
  ['a little over twelve hours before', {}, FROM - 12 * HOUR - 1, ['StudioDayReminded']],
  ['not in the last twelve: who books now knows', {}, FROM - 12 * HOUR, []],
  ['held when its date is over', { reminded: true }, FROM + 15 * HOUR, ['StudioDayHeld']],
  ['not a millisecond sooner', { reminded: true }, FROM + 15 * HOUR - 1, []],
  ['called off stays so', { phase: 'cancelled' }, FROM + 5 * DAY, []],
] as const)('the clock: %s', (_, change, now, expected) => {
  const decision = stepStudioDay(dayIn(change), now)
  expect(decision.ok && decision.events.map(({ type }) => type)).toEqual(expected)
})
