import { fenOf, finishBody, NO_FINISH, wrongIn } from '../../src/miniapp/ticket/sheets/finishForm'

const material = (more: object = {}) => ({ name: '声控开关', quantity: '2', yuan: '36.5', ...more })
const typed = (more: object = {}) => ({ ...NO_FINISH, words: ' 换了开关 ', ...more })

describe('money as it is typed', () => {
  test.each([
    ['', 0],
    ['12', 1200],
    ['12.', 1200],
    ['0.29', 29],
    ['12.5', 1250],
    ['999999.99', 99_999_999],
  ])('%j yuan is %d fen', (yuan, fen) => expect(fenOf(yuan)).toBe(fen))
  test.each(['1.234', '-1', '一百', '1000000', '1e3'])('%j is no sum', (yuan) => expect(fenOf(yuan)).toBeNaN())
})

describe('what is wrong with a finish as typed', () => {
  test.each([
    ['nothing in it but words', {}, undefined],
    ['a sound material', { materials: [material()] }, undefined],
    ['a row left empty', { materials: [material({ name: '', yuan: '' })] }, undefined],
    ['a row without a name', { materials: [material(), material({ name: '' })] }, '第 2 种'],
    ['a quantity of nothing', { materials: [material({ quantity: '0' })] }, '第 1 种'],
    ['a week exactly', { minutes: '10080' }, undefined],
    ['a minute over a week', { minutes: '10081' }, '用时'],
    ['half a minute', { minutes: '1.5' }, '用时'],
  ])('%s', (_, more, says) => {
    if (says) expect(wrongIn(typed(more))).toContain(says)
    else expect(wrongIn(typed(more))).toBeUndefined()
  })
})

test('what goes to the server leaves empty rows out and speaks in fen', () => {
  expect(finishBody(typed({ materials: [material(), material({ name: ' ', yuan: '' })], minutes: '25' }))).toEqual({
    words: '换了开关',
    materials: [{ name: '声控开关', quantity: 2, fen: 3650 }],
    minutes: 25,
  })
})
