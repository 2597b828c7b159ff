import sharp from 'sharp'
import type { AddressInfo } from 'node:net'
import { createWeChat, type WeChat } from '../../src/server/wechat/weChat'
import { given as givenServer, type TestServer } from '../given'
import type { Part } from '../givenEstate'
import { WeChatStandIn } from '../wechat/standIn'
import { Phone, type PhoneOptions } from './runtime/phone'

export interface GivenPhones {
  readonly server: TestServer
  readonly standIn: WeChatStandIn
  /** WeChat's name for somebody of the estate. */
  knows(part: Part, openid: string): Promise<void>
  /** A phone with the built mini-program on it; `openid` is who WeChat says holds it. */
  phone(openid?: string, options?: Partial<PhoneOptions>): Promise<Phone>
}

/** The whole server on a port, WeChat's own server beside it, and phones with the built mini-program. */
export function phones(): GivenPhones {
  const made: { standIn?: WeChatStandIn; wechat?: WeChat; url?: string; picture?: Buffer } = {}
  const open: Phone[] = []
  beforeAll(async () => {
    const standIn = await new WeChatStandIn().start()
    const { appid, secret } = standIn.state
    made.standIn = standIn
    made.wechat = createWeChat(
      { appid, secret, baseUrl: standIn.url, version: 'release', templates: {} },
      { now: () => standIn.state.now, wait: async (ms) => standIn.advance(ms) },
    )
    made.picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#b3202c' } }).jpeg().toBuffer()
  })
  const server = givenServer.server({ clock: Date.now, get wechat() { return made.wechat } })
  beforeAll(async () => {
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    made.url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    for (const phone of open.splice(0)) phone.close()
  })
  afterAll(() => made.standIn?.close())
  return {
    server,
    async knows(part, openid) {
      await server.pool.query('update person set openid = $2 where id = $1', [server.estate.people[part].personId, openid])
    },
    get standIn() { return made.standIn as WeChatStandIn },
    async phone(openid, options = {}) {
      const loginCode = openid === undefined ? undefined : () => made.standIn!.loginCode(openid)
      const phone = new Phone({ server: made.url as string, loginCode, picture: made.picture, folder: process.env.WEAPP_DIST, ...options })
      open.push(phone)
      return phone
    },
  }
}
