import type { State } from './state'

export interface Asked {
  method: string
  query: Record<string, string>
  /** undefined when the body is not a JSON object */
  body: Record<string, unknown> | undefined
  text: string
}

export type Answered =
  | { json: Record<string, unknown>; after?: () => Promise<void>; before?: () => Promise<void> }
  | { image: Buffer }

export type Route = (state: State, asked: Asked) => Answered

const SENTENCES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40165: 'invalid weapp pagepath',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  45002: 'content size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower retry next minute',
  47001: 'data format error',
  61010: 'code is expired',
  85079: 'miniprogram has no online release',
  87009: 'invalid signature',
}

/** A failure as WeChat gives it: status 200, and a sentence that ends in a request id. */
export function failure(errcode: number, errmsg = SENTENCES[errcode] ?? 'refused'): Answered {
  return { json: { errcode, errmsg: `${errmsg} rid: 5f1e2a3b-0c4d5e6f-7a8b9c0d` } }
}

export const success = (fields: Record<string, unknown> = {}): Answered =>
  ({ json: { errcode: 0, errmsg: 'ok', ...fields } })

/** A POST with a token and a JSON body, or the failure that WeChat answers. */
export function posted(route: (state: State, body: Record<string, unknown>) => Answered): Route {
  return (state, asked) => {
    if (asked.method !== 'POST') return failure(43002)
    const refused = tokenFault(state, asked)
    if (refused !== undefined) return failure(refused)
    if (asked.text === '') return failure(44002)
    return asked.body ? route(state, asked.body) : failure(47001)
  }
}

export function tokenFault(state: State, { query }: Asked): number | undefined {
  if (!query.access_token) return 41001
  const token = state.tokens.find(({ value }) => value === query.access_token)
  if (!token) return 40001
  return token.until <= state.now ? 42001 : undefined
}

export const text = (value: unknown) => (typeof value === 'string' ? value : '')
