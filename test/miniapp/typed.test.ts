import { resultsOf } from '../../src/miniapp/inbox/said'
import { codeIn, codeOf, codeWrong, isCode } from '../../src/miniapp/join/code'
import { missingOf } from '../../src/miniapp/join/claim/draft'
import { phoneWrong, tidyDigits } from '../../src/miniapp/login/phone'
import { toolsOf } from '../../src/miniapp/me/desk'

describe("a letter's code", () => {
  test.each([
    ['as it is printed', '7KQ2 M9XD'],
    ['with small letters and a dash', '7kq2-m9xd'],
    ['by the link in its QR', 'https://estate.example/#/join/index?code=7KQ2M9XD'],
    ['by the link with more behind it', 'https://estate.example/#/join/index?code=7kq2m9xd&from=qr'],
  ])('is read %s', (_, text) => {
    expect(codeIn(text)).toBe('7KQ2M9XD')
    expect(isCode(codeIn(text))).toBe(true)
  })

  test.each([
    ['the page was opened by the link', { code: '7kq2m9xd' }],
    ['WeChat gives a bare scene', { scene: '7KQ2M9XD' }],
    ['WeChat gives a scene with a name', { scene: encodeURIComponent('code=7KQ2M9XD') }],
  ])('is there when %s', (_, params) => {
    expect(codeOf(params)).toBe('7KQ2M9XD')
  })

  test('says what is wrong while it is typed, and nothing while it may become right', () => {
    expect(codeWrong('7KQ2')).toBeUndefined()
    expect(codeWrong('7KQ2M9X0')).toMatch(/没有 0/)
    expect(codeWrong('7KQ2M9XDD')).toMatch(/是 8 位，现在是 9 位/)
    expect(isCode('7KQ2M9X0')).toBe(false)
    expect(isCode('7KQ2M9X')).toBe(false)
  })
})

test.each([
  ['', /请输入/],
  ['28812345678', /1 开头/],
  ['1881234567', /现在是 10 位/],
])('the phone number %p is told what it lacks', (text, words) => {
  expect(phoneWrong(text)).toMatch(words)
})

test('a phone number is taken as people type it', () => {
  expect(tidyDigits('188 1234-5678')).toBe('18812345678')
  expect(tidyDigits('１８８12345678')).toBe('18812345678')
  expect(phoneWrong('18812345678')).toBeUndefined()
})

test('a claim says the first thing that is missing', () => {
  expect(missingOf({ name: '', note: '' })).toMatch(/房号/)
  expect(missingOf({ unitId: 'u1', name: '', note: '' })).toMatch(/关系/)
  expect(missingOf({ unitId: 'u1', tie: 'tenant', name: ' ', note: '' })).toMatch(/姓名/)
  expect(missingOf({ unitId: 'u1', tie: 'tenant', name: '钱多多', note: '' })).toBeUndefined()
})

test("WeChat's answer is told by our names of the templates, and what it did not answer is left out", () => {
  const rows = [{ template: 'progress' as const, templateId: 'T1' }, { template: 'todo' as const, templateId: 'T2' }]
  expect(resultsOf(rows, { errMsg: 'requestSubscribeMessage:ok', T1: 'accept', T2: 'reject' })).toEqual({ progress: 'accept', todo: 'reject' })
  expect(resultsOf(rows, { T1: 'ban' })).toEqual({ progress: 'ban' })
  expect(resultsOf(rows, {})).toEqual({})
})

test('a resident is shown no tool of a desk, and the operator only the sends and the imports', () => {
  expect(toolsOf('resident')).toEqual([])
  expect(toolsOf('operator').map(({ page }) => page)).toEqual(['sends/index', 'sends/imports/index'])
})
