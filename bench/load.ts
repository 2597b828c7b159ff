import autocannon from 'autocannon'

export interface Load {
  readonly url: string
  readonly connections?: number
  readonly seconds?: number
  readonly token?: string
  /** Several people's, who ask in turn. */
  readonly tokens?: readonly string[]
  /** For writes: path and body, made anew for each request. */
  readonly next?: () => { path: string; body: object; token?: string }
}

export interface Loaded {
  readonly perSecond: number
  readonly p99: number
  readonly answered: number
}

/** Loads one address, and fails where any answer is not a 200: a fast mistake is no figure. */
export async function load({ url, connections = 32, seconds = 3, token, tokens, next }: Load): Promise<Loaded> {
  const bearer = (one: string) => ({ authorization: `Bearer ${one}` })
  // as phones say it, WeChat's and browsers' alike
  const headers: Record<string, string> = { 'accept-encoding': 'gzip, deflate, br', ...(token && bearer(token)), ...(next && { 'content-type': 'application/json' }) }
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    ...(tokens && { requests: tokens.map((one) => ({ headers: bearer(one) })) }),
    ...(next && { method: 'POST', requests: [{ method: 'POST', setupRequest: (request: { headers?: object }) => asked(request, next()) }] }),
  } as autocannon.Options)
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99, answered: result.requests.total }
}

const asked = (request: { headers?: object }, { path, body, token }: { path: string; body: object; token?: string }) => ({
  ...request,
  path,
  body: JSON.stringify(body),
  ...(token && { headers: { ...request.headers, authorization: `Bearer ${token}` } }),
})
