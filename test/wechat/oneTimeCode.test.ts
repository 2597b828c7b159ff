import { readFileSync } from 'node:fs'
import { consoleCodeSender } from '../../src/server/message/consoleCodeSender'
import { gatewaySignature, httpCodeSender, isGatewayUrl } from '../../src/server/message/httpCodeSender'
import { maskPhone } from '../../src/server/estate/mask'
import { SmsStandIn, type GatewayFault } from './smsStandIn'

describe('sending a one-time code through a gateway (docs/sms.md)', () => {
  let gateway: SmsStandIn
  let pauses: number[]
  beforeEach(async () => {
    gateway = await new SmsStandIn().start()
    pauses = []
  })
  afterEach(() => gateway.close())

  const sender = (secret = gateway.secret, now = () => gateway.now) => httpCodeSender(gateway.url, secret, {
    timeoutMs: 800, now, wait: async (ms) => void pauses.push(ms),
  })

  test('the number goes with its country\'s code, and a leading 0 of the code is kept', async () => {
    expect(await sender().send('19900000001', '042917')).toEqual({ ok: true })
    expect(gateway.received).toMatchObject([{ phone: '+8619900000001', code: '042917', minutes: 5 }])
  })

  test('a number from elsewhere goes as it is', async () => {
    await sender().send('+85261234567', '042917')
    expect(gateway.received).toMatchObject([{ phone: '+85261234567' }])
  })

  test.each(['BUSY', 'slow', 'closeBefore', 'closeAfter', 'html502'] as GatewayFault[])(
    '%s twice, then well: asked three times, one message arrives', async (fault) => {
      gateway.faults = [fault, fault]
      expect(await sender().send('19900000001', '042917')).toEqual({ ok: true })
      expect(gateway.requests).toBe(3)
      expect(pauses).toEqual([300, 900])
      expect(gateway.received).toHaveLength(1)
    },
  )

  test('busy for ever: the person may ask again', async () => {
    gateway.faults = ['BUSY', 'BUSY', 'BUSY', 'BUSY']
    expect(await sender().send('19900000001', '042917')).toEqual({ ok: false, kind: 'retry', reason: 'BUSY' })
    expect(gateway.requests).toBe(3)
  })

  test('two codes are two messages', async () => {
    await sender().send('19900000001', '042917')
    await sender().send('19900000001', '042917')
    expect(gateway.received).toHaveLength(2)
  })

  test.each([
    ['TOO_OFTEN', 'tooOften'], ['NUMBER_REFUSED', 'numberRefused'], ['SIGNATURE_WRONG', 'settings'],
    ['TIME_TOO_FAR', 'settings'], ['BAD_REQUEST', 'settings'], ['redirect', 'settings'],
  ] as [GatewayFault, string][])('%s is not tried again', async (fault, kind) => {
    gateway.faults = [fault]
    expect(await sender().send('19900000001', '042917')).toMatchObject({ ok: false, kind })
    expect(gateway.requests).toBe(1)
    expect(gateway.received).toEqual([])
  })

  test('a wrong secret, and a clock that is five minutes off', async () => {
    expect(await sender('another').send('19900000001', '042917')).toMatchObject({ kind: 'settings', reason: 'SIGNATURE_WRONG' })
    expect(await sender(undefined, () => gateway.now - 300_000).send('19900000001', '042917')).toEqual({ ok: true })
    expect(await sender(undefined, () => gateway.now - 301_000).send('19900000001', '042917')).toMatchObject({ reason: 'TIME_TOO_FAR' })
  })

  test('what is returned of a failure names neither number nor code', async () => {
    gateway.faults = ['NUMBER_REFUSED']
    const told = JSON.stringify(await sender().send('19900000001', '042917'))
    expect(told).not.toMatch(/19900000001|042917/)
  })

  test('the example in the guide is right', () => {
    const guide = readFileSync('docs/sms.md', 'utf8')
    const body = /请求体 `(\{.*?\})`/.exec(guide)?.[1] ?? ''
    expect(guide).toContain(`\`${gatewaySignature('sms-secret', '1785000000', body)}\``)
  })
})

describe('the addresses of a gateway', () => {
  test.each([
    ['https://sms.example/codes', true], ['http://127.0.0.1:9000/', true], ['http://localhost:9000/', true],
    ['http://sms.example/codes', false], ['sms.example', false], ['', false],
  ])('%s: %s', (url, good) => {
    expect(isGatewayUrl(url)).toBe(good)
  })
})

describe('a demonstration', () => {
  test('shows the code in the terminal, the number masked', async () => {
    const lines: string[] = []
    expect(await consoleCodeSender((line) => void lines.push(line)).send('19900001234', '042917')).toEqual({ ok: true })
    expect(lines).toEqual(['【小圆桌演示】199****1234 的验证码是 042917，请在页面里填写。\n'])
  })

  test.each([['19900001234', '199****1234'], ['+8619900001234', '+86199****1234'], ['1234', '****'], ['', '****']])(
    '%s is masked as %s', (phone, masked) => {
      expect(maskPhone(phone)).toBe(masked)
    },
  )
})
