import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sigV4 } from './sigV4'

/** How a real store fails, once: in answer to the next request. */
export type Failing =
  | { readonly status: number; readonly code: string; readonly retryAfter?: number }
  | 'cutBeforeAnswer'
  | 'cutInBody'
  | 'noAnswer'

export interface StandInS3 {
  readonly endpoint: string
  readonly objects: Map<string, { bytes: Buffer; contentType: string; changedAt: number }>
  /** Every request that came, in order, such as `PUT /photos/photo/x.jpg`. */
  readonly seen: string[]
  failNext(...failings: Failing[]): void
  close(): Promise<void>
}

export const ACCOUNT = { accessKeyId: 'STANDINKEY', secretAccessKey: 'stand-in-secret/+=', region: 'cn-east-1', bucket: 'photos' }
const FIFTEEN_MINUTES = 15 * 60_000

/** An S3 over a real socket that checks each signature and each body's hash, in pages of ten. */
export async function standInS3(clock: () => number = Date.now): Promise<StandInS3> {
  const objects: StandInS3['objects'] = new Map()
  const seen: string[] = []
  const failings: Failing[] = []
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request
    seen.push(`${method} ${url}`)
    const failing = failings.shift()
    if (failing === 'noAnswer') return
    if (failing === 'cutBeforeAnswer') return void request.socket.destroy()
    const body = await bodyOf(request)
    if (typeof failing === 'object') {
      if (failing.retryAfter !== undefined) response.setHeader('retry-after', failing.retryAfter)
      return error(response, failing.status, failing.code)
    }
    const refusal = whyNot(request, body)
    if (refusal) return error(response, refusal === 'XAmzContentSHA256Mismatch' ? 400 : 403, refusal)

    const { pathname, searchParams } = new URL(url, 'http://s3')
    const [, bucket, ...rest] = decodeURIComponent(pathname).split('/')
    const key = rest.join('/')
    if (bucket !== ACCOUNT.bucket) return error(response, 404, 'NoSuchBucket')
    if (method === 'GET' && searchParams.get('list-type') === '2') return list(response, searchParams)
    if (method === 'PUT') {
      objects.set(key, { bytes: body, contentType: request.headers['content-type'] ?? '', changedAt: clock() })
      return void response.setHeader('etag', '"stand-in"').end()
    }
    if (method === 'DELETE') {
      objects.delete(key)
      return void response.writeHead(204).end()
    }
    const found = objects.get(key)
    if (!found) return error(response, 404, 'NoSuchKey')
    response.writeHead(200, { 'content-type': found.contentType, 'content-length': found.bytes.length })
    if (failing !== 'cutInBody') return void response.end(found.bytes)
    response.write(found.bytes.subarray(0, found.bytes.length / 2), () => request.socket.destroy())
  }

  function whyNot(request: IncomingMessage, body: Buffer): string | undefined {
    const headers = request.headers as Record<string, string | undefined>
    const [, credential = '', signed = '', signature] =
      /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? []
    if (!signature) return 'AccessDenied'
    const [id, , region, service] = credential.split('/')
    if (id !== ACCOUNT.accessKeyId) return 'InvalidAccessKeyId'
    if (region !== ACCOUNT.region || service !== 's3') return 'AuthorizationHeaderMalformed'
    const at = Date.parse((headers['x-amz-date'] ?? '').replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'))
    if (!(Math.abs(clock() - at) <= FIFTEEN_MINUTES)) return 'RequestTimeTooSkewed'
    if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.split(';').includes(name))) return 'AccessDenied'
    const right = sigV4({ method: request.method ?? '', target: request.url ?? '', headers }, credential, signed, ACCOUNT.secretAccessKey)
    if (right !== signature) return 'SignatureDoesNotMatch'
    const hash = createHash('sha256').update(body).digest('hex')
    return hash === headers['x-amz-content-sha256'] ? undefined : 'XAmzContentSHA256Mismatch'
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const prefix = query.get('prefix') ?? ''
    const after = query.get('continuation-token') ?? ''
    const rest = [...objects].filter(([key]) => key.startsWith(prefix) && key > after).sort(([a], [b]) => (a < b ? -1 : 1))
    const page = rest.slice(0, 10)
    const truncated = rest.length > page.length
    const contents = page.map(([key, { bytes, changedAt }]) =>
      `<Contents><Key>${escaped(key)}</Key><LastModified>${new Date(changedAt).toISOString()}</LastModified>` +
      `<ETag>&quot;x&quot;</ETag><Size>${bytes.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`)
    const next = truncated ? `<NextContinuationToken>${escaped(page.at(-1)?.[0] ?? '')}</NextContinuationToken>` : ''
    xml(response, 200, `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>photos</Name>` +
      `<Prefix>${escaped(prefix)}</Prefix><IsTruncated>${truncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`)
  }

  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    seen,
    failNext: (...next) => void failings.push(...next),
    close: () => closed(server),
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function error(response: ServerResponse, status: number, code: string): void {
  xml(response, status, `<Error><Code>${code}</Code><Message>stand-in &amp; so</Message><RequestId>1</RequestId></Error>`)
}

function xml(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`)
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
