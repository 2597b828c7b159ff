import { AwsClient } from 'aws4fetch'
import { assertKey, PhotoStoreError, type PhotoStore, type StoredObject } from './store'
import { s3Request, type S3Answer, type Trying } from './s3Request'
import { readListing } from './s3Listing'

export interface S3Settings {
  /** Such as `https://s3.example.com`; with a path when the store is behind one. */
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** `host` puts the bucket before the host name, for stores that refuse the bucket in the path. */
  readonly addressing?: 'path' | 'host'
}

const TRYING: Trying = {
  times: 5,
  firstWaitMs: 200,
  longestWaitMs: 5_000,
  answerWithinMs: 20_000,
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  chance: Math.random,
}

/** Keeps photos in an S3-compatible store: put, get, delete and ListObjectsV2 are all that is asked of it. */
export function openS3Store(settings: S3Settings, trying: Partial<Trying> = {}): PhotoStore {
  const base = bucketUrl(settings)
  const { accessKeyId, secretAccessKey, region } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 })
  const ask = s3Request(client, { ...TRYING, ...trying })
  const urlOf = (key: string): string => {
    assertKey(key)
    return `${base}/${key}`
  }

  return {
    name: `s3 ${base}`,
    async put(key, bytes, contentType) {
      const headers = { 'content-type': contentType, 'cache-control': 'private, max-age=31536000, immutable' }
      expectOk(await ask('PUT', urlOf(key), bytes, headers), key)
    },
    async get(key) {
      const answer = await ask('GET', urlOf(key))
      if (isMissing(answer)) return undefined
      return expectOk(answer, key).body
    },
    async remove(key) {
      const answer = await ask('DELETE', urlOf(key))
      if (!isMissing(answer)) expectOk(answer, key)
    },
    list: (prefix) => listObjects((url) => ask('GET', url), base, prefix),
  }
}

/** Where the bucket's objects are, with no slash at the end. */
export function bucketUrl({ endpoint, bucket, addressing }: S3Settings): string {
  const url = new URL(endpoint)
  const path = url.pathname.replace(/\/+$/, '')
  return addressing === 'host'
    ? `${url.protocol}//${bucket}.${url.host}${path}`
    : `${url.protocol}//${url.host}${path}/${bucket}`
}

async function* listObjects(
  get: (url: string) => Promise<S3Answer>,
  base: string,
  prefix: string,
): AsyncIterable<StoredObject> {
  let token: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', 'max-keys': '1000', prefix })
    if (token) query.set('continuation-token', token)
    const page = readListing(expectOk(await get(`${base}/?${query}`), prefix).body.toString('utf8'))
    yield* page.objects
    token = page.next
  } while (token)
}

const isMissing = ({ status, code }: S3Answer) => status === 404 && code !== 'NoSuchBucket'

function expectOk(answer: S3Answer, key: string): S3Answer {
  if (answer.status >= 200 && answer.status < 300) return answer
  const detail = `${answer.status} ${answer.code ?? ''} ${answer.message ?? ''} (${key})`
  if (answer.code === 'NoSuchBucket') throw new PhotoStoreError('NO_BUCKET', detail)
  if (answer.code === 'QuotaExceeded' || answer.status === 507) throw new PhotoStoreError('FULL', detail)
  if (answer.status === 401 || answer.status === 403) throw new PhotoStoreError('DENIED', detail)
  if (answer.status === 503 || answer.status === 429) throw new PhotoStoreError('BUSY', detail)
  throw new PhotoStoreError('UNEXPECTED', detail)
}
