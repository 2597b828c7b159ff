import { createHmac } from 'node:crypto'
import { answered, type Answer } from './answer'
import { callForFields, type Line } from './call'
import type { AccessTokens } from './token'

/** Hex HMAC-SHA256 whose key is the session key as its base64 text, not decoded. */
export function sessionSignature(sessionKey: string, data: string): string {
  return createHmac('sha256', sessionKey).update(data).digest('hex')
}

const OUT_OF_DATE = 87009

/** Whether the session key of this user is still the live one; a new wx.login may have replaced it. */
export async function checkSession(
  line: Line,
  tokens: AccessTokens,
  openid: string,
  sessionKey: string,
): Promise<Answer<{ live: boolean }>> {
  const answer = await callForFields(line, {
    method: 'GET',
    path: '/wxa/checksession',
    query: { openid, signature: sessionSignature(sessionKey, ''), sig_method: 'hmac_sha256' },
    repeat: 'safe',
  }, tokens)
  if (answer.ok) return answered({ live: true })
  return answer.errcode === OUT_OF_DATE ? answered({ live: false }) : answer
}
