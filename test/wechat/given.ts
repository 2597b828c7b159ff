import type { Line } from '../../src/server/wechat/call'
import type { WeChatSettings } from '../../src/server/wechat/settings'
import { createWeChat, type WeChat } from '../../src/server/wechat/weChat'
import { WeChatStandIn, type StandInOptions } from './standIn'

export interface Given {
  standIn: WeChatStandIn
  wechat: WeChat
  /** the pauses that the client made, in ms; the stand-in's clock moved by them */
  pauses: number[]
}

export const OPENID = 'openid-of-Li'

const open: WeChatStandIn[] = []
afterEach(async () => {
  for (const standIn of open.splice(0)) await standIn.close()
})

/** A stand-in and a client of it, which share one clock; closed after the test, also when it fails. */
export async function givenWeChat(
  options: StandInOptions & { settings?: Partial<WeChatSettings>; line?: Partial<Line> } = {},
): Promise<Given> {
  const standIn = await new WeChatStandIn(options).start()
  open.push(standIn)
  const pauses: number[] = []
  const { appid, secret } = standIn.state
  const { token, aesKey } = standIn.target
  const settings: WeChatSettings = {
    appid, secret, baseUrl: standIn.url, version: 'release', templates: {}, push: { token, aesKey }, ...options.settings,
  }
  const wechat = createWeChat(settings, {
    now: () => standIn.state.now,
    wait: async (ms) => {
      pauses.push(ms)
      standIn.advance(ms)
    },
    ...options.line,
  })
  standIn.visit(OPENID)
  return { standIn, wechat, pauses }
}
