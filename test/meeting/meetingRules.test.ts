import fc from 'fast-check'
import { askToSpeak, withdrawSpeaking } from '../../src/domain/meeting/askToSpeak'
import { askLeave, withdrawLeave } from '../../src/domain/meeting/askLeave'
import { openSitting } from '../../src/domain/sitting/runSitting'
import { ROLES, type Actor } from '../../src/domain/actor'
import { DAY, HOUR, type Instant } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { cancelMeeting } from '../../src/domain/meeting/cancelMeeting'
import { changeMeeting } from '../../src/domain/meeting/changeMeeting'
import { editMinutes } from '../../src/domain/meeting/editMinutes'
import { evolve, NEXT_PHASES, type Meeting, type MeetingEvent, type MeetingPhase } from '../../src/domain/meeting/meeting'
import { openVerbs, type MeetingVerb } from '../../src/domain/meeting/openVerbs'
import { AHEAD_DAYS, planMeeting } from '../../src/domain/meeting/planMeeting'
import { notePaperSignature } from '../../src/domain/meeting/notePaperSignature'
import { sendForSigning } from '../../src/domain/meeting/sendForSigning'
import { objectToMinutes, signMinutes } from '../../src/domain/meeting/signMinutes'
import { publishMinutes } from '../../src/domain/meeting/publishMinutes'
import { ITEMS_MOST, PERSONS_MOST } from '../../src/domain/meeting/reasons'
import { putPapers } from '../../src/domain/meeting/putPapers'
import { recordMeeting } from '../../src/domain/meeting/recordMeeting'
import { as, NOW, refusals, secretary } from '../agendaItem/givenItem'

const item = (id: string, phase: 'visit' | 'closed' | 'handedOn' = 'visit') => ({ id, number: 3, phase })
const plans = { title: '三月议事会', startsAt: NOW + HOUR, place: '党群服务站', items: [item('item-1'), item('item-2')], asked: [] }
const record = {
  came: [{ personId: secretary.personId, name: '乙二', as: '业主' }, { name: '李民警', as: '' }],
  leave: [],
  records: [{ itemId: 'item-1', title: '车库漏水', said: [{ who: '乙二', words: '先修' }], resolution: '先查' }],
}

type Rule = (meeting: Meeting, actor: Actor, now: Instant) => Decision<MeetingEvent, Refusal>
/** The table's own events are a stream beside the meeting's. */
const mayOpen: Rule = (meeting, actor, now) => {
  const decision = openSitting({ id: 's', code: 'AB23', items: [] }, meeting, actor, now)
  return decision.ok ? { ok: true, events: [] } : decision
}
const VERBS: Record<MeetingVerb, Rule> = {
  openSitting: mayOpen,
  askLeave: (...on) => askLeave({ words: '' }, ...on),
  withdrawLeave,
  askToSpeak: (meeting, actor, now) => askToSpeak({ speaker: { itemId: 'item-1', name: '甲一', as: '居民', words: `想说两句${now}` } }, meeting, actor, now),
  withdrawSpeaking: (...on) => withdrawSpeaking({ itemId: 'item-1' }, ...on),
  putPapers: (meeting, actor, now) => putPapers({ itemId: 'item-1', text: `三家报价${now}`, photoIds: [] }, meeting, actor, now),
  changeMeeting: (meeting, actor, now) => changeMeeting({ ...plans, startsAt: now + 1 }, meeting, actor, now),
  cancelMeeting: (...on) => cancelMeeting({ reason: '下雨' }, ...on),
  recordMeeting: (...on) => recordMeeting(record, ...on),
  editMinutes: (...on) => editMinutes({ text: '纪要' }, ...on),
  sendForSigning: (meeting, actor, now) => sendForSigning({ text: `纪要${now}` }, meeting, actor, now),
  signMinutes: (meeting, ...on) => signMinutes({ edition: meeting.signing?.edition ?? 1 }, meeting, ...on),
  objectToMinutes: (meeting, ...on) => objectToMinutes({ edition: meeting.signing?.edition ?? 1, words: '少记了一句' }, meeting, ...on),
  notePaperSignature: (meeting, ...on) => notePaperSignature({ key: '1 李民警', edition: meeting.signing?.edition ?? 1, signed: true, photoIds: [] }, meeting, ...on),
  publishMinutes: (meeting, actor, now) => publishMinutes({ text: `纪要${now}`, unsigned: true }, meeting, actor, now),
}

/** Whoever belongs to the estate may. */
const OPEN_TO_ALL: readonly Rule[] = [VERBS.askToSpeak, VERBS.withdrawSpeaking]
/** To take back what nobody asked for does no harm, and has no button. */
const acts = (verb: MeetingVerb, meeting: Meeting, now: Instant) => {
  const decision = VERBS[verb](meeting, secretary, now)
  return decision.ok && (verb !== 'withdrawSpeaking' || decision.events.length > 0)
}

const born = (): MeetingEvent[] => {
  const decision = planMeeting({ ...plans, id: 'meeting-1', number: 1 }, secretary, NOW)
  return decision.ok ? [...decision.events] : []
}
const replay = (events: readonly MeetingEvent[]) => events.reduce<Meeting | undefined>(evolve, undefined) as Meeting
const STEPS: Record<MeetingPhase, readonly MeetingVerb[]> = {
  planned: [],
  held: ['recordMeeting'],
  published: ['recordMeeting', 'publishMinutes'],
  cancelled: ['cancelMeeting'],
}
const after = (decision: Decision<MeetingEvent, Refusal>, meeting: Meeting): Meeting => (decision.ok ? decision.events.reduce<Meeting>(evolve, meeting) : meeting)
const meetingIn = (phase: MeetingPhase): Meeting =>
  STEPS[phase].reduce((meeting, verb) => {
    const decision = VERBS[verb](meeting, secretary, NOW + DAY)
    return decision.ok ? decision.events.reduce<Meeting>(evolve, meeting) : meeting
  }, replay(born()))

describe('a plan', () => {
  const planning = (change: object) => refusals(planMeeting({ ...plans, ...change, id: 'm', number: 1 }, secretary, NOW))
  test.each<[string, object, string[]]>([
    ['in a moment', { startsAt: NOW + 1 }, []],
    ['now, with no time to come', { startsAt: NOW }, ['STARTS_IN_THE_PAST']],
    ['half a year ahead', { startsAt: NOW + AHEAD_DAYS * DAY }, []],
    ['further ahead', { startsAt: NOW + AHEAD_DAYS * DAY + 1 }, ['STARTS_TOO_FAR_OFF']],
    ['about nothing', { items: [] }, ['MEETING_WITHOUT_ITEMS']],
    ['about the same twice', { items: [item('item-1'), item('item-1')] }, ['ITEM_TWICE']],
    ['about what is closed', { items: [item('item-1', 'closed')] }, ['ITEM_ENDED']],
    ['about what the company has', { items: [item('item-1', 'handedOn')] }, ['ITEM_ENDED']],
    ['about as much as an evening holds', { items: Array.from({ length: ITEMS_MOST }, (_, n) => item(`item-${n}`)) }, []],
    ['about one more', { items: Array.from({ length: ITEMS_MOST + 1 }, (_, n) => item(`item-${n}`)) }, ['TOO_MANY_ITEMS']],
    ['nowhere, and without a name', { place: ' ', title: '' }, ['WORDS_MISSING', 'WORDS_MISSING']],
    ['for more than fit in', { asked: Array(PERSONS_MOST + 1).fill({ personId: 'p', name: '甲' }) }, ['TOO_MANY_PERSONS']],
  ])('%s', (_, change, codes) => {
    expect(planning(change)).toEqual(codes)
  })

  test('changed, it names the items that are taken off', () => {
    const changed = changeMeeting({ ...plans, items: [item('item-2'), item('item-3')] }, meetingIn('planned'), secretary, NOW)
    expect(changed).toMatchObject({ events: [{ dropped: ['item-1'], itemIds: ['item-2', 'item-3'] }] })
  })
})

describe('a record', () => {
  const recording = (change: object, now = NOW + HOUR) =>
    refusals(recordMeeting({ ...record, ...change }, meetingIn('planned'), secretary, now))
  const one = record.records[0]!
  test.each<[string, object, string[]]>([
    ['of two who came', {}, []],
    ['of one alone', { came: record.came.slice(1) }, ['TOO_FEW_PERSONS']],
    ['of somebody without a name', { leave: [' '] }, ['WORDS_MISSING']],
    ['of nothing', { records: [] }, ['MEETING_WITHOUT_RECORD']],
    ['of an item that was not on it', { records: [{ ...one, itemId: 'item-9' }] }, ['ITEM_NOT_ON_AGENDA']],
    ['of an item twice', { records: [one, one] }, ['RECORD_TWICE']],
    ['of an item on which not a word fell', { records: [{ ...one, said: [], resolution: ' ' }] }, ['RECORD_EMPTY']],
    ['of an item that was talked of, and not agreed', { records: [{ ...one, resolution: '' }] }, []],
  ])('%s', (_, change, codes) => {
    expect(recording(change)).toEqual(codes)
  })

  test('not before it begins, and from that moment on', () => {
    expect(recording({}, NOW + HOUR - 1)).toEqual(['MEETING_NOT_BEGUN'])
    expect(recording({}, NOW + HOUR)).toEqual([])
  })

  test('the same minutes published again are nothing new; others are a correction', () => {
    const published = meetingIn('published')
    const again = (text: string) => publishMinutes({ text }, published, secretary, NOW)
    expect(again(published.minutes ?? '')).toEqual({ ok: true, events: [] })
    expect(again('改了一个字')).toMatchObject({ events: [{ correction: true }] })
  })
})

test('in whatever order commands come: phases by the table, replay as stored, a refusal changes nothing', () => {
  const actors = fc.oneof(fc.constant(secretary), fc.constantFrom(...ROLES).map((role) => as(role)))
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...Object.values(VERBS)), actors), { maxLength: 25 }), (commands) => {
      const events = born()
      let meeting = replay(events)
      commands.forEach(([rule, actor], index) => {
        const before = JSON.stringify(meeting)
        const decision = rule(meeting, actor, NOW + index * 20 * 60_000)
        expect(JSON.stringify(meeting)).toBe(before)
        if (actor.personId !== secretary.personId && !OPEN_TO_ALL.includes(rule)) expect(decision.ok).toBe(false)
        for (const event of decision.ok ? decision.events : []) {
          const next = evolve(meeting, event)
          if (next.phase !== meeting.phase) expect(NEXT_PHASES[meeting.phase]).toContain(next.phase)
          meeting = next
          events.push(event)
        }
      })
      expect(JSON.parse(JSON.stringify(replay(JSON.parse(JSON.stringify(events)))))).toEqual(JSON.parse(JSON.stringify(meeting)))
    }),
    { numRuns: 300 },
  )
})

describe('a button is shown exactly where the rule would act', () => {
  const cases = [['planned', NOW], ['planned', NOW + HOUR], ['held', NOW + DAY], ['published', NOW + DAY], ['cancelled', NOW + DAY]] as const
  test.each(cases)('%s at %d', (phase, now) => {
    const open = (Object.keys(VERBS) as MeetingVerb[]).filter((verb) => acts(verb, meetingIn(phase), now))
    expect([...openVerbs(meetingIn(phase), secretary, now)].sort()).toEqual(open.sort())
    expect(openVerbs(meetingIn(phase), as('committee'), now)).toEqual(phase === 'planned' ? ['askToSpeak'] : [])
  })

  test('while the minutes go round', () => {
    const sent = ['recordMeeting', 'sendForSigning'].reduce((meeting, verb) => after(VERBS[verb as MeetingVerb](meeting, secretary, NOW + DAY), meeting), meetingIn('planned'))
    const open = (Object.keys(VERBS) as MeetingVerb[]).filter((verb) => acts(verb, sent, NOW + 9 * DAY))
    expect([...openVerbs(sent, secretary, NOW + 9 * DAY)].sort()).toEqual(open.sort())
    expect(open).toContain('signMinutes')
    expect(openVerbs(sent, as('committee', 'not-there'), NOW + DAY)).toEqual([])
  })
})
