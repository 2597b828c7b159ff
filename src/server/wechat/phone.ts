import { answered, failed, named, type Answer } from './answer'
import { callForFields, type Line } from './call'
import type { Fields } from './exchange'
import type { AccessTokens } from './token'

export interface WeChatPhone {
  /** without the country's code */
  phone: string
  /** digits only, such as `86` */
  countryCode: string
}

export type PhoneReason = 'CODE_INVALID' | 'OTHER_APP' | 'TOO_OFTEN'

const REASONS: Readonly<Record<number, PhoneReason>> = {
  40029: 'CODE_INVALID',
  45011: 'TOO_OFTEN',
}

/**
 * The phone number behind the code of the phone button (not wx.login's). The user's openid
 * goes with it, so that a code taken from someone else's phone is worth nothing.
 */
export async function phoneOf(
  line: Line,
  tokens: AccessTokens,
  appid: string,
  code: string,
  openid: string,
): Promise<Answer<WeChatPhone, PhoneReason>> {
  const answer = await callForFields(line, {
    method: 'POST',
    path: '/wxa/business/getuserphonenumber',
    body: { code, openid },
    repeat: 'once',
  }, tokens)
  if (!answer.ok) return named(answer, REASONS)
  const info = objectIn(answer.value, 'phone_info')
  const watermark = objectIn(info, 'watermark')
  if (watermark.appid !== undefined && watermark.appid !== appid) {
    return failed('refused', 'the phone number belongs to another app', 'OTHER_APP')
  }
  const phone = String(info.purePhoneNumber ?? '')
  if (!/^\d{5,15}$/.test(phone)) return failed('lost', 'the answer has no phone number')
  // documented as a string, and seen as a number
  return answered({ phone, countryCode: String(info.countryCode ?? '86').replace(/\D/g, '') })
}

function objectIn(fields: Fields, name: string): Fields {
  const value = fields[name]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
