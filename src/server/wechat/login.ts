import { answered, failed, named, type Answer } from './answer'
import { callForFields, type Line } from './call'
import type { WeChatSettings } from './settings'

/** `sessionKey` never leaves the server. */
export interface WeChatSession {
  openid: string
  sessionKey: string
  unionid?: string
}

/** `CODE_INVALID` and `CODE_USED`: call wx.login again. `USER_BLOCKED`: WeChat holds the user to be a risk. */
export type LoginReason = 'CODE_INVALID' | 'CODE_USED' | 'USER_BLOCKED' | 'TOO_OFTEN'

const REASONS: Readonly<Record<number, LoginReason>> = {
  40029: 'CODE_INVALID',
  41008: 'CODE_INVALID',
  40163: 'CODE_USED',
  40226: 'USER_BLOCKED',
  45011: 'TOO_OFTEN',
}

/** Exchanges the code of wx.login (one use, five minutes) for who the user is. */
export async function login(
  line: Line,
  { appid, secret }: WeChatSettings,
  code: string,
): Promise<Answer<WeChatSession, LoginReason>> {
  const answer = await callForFields(line, {
    method: 'GET',
    path: '/sns/jscode2session',
    query: { appid, secret, js_code: code, grant_type: 'authorization_code' },
    repeat: 'once',
  })
  if (!answer.ok) return named(answer, REASONS)
  const { openid, session_key: sessionKey, unionid } = answer.value
  if (typeof openid !== 'string' || openid === '' || typeof sessionKey !== 'string') {
    return failed('lost', 'the answer does not say who the user is')
  }
  return answered({ openid, sessionKey, ...(typeof unionid === 'string' && { unionid }) })
}
