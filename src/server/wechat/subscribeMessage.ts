import { answered, failed, named, type Failure } from './answer'
import { callForFields, type Line } from './call'
import { fitData, type MessageValues } from './messageFields'
import type { AppVersion, MessageTemplate } from './settings'
import type { AccessTokens } from './token'

export interface MessageToSend {
  openid: string
  template: MessageTemplate
  /** may carry a query: `ticket/show/index?id=1` */
  page?: string
  values: MessageValues
}

/**
 * `NO_CREDIT`: refused by the user, or every consent is spent: set the credit to 0, never retry.
 * `FIELD_INVALID` names the field. The rest speak for themselves; none is worth a retry but `TOO_CONCURRENT`.
 */
export type MessageReason =
  | 'NO_CREDIT' | 'USER_UNKNOWN' | 'USER_BLOCKED' | 'TEMPLATE_UNKNOWN' | 'PAGE_UNPUBLISHED'
  | 'FIELD_INVALID' | 'CONTENT_REJECTED' | 'TOO_CONCURRENT'

export type MessageFailure = Failure<MessageReason> & { field?: string }
export type MessageAnswer = { ok: true; value: { msgId?: string } } | MessageFailure

const REASONS: Readonly<Record<number, MessageReason>> = {
  40003: 'USER_UNKNOWN',
  40037: 'TEMPLATE_UNKNOWN',
  41030: 'PAGE_UNPUBLISHED',
  43101: 'NO_CREDIT',
  43107: 'USER_BLOCKED',
  43108: 'TOO_CONCURRENT',
  45168: 'CONTENT_REJECTED',
  47003: 'FIELD_INVALID',
}

const STATE = { release: 'formal', trial: 'trial', develop: 'developer' } as const

/**
 * Sends one subscribe message and spends one of the user's consents. When the answer is lost
 * (`kind: 'lost'`) the message may have arrived: it is not sent again here, and whoever calls
 * should not either, since the in-app inbox has it anyway.
 */
export async function sendMessage(
  line: Line,
  tokens: AccessTokens,
  version: AppVersion,
  { openid, template, page, values }: MessageToSend,
): Promise<MessageAnswer> {
  const fitted = fitData(template, values)
  if (!fitted.ok) {
    return { ...failed('refused', `no value fits ${fitted.field}`, 'FIELD_INVALID' as const), field: fitted.field }
  }
  const answer = await callForFields(line, {
    method: 'POST',
    path: '/cgi-bin/message/subscribe/send',
    body: {
      touser: openid,
      template_id: template.id,
      ...(page && { page }),
      data: fitted.data,
      miniprogram_state: STATE[version],
      lang: 'zh_CN',
    },
    repeat: 'once',
  }, tokens)
  if (!answer.ok) return withField(named(answer, REASONS))
  const msgId = idText(answer.value.msgid)
  return answered({ ...(msgId && { msgId }) })
}

/** errmsg reads `argument invalid! data.thing3.value invalid`. */
function withField(failure: Failure<MessageReason>): MessageFailure {
  const field = /data\.(\w+)\.value/.exec(failure.errmsg)?.[1]
  return failure.reason === 'FIELD_INVALID' && field ? { ...failure, field } : failure
}

const idText = (id: unknown) => (typeof id === 'number' || typeof id === 'string' ? String(id) : undefined)
