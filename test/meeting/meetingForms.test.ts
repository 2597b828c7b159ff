import type { MeetingPage } from '../../src/contract/meeting'
import { moved } from '../../src/miniapp/roundTable/plan/draft'
import { bodyOf, missingIn, startOf, type RecordDraft } from '../../src/miniapp/roundTable/meeting/record'

const item = (id: string, record?: MeetingPage['itemRows'][number]['record']) =>
  ({ id, number: 1, title: id, phase: 'negotiate', speakers: 0, ...(record && { record }) }) as const
const meeting = (...itemRows: MeetingPage['itemRows']) => ({ itemRows }) as MeetingPage
const two = [{ name: '李女士', as: '业主' }, { name: '王经理', as: '' }]
const draft = (change: Partial<RecordDraft> = {}): RecordDraft => ({
  came: two,
  leave: [],
  items: { a: { said: [], resolution: '先报价' } },
  ...change,
})

describe('the order of an agenda, by buttons', () => {
  test.each([
    [1, -1, ['b', 'a', 'c']],
    [1, 1, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [2, 1, ['a', 'b', 'c']],
  ] as const)('the one at %i moved by %i', (at, by, order) => {
    expect(moved(['a', 'b', 'c'], at, by)).toEqual(order)
  })
})

describe('the record of a meeting, as it is being written', () => {
  const page = meeting(item('a'), item('b'))

  test('an item of which nothing was written was put off, and one no longer on the agenda is left out', () => {
    const items = { a: { said: [{ who: ' ', words: '' }], resolution: ' 先报价 ' }, b: { said: [], resolution: ' ' }, gone: { said: [], resolution: '旧' } }
    expect(bodyOf(draft({ items }), page).records).toEqual([{ itemId: 'a', said: [], resolution: '先报价' }])
  })

  test.each<[string, Partial<RecordDraft>, string | undefined]>([
    ['two came and one item was settled', {}, undefined],
    ['one alone does not negotiate', { came: two.slice(1) }, '请记到会的人，至少 2 人'],
    ['nothing of any item', { items: {} }, '请至少记一项议题'],
    ['words of nobody', { items: { a: { said: [{ who: '', words: '同意' }], resolution: '' } } }, '请写发言人'],
    ['somebody without words', { items: { a: { said: [{ who: '李女士', words: ' ' }], resolution: '定' } } }, '请写发言的内容'],
  ])('%s', (_, change, missing) => {
    expect(missingIn(draft(change), page)).toBe(missing)
  })

  test('recorded anew, it begins with what was recorded', () => {
    const record = { said: [{ who: '李女士', words: '同意' }], resolution: '先报价' }
    const held = { ...meeting(item('a', record), item('b')), came: two, leave: ['孙师傅'] }
    expect(bodyOf(startOf(held), held)).toEqual({ came: two, leave: ['孙师傅'], records: [{ itemId: 'a', ...record }] })
  })
})
