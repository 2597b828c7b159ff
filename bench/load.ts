import autocannon from 'autocannon'

export interface Load {
  readonly url: string
  readonly connections?: number
  readonly seconds?: number
  readonly token?: string
  /** For writes: the body, made anew for each request. */
  readonly body?: () => object
}

export interface Loaded {
  readonly perSecond: number
  readonly p99: number
  readonly answered: number
}

/** Loads one address, and fails where any answer is not a 200: a fast mistake is no figure. */
export async function load({ url, connections = 32, seconds = 3, token, body }: Load): Promise<Loaded> {
  const headers: Record<string, string> = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) }
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
    ...(body && {
      method: 'POST',
      requests: [{ method: 'POST', setupRequest: (request: object) => ({ ...request, body: JSON.stringify(body()) }) }],
    }),
  } as autocannon.Options)
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return { perSecond: result.requests.total / result.duration, p99: result.latency.p99, answered: result.requests.total }
}
