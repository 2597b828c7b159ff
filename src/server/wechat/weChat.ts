import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from './answer'
import type { Line } from './call'
import { checkSession } from './checkSession'
import { makeScheme, makeUrlLink, type LinkReason, type LinkToMake } from './link'
import { login, type LoginReason, type WeChatSession } from './login'
import { checkMedia, type MediaToCheck } from './mediaCheck'
import { phoneOf, type PhoneReason, type WeChatPhone } from './phone'
import { pushReader, type PushReader } from './push'
import { makeQr, type QrReason, type QrToMake } from './qr'
import type { MessageTemplate, WeChatSettings } from './settings'
import { sendMessage, type MessageAnswer, type MessageToSend } from './subscribeMessage'
import { checkText, type CheckReason, type TextToCheck, type TextVerdict } from './textCheck'
import { accessTokens } from './token'

/** WeChat's server side as this product uses it. Where none is configured the value is undefined. */
export interface WeChat {
  readonly appid: string
  readonly templates: Readonly<Record<string, MessageTemplate>>
  /** undefined when the push token and key are not set: then no verdict on a picture ever comes */
  readonly push: PushReader | undefined
  login(code: string): Promise<Answer<WeChatSession, LoginReason>>
  phoneOf(code: string, openid: string): Promise<Answer<WeChatPhone, PhoneReason>>
  checkSession(openid: string, sessionKey: string): Promise<Answer<{ live: boolean }>>
  sendMessage(message: MessageToSend): Promise<MessageAnswer>
  checkText(text: TextToCheck): Promise<Answer<TextVerdict, CheckReason>>
  checkMedia(media: MediaToCheck): Promise<Answer<{ traceId: string }, CheckReason>>
  makeQr(qr: QrToMake): Promise<Answer<{ bytes: Buffer; contentType: string }, QrReason>>
  makeScheme(link: LinkToMake): Promise<Answer<string, LinkReason>>
  makeUrlLink(link: LinkToMake): Promise<Answer<string, LinkReason>>
}

const LINE = {
  timeoutMs: 4000,
  withinMs: 6000,
  now: () => Date.now(),
  wait: async (ms: number) => wait(ms),
}

/** Makes the client, or undefined when WeChat is not configured. A test may replace clock and waits. */
export function createWeChat(settings: WeChatSettings, line?: Partial<Line>): WeChat
export function createWeChat(settings: WeChatSettings | undefined, line?: Partial<Line>): WeChat | undefined
export function createWeChat(settings: WeChatSettings | undefined, line: Partial<Line> = {}): WeChat | undefined {
  if (!settings) return undefined
  const { appid, secret, baseUrl, version, templates, push } = settings
  const to: Line = { ...LINE, baseUrl, ...line }
  const tokens = accessTokens(to, appid, secret)
  return {
    appid,
    templates,
    push: push && pushReader(push, appid),
    login: (code) => login(to, settings, code),
    phoneOf: (code, openid) => phoneOf(to, tokens, appid, code, openid),
    checkSession: (openid, sessionKey) => checkSession(to, tokens, openid, sessionKey),
    sendMessage: (message) => sendMessage(to, tokens, version, message),
    checkText: (text) => checkText(to, tokens, text),
    checkMedia: (media) => checkMedia(to, tokens, media),
    makeQr: (qr) => makeQr(to, tokens, version, qr),
    makeScheme: (link) => makeScheme(to, tokens, version, link),
    makeUrlLink: (link) => makeUrlLink(to, tokens, version, link),
  }
}
