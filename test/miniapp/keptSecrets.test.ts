import { personId } from '../../src/miniapp/token'
import { keepSecret, secretOf } from '../../src/miniapp/vote/keptSecrets'
import { phone } from './phone'

const SECRET = { seed: 'ab'.repeat(32), choices: [['q1', ['agree']]] } as const

beforeEach(() => {
  phone.reset()
  personId.set('wang')
})

describe('what opens a secret ballot', () => {
  test('stays on the phone of whoever cast it; a ballot in its place does not take it away', () => {
    keepSecret('e1', SECRET)
    keepSecret('e2', { ...SECRET, choices: [['q1', ['against']]] })
    expect(secretOf('e1')).toEqual(SECRET)
    expect(secretOf('e2')?.choices).toEqual([['q1', ['against']]])
    expect(secretOf('e3')).toBeUndefined()
  })

  test('is nothing to whoever logs in next, and is gone from the phone', () => {
    keepSecret('e1', SECRET)
    personId.set('li')
    expect(secretOf('e1')).toBeUndefined()
    personId.set('wang')
    expect(secretOf('e1')).toBeUndefined()
  })

  test('is gone once its owner logs out', () => {
    keepSecret('e1', SECRET)
    personId.set(undefined)
    personId.set('wang')
    expect(secretOf('e1')).toBeUndefined()
  })
})
