import { route } from '../../src/contract/route'
import { call, upload, whenLoginNeeded } from '../../src/miniapp/api'
import { isOffline, type Problem } from '../../src/miniapp/problem'
import { estateId, token } from '../../src/miniapp/token'
import { phone } from './phone'

type Plain = { query: { of?: string; cursor?: string } | undefined; body: undefined; answer: { rows: string[] } }
type Write = { query: undefined; body: { words: string }; answer: { id: string } }
const list = route<Plain>()('list', 'GET', '/api/estates/:estateId/matters', ['member'], '')
const write = route<Write>()('write', 'POST', '/api/estates/:estateId/matters/:matterId/answer', ['manager'], '')
const login = route<Write>()('login', 'POST', '/api/session/phone', ['guest'], '')
const photo = route<Plain>()('photo', 'POST', '/api/estates/:estateId/photos', ['member'], '')

const problem = (act: Promise<unknown>) => act.then(() => undefined, (thrown: Problem) => thrown)
const refusal = (status: number, code: string) => ({ statusCode: status, data: { code, detail: '话', status, needed: 2 } })

beforeEach(() => {
  phone.reset()
  token.set(undefined)
  estateId.set('e1')
  whenLoginNeeded(async () => false)
})

describe('calling a route', () => {
  test('fills the path and the query, and sends the token', async () => {
    token.set('t1')
    phone.answer = () => ({ statusCode: 200, data: { rows: ['a'] } })
    await expect(call(list, { query: { of: '我 的', cursor: undefined } })).resolves.toEqual({ rows: ['a'] })
    expect(phone.sent[0]).toMatchObject({
      url: 'https://server.example/api/estates/e1/matters?of=%E6%88%91%20%E7%9A%84',
      header: { authorization: 'Bearer t1' },
    })
    expect(phone.sent[0]?.header).not.toHaveProperty('Idempotency-Key')
  })

  test('each write has a key of its own, or the one it was given', async () => {
    const input = { params: { matterId: 'm1' }, body: { words: '好' } }
    await call(write, input)
    await call(write, input)
    await call(write, { ...input, key: 'the-one-kept' })
    const keys = phone.sent.map(({ header }) => header['Idempotency-Key'])
    expect(keys[0]).toMatch(/^[\w-]{8,80}$/)
    expect(keys[1]).not.toBe(keys[0])
    expect(keys[2]).toBe('the-one-kept')
    expect(JSON.parse(phone.sent[0]?.data ?? '')).toEqual({ words: '好' })
  })

  test('a refusal keeps its code, its sentence and its figures', async () => {
    phone.answer = () => refusal(409, 'TOO_FEW')
    expect(await problem(call(list, {}))).toMatchObject({ code: 'TOO_FEW', message: '话', status: 409, figures: { needed: 2 } })
  })

  test('what is no problem detail still gets a Chinese sentence', async () => {
    phone.answer = () => ({ statusCode: 502, data: '<html>bad gateway</html>' })
    expect(await problem(call(list, {}))).toMatchObject({ code: 'HTTP_502', message: expect.stringMatching(/过一会儿再试/) })
  })

  test('no network is a problem that says so', async () => {
    phone.answer = () => 'offline'
    expect(isOffline(await problem(call(list, {})))).toBe(true)
  })

  test('uploads by the same path, token and key', async () => {
    token.set('t1')
    phone.answer = () => ({ statusCode: 200, data: { id: 'p1' } })
    await expect(upload(photo, 'wxfile://1.jpg', { key: 'key-of-photo' })).resolves.toEqual({ id: 'p1' })
    expect(phone.sent[0]).toMatchObject({
      filePath: 'wxfile://1.jpg',
      header: { authorization: 'Bearer t1', 'Idempotency-Key': 'key-of-photo' },
    })
  })
})

describe('a login that is needed', () => {
  const onlyWith = (good: string) => {
    phone.answer = ({ header }) =>
      header['authorization'] === `Bearer ${good}` ? { statusCode: 200, data: { id: 'm1' } } : refusal(401, 'LOGIN_NEEDED')
  }
  const input = { params: { matterId: 'm1' }, body: { words: '' } }

  test('is made once, and the write goes again with the same key', async () => {
    token.set('old')
    onlyWith('new')
    whenLoginNeeded(async () => {
      token.set('new')
      return true
    })
    await expect(call(write, input)).resolves.toEqual({ id: 'm1' })
    const [first, second] = phone.sent.map(({ header }) => header['Idempotency-Key'])
    expect(phone.sent).toHaveLength(2)
    expect(second).toBe(first)
  })

  test('forgets a token that no longer holds, and tells when nobody logs in', async () => {
    token.set('old')
    onlyWith('new')
    expect(await problem(call(write, input))).toMatchObject({ code: 'LOGIN_NEEDED' })
    expect(token.get()).toBeUndefined()
    expect(phone.sent).toHaveLength(1)
  })

  test('a wrong code at the login itself costs nobody their session', async () => {
    token.set('t1')
    phone.answer = () => refusal(401, 'CODE_WRONG')
    expect(await problem(call(login, { body: { words: '' } }))).toMatchObject({ code: 'CODE_WRONG' })
    expect(token.get()).toBe('t1')
  })
})
