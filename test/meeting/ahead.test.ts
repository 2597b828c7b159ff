import { askToSpeak, SPEAKING_MOST, speakersOf, withdrawSpeaking } from '../../src/domain/meeting/askToSpeak'
import type { Actor } from '../../src/domain/actor'
import { evolve, type Meeting, type MeetingEvent } from '../../src/domain/meeting/meeting'
import { papersOf, putPapers } from '../../src/domain/meeting/putPapers'
import type { Decision, Refusal } from '../../src/domain/decision'
import { PERSONS_MOST } from '../../src/domain/meeting/reasons'
import { as, NOW, refusals, secretary } from '../agendaItem/givenItem'

const MEETING: Meeting = { id: 'm', number: 3, phase: 'planned', title: '三月议事会', startsAt: NOW, place: '服务站', itemIds: ['i1', 'i2'], asked: [], plannedBy: 'secretary', came: [], leave: [], records: [] }
const [jia, yi] = [as('resident', 'jia'), as('resident', 'yi')]
const after = (meeting: Meeting, decision: Decision<MeetingEvent, Refusal>): Meeting => {
  if (!decision.ok) throw new Error(JSON.stringify(decision.reasons))
  return decision.events.reduce<Meeting>(evolve, meeting)
}
const ask = (meeting: Meeting, who: Actor, words = '', itemId = 'i1') => askToSpeak({ speaker: { itemId, name: who.personId, as: '居民', words } }, meeting, who, NOW)
const asked = (...who: Actor[]) => who.reduce((meeting, one) => after(meeting, ask(meeting, one)), MEETING)
const photos = (many: number) => Array.from({ length: many }, (_, at) => `p${at}`)
const put = (change: object, meeting = MEETING, actor = secretary) => putPapers({ itemId: 'i1', text: '三家报价', photoIds: [], ...change }, meeting, actor, NOW)

describe('asking in advance to speak', () => {
  test.each<[string, object, Meeting, string[]]>([
    ['without words', {}, MEETING, []],
    ['in as many words as fit', { words: '好'.repeat(SPEAKING_MOST) }, MEETING, []],
    ['in one more', { words: '好'.repeat(SPEAKING_MOST + 1) }, MEETING, ['WORDS_TOO_LONG']],
    ['on what is not on the agenda', { itemId: 'i9' }, MEETING, ['ITEM_NOT_ON_AGENDA']],
    ['when it was held', {}, { ...MEETING, phase: 'held' }, ['MEETING_WRONG_PHASE']],
    ['as the last who fits in', {}, asked(...photos(PERSONS_MOST - 1).map((id) => as('resident', id))), []],
    ['as one more', {}, asked(...photos(PERSONS_MOST).map((id) => as('resident', id))), ['TOO_MANY_PERSONS']],
  ])('%s', (_, change, meeting, codes) => {
    const { words = '', itemId = 'i1' } = change as { words?: string; itemId?: string }
    expect(refusals(ask(meeting, jia, words, itemId))).toEqual(codes)
  })

  test('in the order in which they asked; asked again, the words change and the place stays', () => {
    const meeting = after(asked(jia, yi), ask(asked(jia, yi), jia, ' 先报价 '))
    expect(speakersOf(meeting, 'i1').map(({ personId, words }) => `${personId} ${words}`)).toEqual(['jia 先报价', 'yi '])
    expect(ask(meeting, jia, '先报价')).toEqual({ ok: true, events: [] })
    expect(speakersOf(meeting, 'i2')).toEqual([])
  })

  test('taken back, they are out of the row; nothing asked is nothing to take back', () => {
    const meeting = after(asked(jia, yi), withdrawSpeaking({ itemId: 'i1' }, asked(jia, yi), jia, NOW))
    expect(speakersOf(meeting, 'i1').map(({ personId }) => personId)).toEqual(['yi'])
    expect(withdrawSpeaking({ itemId: 'i2' }, meeting, yi, NOW)).toEqual({ ok: true, events: [] })
  })
})

describe('papers of an item', () => {
  test.each<[string, object, Meeting, Actor, string[]]>([
    ['words alone', {}, MEETING, secretary, []],
    ['nine photos', { photoIds: photos(9) }, MEETING, secretary, []],
    ['a tenth', { photoIds: photos(10) }, MEETING, secretary, ['TOO_MANY_PHOTOS']],
    ['of what is not on the agenda', { itemId: 'i9' }, MEETING, secretary, ['ITEM_NOT_ON_AGENDA']],
    ['when it was held', {}, { ...MEETING, phase: 'held' }, secretary, ['MEETING_WRONG_PHASE']],
    ['by somebody else', {}, MEETING, as('committee'), ['NOT_YOUR_ROLE']],
  ])('%s', (_, change, meeting, actor, codes) => {
    expect(refusals(put(change, meeting, actor))).toEqual(codes)
  })

  test('the last stand, the same again is nothing new, and with nothing in them they are gone', () => {
    const meeting = after(MEETING, put({ photoIds: ['p1', 'p1'] }))
    expect(papersOf(meeting, 'i1')).toEqual({ text: '三家报价', photoIds: ['p1'] })
    expect(put({ text: ' 三家报价 ', photoIds: ['p1'] }, meeting)).toEqual({ ok: true, events: [] })
    expect(papersOf(after(meeting, put({ text: '', photoIds: [] }, meeting)), 'i1')).toEqual({ text: '', photoIds: [] })
  })
})
