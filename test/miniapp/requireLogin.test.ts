import type { SessionPage } from '../../src/contract/session'
import { loginAgain, loginLeft, requireLogin, requireMember } from '../../src/miniapp/requireLogin'
import { session } from '../../src/miniapp/session'
import { token } from '../../src/miniapp/token'
import { phone } from './phone'

const page: SessionPage = {
  person: { id: 'p1', name: '李秀兰', phone: null, textSize: 'normal' },
  identities: [],
  acting: null,
  photoPass: 'pass',
  unread: 0,
  mode: 'production',
}
const home = { id: 'm1', estateId: 'e1', estateName: '弘盛华庭', role: 'resident' as const, title: '3号楼2单元501' }
/** Opening the page happens after WeChat was asked, which takes a few turns. */
const opened = async () => {
  for (let turn = 0; turn < 20 && phone.opened.length === 0; turn++) await Promise.resolve()
  return phone.opened
}

beforeEach(() => {
  phone.reset()
  token.set(undefined)
  session.set(undefined)
})

describe('before what a guest cannot do', () => {
  test('the login is shown with what it is for, and what was asked goes on once it is left logged in', async () => {
    const asked = requireLogin('反映问题')
    expect(await opened()).toEqual([`/login/index?why=${encodeURIComponent('反映问题')}`])
    token.set('t1')
    loginLeft()
    expect(await asked).toBe(true)
  })

  test('going back without a login gives it up, and the next time it is asked again', async () => {
    const first = requireLogin()
    await opened()
    loginLeft()
    expect(await first).toBe(false)
    phone.opened.length = 0
    const second = requireLogin()
    expect(await opened()).toHaveLength(1)
    loginLeft()
    expect(await second).toBe(false)
  })

  test('two that ask at once are shown one login', async () => {
    const both = [requireLogin(), requireLogin()]
    await opened()
    token.set('t1')
    loginLeft()
    expect(await Promise.all(both)).toEqual([true, true])
    expect(phone.opened).toHaveLength(1)
  })

  test('who is logged in is asked nothing', async () => {
    token.set('t1')
    expect(await requireLogin()).toBe(true)
    expect(phone.opened).toEqual([])
  })

  test('what is only read never opens the login by itself', async () => {
    expect(await loginAgain(false)).toBe(false)
    expect(phone.opened).toEqual([])
  })
})

describe('before what only somebody of the estate can do', () => {
  beforeEach(() => token.set('t1'))

  test('who acts as nobody yet is led to joining a home', async () => {
    session.set(page)
    expect(await requireMember('反映问题')).toBe(false)
    expect(phone.opened).toEqual(['/join/index'])
  })

  test('who would rather not stays where they are', async () => {
    session.set(page)
    phone.agrees = false
    expect(await requireMember()).toBe(false)
    expect(phone.opened).toEqual([])
  })

  test('who has a home goes on', async () => {
    session.set({ ...page, identities: [home], acting: home })
    expect(await requireMember()).toBe(true)
  })
})
