import { lastSeen, orKept } from '../../src/miniapp/kept'
import { offlineProblem, Problem } from '../../src/miniapp/problem'
import { personId } from '../../src/miniapp/token'
import { phone } from './phone'

const offline = () => Promise.reject(offlineProblem())

beforeEach(() => {
  phone.reset()
  personId.set('wang')
})

describe('a page that was seen', () => {
  test('opens again with no signal', async () => {
    await orKept('ticket.1', async () => ({ title: '灯不亮' }))
    expect(await orKept('ticket.1', offline)).toEqual({ title: '灯不亮' })
  })

  test('is the newest one that was seen', async () => {
    await orKept('ticket.1', async () => 'old')
    await orKept('ticket.1', async () => 'new')
    expect(await orKept('ticket.1', offline)).toBe('new')
  })

  test('is no answer to a refusal: the server has spoken', async () => {
    await orKept('ticket.1', async () => 'old')
    await expect(orKept('ticket.1', () => Promise.reject(new Problem('NOT_FOUND', '', 404)))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is nothing to somebody else on this phone, and is forgotten', async () => {
    await orKept('ticket.1', async () => 'secret')
    personId.set('li')
    expect(lastSeen('ticket.1')).toBeUndefined()
    expect([...phone.storage.values()].join()).not.toContain('secret')
  })

  test('gives way to newer ones after forty', async () => {
    for (let number = 0; number <= 40; number++) await orKept(`ticket.${number}`, async () => number)
    expect(lastSeen('ticket.0')).toBeUndefined()
    expect(lastSeen('ticket.1')).toBe(1)
    expect(lastSeen('ticket.40')).toBe(40)
  })
})

test('what was never seen says that there is no network', async () => {
  await expect(orKept('ticket.1', offline)).rejects.toMatchObject({ code: 'OFFLINE' })
})
