import { DAY, HOUR } from '../../src/domain/calendar'
import { finishTicket } from '../../src/domain/ticket/finishTicket'
import { after, finishing, li, manager, NOW, outcome, secretary, ticketIn, WANG, wang } from './givenTicket'

describe('finishing', () => {
  test.each([
    ['waiting', manager, ['TICKET_WRONG_PHASE']],
    ['assigned', wang, ['TICKET_WRONG_PHASE']],
    ['taken', wang, ['TicketFinished']],
    ['working', wang, ['TicketFinished']],
    ['paused', wang, ['TicketFinished']],
    ['working', manager, ['TicketFinished']],
    ['working', li, ['NOT_YOUR_TICKET']],
    ['working', secretary, ['NOT_YOUR_TICKET']],
    ['finished', wang, ['TICKET_WRONG_PHASE']],
  ] as const)('a ticket that is %s', (phase, actor, expected) => {
    expect(outcome(finishTicket(finishing(), ticketIn(phase), actor, NOW))).toEqual(expected)
  })

  const photos = (count: number) => Array.from({ length: count }, (_, index) => `photo-${index}`)
  const line = { name: '感应灯', quantity: 1, fen: 0 }
  test.each([
    ['no words', { words: ' ' }, ['WORDS_MISSING']],
    ['no photo of the work', { after: [] }, ['AFTER_PHOTO_MISSING']],
    ['nine photos of the work', { after: photos(9) }, ['TicketFinished']],
    ['ten photos of the work', { after: photos(10) }, ['TOO_MANY_PHOTOS']],
    ['twenty materials', { materials: Array(20).fill(line) }, ['TicketFinished']],
    ['twenty-one materials', { materials: Array(21).fill(line) }, ['TOO_MANY_MATERIALS']],
    ['a material that cost nothing', { materials: [line] }, ['TicketFinished']],
    ['a material below nothing', { materials: [{ ...line, fen: -1 }] }, ['MATERIAL_WRONG']],
    ['a part of a fen', { materials: [{ ...line, fen: 0.5 }] }, ['MATERIAL_WRONG']],
    ['none of it', { materials: [{ ...line, quantity: 0 }] }, ['MATERIAL_WRONG']],
    ['half a metre', { materials: [{ ...line, quantity: 0.5 }] }, ['TicketFinished']],
    ['a nameless one', { materials: [{ ...line, name: ' ' }] }, ['MATERIAL_WRONG']],
    ['a week of minutes', { minutes: 10_080 }, ['TicketFinished']],
    ['a minute more', { minutes: 10_081 }, ['MINUTES_OUT_OF_RANGE']],
    ['less than no time', { minutes: -1 }, ['MINUTES_OUT_OF_RANGE']],
  ])('with %s', (_, change, expected) => {
    expect(outcome(finishTicket(finishing(change), ticketIn('working'), wang, NOW))).toEqual(expected)
  })

  test.each([
    ['fees', ['TicketFinished']],
    ['suggestion', ['TicketFinished']],
    ['safety', ['AFTER_PHOTO_MISSING']],
    ['other', ['AFTER_PHOTO_MISSING']],
  ] as const)('%s without a photo', (category, expected) => {
    const ticket = { ...ticketIn('working'), category }
    expect(outcome(finishTicket(finishing({ after: [] }), ticket, wang, NOW))).toEqual(expected)
  })

  test('answers every matter that needed it, keeps the photos of the arrival, and ends the pause', () => {
    const ticket = { ...ticketIn('paused'), before: ['photo-found'] }
    const decision = finishTicket(finishing({ before: ['photo-more'] }), ticket, wang, NOW)
    expect(decision).toMatchObject({ events: [{ matterIds: ['matter-1'], before: ['photo-found', 'photo-more'], by: WANG }] })
    expect(after(ticket, decision)).toMatchObject({ phase: 'finished', outstanding: [], before: [], pauses: [{ until: NOW }] })
  })

  test('in time by the worker’s own clock takes back the alarm that rang meanwhile', () => {
    const late = { ...ticketIn('working', { type: 'TicketWentOverdue', level: 1, role: 'manager', due: NOW, matterIds: [], at: NOW + HOUR }), due: NOW }
    const inTime = finishTicket(finishing({ doneAt: NOW }), late, wang, NOW + 2 * HOUR)
    expect(after(late, inTime).overdueLevel).toBe(0)
    const tooLate = finishTicket(finishing({ doneAt: NOW + 1 }), late, wang, NOW + DAY)
    expect(after(late, tooLate).overdueLevel).toBe(1)
  })
})
