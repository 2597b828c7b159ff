import { createHash, createHmac } from 'node:crypto'

/** What a signature is made of, as it came over the wire. */
export interface SignedRequest {
  readonly method: string
  /** Path and query, still encoded. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * The signature that AWS's own text asks for ("Signature Calculations for the Authorization Header"),
 * written from that text and not from the client under test.
 */
export function sigV4(request: SignedRequest, credential: string, signedHeaders: string, secret: string): string {
  const [, date = '', region = '', service = '', ending = ''] = credential.split('/')
  const [path = '/', query = ''] = request.target.split('?')
  const canonical = [
    request.method,
    path,
    query.split('&').filter(Boolean).map((pair) => (pair.includes('=') ? pair : `${pair}=`)).sort().join('&'),
    ...signedHeaders.split(';').map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders,
    request.headers['x-amz-content-sha256'] ?? '',
  ].join('\n')
  const scope = [date, region, service, ending].join('/')
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'] ?? '', scope, sha256(canonical)].join('\n')
  const key = [date, region, service, ending].reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`)
  return hmac(key, toSign).toString('hex')
}
