import { DAY, HOUR, type Instant } from '../../src/domain/calendar'
import type { Decision, Refusal } from '../../src/domain/decision'
import { draftMinutes } from '../../src/domain/meeting/draftMinutes'
import { editMinutes } from '../../src/domain/meeting/editMinutes'
import { evolve, type Came, type Meeting, type MeetingEvent } from '../../src/domain/meeting/meeting'
import { notePaperSignature } from '../../src/domain/meeting/notePaperSignature'
import { planMeeting } from '../../src/domain/meeting/planMeeting'
import { publishMinutes } from '../../src/domain/meeting/publishMinutes'
import { recordMeeting } from '../../src/domain/meeting/recordMeeting'
import { sendForSigning } from '../../src/domain/meeting/sendForSigning'
import { answerOf, SIGNING_DAYS, signingCounts, type Signing } from '../../src/domain/meeting/signing'
import { signedInWords, signedWhat, signingInWords, signingRow } from '../../src/domain/meeting/signingWords'
import { objectToMinutes, signMinutes } from '../../src/domain/meeting/signMinutes'
import { as, NOW, refusals, secretary } from '../agendaItem/givenItem'

const SENT = NOW + 2 * HOUR
const TEXT = '三月议事会纪要：先查漏'
const [jia, yi, stranger] = [as('resident', 'jia'), as('resident', 'yi'), as('resident', 'stranger')]
const came: Came[] = [{ personId: 'jia', name: '甲一', as: '业主' }, { personId: 'yi', name: '乙二', as: '' }, { name: '李民警', as: '社区民警' }]
const recorded = (who: readonly Came[] = came, resolution = '先查漏') => ({ came: who, leave: [], records: [{ itemId: 'item-1', title: '车库漏水', said: [], resolution }] })

function after(meeting: Meeting | undefined, decision: Decision<MeetingEvent, Refusal>): Meeting {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce<Meeting | undefined>(evolve, meeting) as Meeting
}
function held(): Meeting {
  const plans = { id: 'm', number: 1, title: '三月议事会', startsAt: NOW + HOUR, place: '站', items: [{ id: 'item-1', number: 3, phase: 'visit' as const }], asked: [] }
  const planned = after(undefined, planMeeting(plans, secretary, NOW))
  return after(planned, recordMeeting(recorded(), planned, secretary, SENT))
}
const sent = (text = TEXT) => after(held(), sendForSigning({ text }, held(), secretary, SENT))
const sign = (meeting: Meeting, who = jia, edition = meeting.signing?.edition ?? 0, now: Instant = SENT) => signMinutes({ edition }, meeting, who, now)
const paper = (meeting: Meeting, key: string, signed = true) => notePaperSignature({ key, edition: meeting.signing?.edition ?? 0, signed, photoIds: [] }, meeting, secretary, SENT)
const signed = (meeting: Meeting, ...who: (typeof jia)[]) => who.reduce((so, one) => after(so, sign(so, one)), meeting)
const counts = ({ signing }: Meeting) => signingCounts(signing as Signing)

describe('the minutes go round those who came', () => {
  test('only of a meeting that was held, by the secretary, and with no name that may not be published', () => {
    expect(refusals(sendForSigning({ text: TEXT }, held(), as('committee'), SENT))).toEqual(['NOT_YOUR_ROLE'])
    expect(refusals(sendForSigning({ text: '乙二愿意牵头' }, held(), secretary, SENT))).toEqual(['NAME_NOT_AGREED'])
    expect(refusals(sendForSigning({ text: ' ' }, held(), secretary, SENT))).toEqual(['WORDS_MISSING'])
    expect(sendForSigning({ text: TEXT }, sent(), secretary, SENT)).toEqual({ ok: true, events: [] })
  })

  test('who came signs, nobody else, and each stands once in the counts', () => {
    expect(refusals(sign(sent(), stranger))).toEqual(['NOT_ASKED_TO_SIGN'])
    expect(refusals(sign(held(), jia))).toEqual(['NOT_ASKED_TO_SIGN'])
    expect(counts(sent())).toEqual({ came: 3, asked: 2, signed: 0, onPaper: 0, objected: 0, silent: 2, unasked: 1 })
    const one = signed(sent(), jia)
    expect(sign(one)).toEqual({ ok: true, events: [] })
    expect(counts(one)).toEqual({ came: 3, asked: 2, signed: 1, onPaper: 0, objected: 0, silent: 1, unasked: 1 })
  })

  test('a word may be changed until the minutes are published, and only the last one stands', () => {
    let meeting = signed(sent(), jia)
    meeting = after(meeting, objectToMinutes({ edition: 1, words: ' 少记了我说的 ' }, meeting, jia, SENT))
    expect(counts(meeting)).toMatchObject({ signed: 0, objected: 1, silent: 1 })
    expect(meeting.signing?.answers).toEqual([{ key: 'jia', edition: 1, kind: 'objects', words: '少记了我说的', at: SENT }])
    expect(refusals(objectToMinutes({ edition: 1, words: ' ' }, meeting, jia, SENT))).toEqual(['WORDS_MISSING'])
    meeting = signed(meeting, jia)
    expect(counts(meeting)).toMatchObject({ signed: 1, objected: 0 })
    meeting = after(meeting, publishMinutes({ text: TEXT, unsigned: true }, meeting, secretary, SENT))
    expect(refusals(sign(meeting, yi))).toEqual(['MEETING_WRONG_PHASE'])
  })

  test('who signed on paper is noted by the secretary, and a slip of the finger is taken back, but never a word of their own', () => {
    expect(refusals(paper(held(), 'jia'))).toEqual(['NOT_SENT_FOR_SIGNING'])
    expect(refusals(paper(sent(), 'nobody'))).toEqual(['NO_SUCH_SIGNER'])
    let meeting = after(sent(), paper(sent(), '2 李民警'))
    expect(counts(meeting)).toMatchObject({ signed: 1, onPaper: 1, unasked: 0 })
    meeting = after(meeting, paper(meeting, '2 李民警', false))
    expect(counts(meeting)).toMatchObject({ signed: 0, onPaper: 0, unasked: 1 })
    const own = signed(meeting, jia)
    expect(paper(own, 'jia', false)).toEqual({ ok: true, events: [] })
  })
})

describe('one signs a text', () => {
  test('another wording goes round anew, and what was signed stays said of what it was said of', () => {
    const one = signed(sent(), jia, yi)
    const same = editMinutes({ text: ` ${TEXT} ` }, one, secretary, SENT)
    expect(same).toEqual({ ok: true, events: [] })
    const edited = after(one, editMinutes({ text: `${TEXT}，下周报价` }, one, secretary, SENT + HOUR))
    expect(counts(edited)).toMatchObject({ signed: 0, silent: 2 })
    expect(edited.signing?.answers.map(({ key, edition }) => `${key} ${edition}`)).toEqual(['jia 1', 'yi 1'])
    expect(refusals(sign(edited, jia, 1))).toEqual(['MINUTES_CHANGED'])
    const again = signed(edited, jia)
    expect([answerOf(again.signing as Signing, 'jia')?.edition, answerOf(again.signing as Signing, 'yi')]).toEqual([2, undefined])
  })

  test('recorded anew it goes round anew, to those who came by the new record', () => {
    const one = signed(sent(), jia)
    const more: Came[] = [...came.slice(1), { personId: 'ding', name: '丁四', as: '' }]
    const again = after(one, recordMeeting(recorded(more), one, secretary, SENT + HOUR))
    expect(counts(again)).toMatchObject({ came: 3, asked: 2, signed: 0 })
    expect(refusals(sign(again, jia, 2))).toEqual(['NOT_ASKED_TO_SIGN'])
    expect(again.minutes).toBe(TEXT)
  })

  test('minutes that went round as the record drafted them are drafted anew with it', () => {
    const drafted = sent(draftMinutes(held()))
    const again = after(drafted, recordMeeting(recorded(came, '下周查漏'), drafted, secretary, SENT + HOUR))
    expect(again.minutes).toContain('议定：下周查漏')
    expect(again.signing?.text).toBe(again.minutes)
  })
})

describe('nobody holds a public record up', () => {
  const publish = (meeting: Meeting, change: { text?: string; unsigned?: boolean } = {}, now: Instant = SENT) => refusals(publishMinutes({ text: TEXT, ...change }, meeting, secretary, now))
  const LAST = SENT + SIGNING_DAYS * DAY
  test.each<[string, Meeting, { text?: string; unsigned?: boolean }, Instant, string[]]>([
    ['never sent round', held(), {}, SENT, []],
    ['nobody signed', sent(), {}, SENT, ['MINUTES_NOT_SIGNED']],
    ['one of two signed', signed(sent(), jia), {}, SENT, ['MINUTES_NOT_SIGNED']],
    ['both signed, and the policeman who has no account is not waited for', signed(sent(), jia, yi), {}, SENT, []],
    ['nobody signed, and it is said out loud', sent(), { unsigned: true }, SENT, []],
    ['a moment before their days are over', sent(), {}, LAST - 1, ['MINUTES_NOT_SIGNED']],
    ['their days are over', sent(), {}, LAST, []],
    ['all signed, but not this wording', signed(sent(), jia, yi), { text: '别的' }, LAST, ['MINUTES_NOT_SIGNED']],
    ['another wording, and it is said out loud', signed(sent(), jia, yi), { text: '别的', unsigned: true }, LAST, []],
  ])('%s', (_, meeting, change, now, codes) => {
    expect(publish(meeting, change, now)).toEqual(codes)
  })

  test('a refusal tells how many are missing; a correction asks nobody again and says that it was not signed', () => {
    expect(publishMinutes({ text: TEXT }, signed(sent(), jia), secretary, SENT)).toMatchObject({ reasons: [{ missing: 1, changed: false, until: LAST }] })
    expect(publishMinutes({ text: '别的' }, signed(sent(), jia), secretary, SENT)).toMatchObject({ reasons: [{ missing: 2, changed: true }] })
    const done = after(signed(sent(), jia, yi), publishMinutes({ text: TEXT }, signed(sent(), jia, yi), secretary, SENT))
    expect(refusals(publishMinutes({ text: '更正' }, done, secretary, SENT))).toEqual([])
  })
})

test('in words nobody is left out, and who has not signed has an empty line for a pen', () => {
  const meeting = after(signed(sent(), jia), paper(sent(), '2 李民警'))
  expect(signingInWords(counts(meeting))).toBe('到会 3 人，签认 2 人（其中纸上 1 人），没有答复 1 人')
  expect(signingInWords(counts(sent()))).toBe('到会 3 人，签认 0 人，没有答复 2 人，没有账号、还没在纸上签 1 人')
  expect(signedInWords(signed(meeting, yi).signing as Signing)).toBe('业主 1 人、居民 1 人、社区民警')
  expect(signedInWords(sent().signing as Signing)).toBe('')
  expect(signedWhat(2, false)).toContain('改过以后没有再签')
  expect(signingRow({ who: '业主' })).toEqual(['业主', '', ''])
  expect(signingRow({ who: '甲一', signedAt: SENT })).toEqual(['甲一', '手机签认', '2026年3月4日'])
})
