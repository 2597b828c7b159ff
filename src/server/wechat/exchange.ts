import { failed, kindOf, type Answer } from './answer'

export interface WeChatRequest {
  method: 'GET' | 'POST'
  path: string
  query?: Readonly<Record<string, string>>
  body?: Readonly<Record<string, unknown>>
  /** false for the routes that take the app's secret instead of an access token */
  withToken?: boolean
  /** `safe`: sending it again does no harm, so a lost answer is simply asked for again */
  repeat: 'safe' | 'once'
}

export type Fields = Readonly<Record<string, unknown>>

/** A JSON object, or an image where the route answers with one. */
export type Reply = { fields: Fields } | { bytes: Buffer; contentType: string }

const MOST_OF_A_MESSAGE = 300

/**
 * Sends one request once. WeChat answers 200 even to a failure, often as text/plain, so the
 * body decides. Nothing here logs or returns the URL: token and secret ride in its query.
 */
export async function exchange(
  baseUrl: string,
  request: WeChatRequest,
  token: string | undefined,
  timeoutMs: number,
): Promise<Answer<Reply>> {
  try {
    const response = await fetch(urlOf(baseUrl, request, token), {
      method: request.method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      ...(request.body && {
        body: JSON.stringify(request.body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    const contentType = response.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await response.arrayBuffer())
    if (response.ok && contentType.startsWith('image/')) return { ok: true, value: { bytes, contentType } }
    return read(bytes.toString('utf8'), response.status)
  } catch (error) {
    return neverLeft(error)
      ? failed('retry', 'the connection could not be made')
      : failed('lost', 'no whole answer came back')
  }
}

function urlOf(baseUrl: string, { path, query }: WeChatRequest, token: string | undefined): URL {
  const url = new URL(baseUrl + path)
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
  if (token !== undefined) url.searchParams.set('access_token', token)
  return url
}

function read(text: string, status: number): Answer<Reply> {
  const fields = objectOf(text)
  if (fields === undefined) return unreadable(status)
  const errcode = Number(fields.errcode ?? 0)
  if (errcode === 0 && status < 400) return { ok: true, value: { fields } }
  if (errcode === 0) return unreadable(status)
  return { ok: false, kind: kindOf(errcode), errcode, errmsg: String(fields.errmsg ?? '').slice(0, MOST_OF_A_MESSAGE) }
}

function unreadable(status: number): Answer<never> {
  if (status === 429) return failed('quota', 'HTTP 429')
  if (status >= 300 && status < 500) return failed('refused', `HTTP ${status}`)
  return failed('lost', `HTTP ${status} with an answer that is not JSON`)
}

function objectOf(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

const BEFORE_SENDING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

function neverLeft(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'code' in cause && BEFORE_SENDING.has(String(cause.code))
}
