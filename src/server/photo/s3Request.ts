import { createHash } from 'node:crypto'
import type { AwsClient } from 'aws4fetch'
import { PhotoStoreError } from './store'
import { textOf } from './s3Listing'

/** How often and how patiently a request is tried. */
export interface Trying {
  readonly times: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** The whole answer, body included. */
  readonly answerWithinMs: number
  readonly wait: (ms: number) => Promise<void>
  /** From 0 up to 1: spreads the waits of many servers that were refused at the same moment. */
  readonly chance: () => number
}

/** An answer read to its end. `code` and `message`: from the error's XML. */
export interface S3Answer {
  readonly status: number
  readonly body: Buffer
  readonly code: string | undefined
  readonly message: string | undefined
  readonly retryAfterMs: number | undefined
}

/** 409 and 400 are final but for these two, which S3 says to try again. */
const AGAIN_STATUSES = new Set([408, 429, 500, 502, 503, 504])
const AGAIN_CODES = new Set(['RequestTimeout', 'OperationAborted'])

export type AskS3 = (
  method: 'GET' | 'PUT' | 'DELETE',
  url: string,
  body?: Uint8Array,
  headers?: Record<string, string>,
) => Promise<S3Answer>

/**
 * Signs and sends, and tries again after a cut connection, a timeout, or an answer that says so.
 * Every request here is idempotent, so that trying again is always right. The body's hash is signed with it:
 * what arrives broken is refused by the store.
 */
export function s3Request(client: AwsClient, trying: Trying): AskS3 {
  return async (method, url, body, headers) => {
    let cause: unknown
    for (let attempt = 0; attempt < trying.times; attempt++) {
      const last = attempt === trying.times - 1
      try {
        const answer = await once(client, trying, method, url, body, headers)
        if (last || !(AGAIN_STATUSES.has(answer.status) || AGAIN_CODES.has(answer.code ?? ''))) return answer
        await trying.wait(answer.retryAfterMs ?? backoff(trying, attempt))
      } catch (error) {
        cause = error
        if (!last) await trying.wait(backoff(trying, attempt))
      }
    }
    throw new PhotoStoreError('UNREACHABLE', `${method} ${url}: ${reasonOf(cause)}`, { cause })
  }
}

async function once(
  client: AwsClient,
  trying: Trying,
  method: string,
  url: string,
  body: Uint8Array | undefined,
  headers: Record<string, string> | undefined,
): Promise<S3Answer> {
  const sha256 = createHash('sha256').update(body ?? '').digest('hex')
  const request = await client.sign(url, {
    method,
    headers: { ...headers, 'x-amz-content-sha256': sha256 },
    body: body as Uint8Array<ArrayBuffer> | undefined,
  })
  const response = await fetch(request, { signal: AbortSignal.timeout(trying.answerWithinMs), redirect: 'manual' })
  const bytes = Buffer.from(await response.arrayBuffer())
  const xml = response.ok ? '' : bytes.toString('utf8')
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN)
  return {
    status: response.status,
    body: bytes,
    code: textOf(xml, 'Code'),
    message: textOf(xml, 'Message'),
    retryAfterMs: Number.isFinite(retryAfter) ? Math.min(retryAfter * 1000, trying.longestWaitMs) : undefined,
  }
}

/** Full jitter: anywhere up to twice the wait before, up to the longest. */
const backoff = ({ firstWaitMs, longestWaitMs, chance }: Trying, attempt: number): number =>
  Math.min(firstWaitMs * 2 ** attempt, longestWaitMs) * chance()

/** What lies beneath fetch's bare "fetch failed", such as ECONNREFUSED. */
function reasonOf(error: unknown): string {
  const cause: unknown = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined
  return cause ? `${String(error)}: ${String(cause)}` : String(error)
}
