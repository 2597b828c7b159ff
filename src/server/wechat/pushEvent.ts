import { createHash } from 'node:crypto'
import { readResult, type Verdict } from './textCheck'

interface Pushed {
  /** the same for every retry of one push: store under it, once */
  key: string
  openid: string
  /** ms since the epoch */
  at: number
}

export interface MediaChecked extends Pushed {
  kind: 'mediaChecked'
  /** may come before our own record of it: keep it although it is not known yet */
  traceId: string
  suggest: Verdict
  label: number
}

export interface SubscriptionsChanged extends Pushed {
  kind: 'subscriptionsChanged'
  /** `popup`: asked in the app, each acceptance is one message; `settings`: changed by the user in WeChat */
  where: 'popup' | 'settings'
  choices: { templateId: string; accepted: boolean }[]
}

export interface MessagesSent extends Pushed {
  kind: 'messagesSent'
  messages: { templateId: string; msgId: string; errcode: number; status: string }[]
}

/** Something that we do not act upon. */
export interface OtherPush extends Pushed {
  kind: 'other'
  type: string
}

export type PushEvent = MediaChecked | SubscriptionsChanged | MessagesSent | OtherPush

type Item = Readonly<Record<string, unknown>>

/** Reads a decrypted push; undefined when it is not a JSON object. */
export function readPush(text: string): PushEvent | undefined {
  const message = parse(text)
  if (!message) return undefined
  const base = { key: pushKey(message), openid: str(message.FromUserName), at: Number(message.CreateTime) * 1000 || 0 }
  switch (message.Event) {
    case 'wxa_media_check':
      return { ...base, kind: 'mediaChecked', traceId: str(message.trace_id), ...mediaResult(message) }
    case 'subscribe_msg_popup_event':
      return { ...base, kind: 'subscriptionsChanged', where: 'popup', choices: choicesIn(message) }
    case 'subscribe_msg_change_event':
      return { ...base, kind: 'subscriptionsChanged', where: 'settings', choices: choicesIn(message) }
    case 'subscribe_msg_sent_event':
      return { ...base, kind: 'messagesSent', messages: listIn(message).map(sentMessage) }
    default:
      return { ...base, kind: 'other', type: str(message.Event) || str(message.MsgType) }
  }
}

/**
 * One push, however often it is delivered: who, when, what, and the ids in it. Hashed, so
 * that no openid stands in a key.
 */
export function pushKey(message: Item): string {
  const ids = listIn(message).map((item) => [str(item.TemplateId), str(item.MsgID ?? item.MsgId), str(item.SubscribeStatusString)])
  const parts = [message.FromUserName, message.CreateTime, message.Event ?? message.MsgType, message.trace_id, message.MsgId]
  return createHash('sha256').update(JSON.stringify([...parts.map(str), ids])).digest('hex')
}

/** A check that itself failed (its file could not be fetched) has no verdict: a person looks. */
function mediaResult(message: Item): { suggest: Verdict; label: number } {
  const { result } = message
  return readResult(typeof result === 'object' && result !== null ? result : {})
}

const choicesIn = (message: Item) => listIn(message).map((item) => ({
  templateId: str(item.TemplateId),
  accepted: item.SubscribeStatusString === 'accept',
}))

const sentMessage = (item: Item) => ({
  templateId: str(item.TemplateId),
  msgId: str(item.MsgID ?? item.MsgId),
  errcode: Number(item.ErrorCode ?? 0),
  status: str(item.ErrorStatus),
})

/** `List` is an object when it has one entry and an array when it has more. */
function listIn(message: Item): Item[] {
  const list = message.List
  const entries: unknown[] = Array.isArray(list) ? list : [list]
  return entries.filter((entry): entry is Item => typeof entry === 'object' && entry !== null)
}

function parse(text: string): Item | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

const str = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
