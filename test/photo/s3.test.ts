import { openPhotoStore } from '../../src/server/photo/openPhotoStore'
import { bucketUrl, openS3Store } from '../../src/server/photo/s3'
import { readListing, textOf } from '../../src/server/photo/s3Listing'
import type { Trying } from '../../src/server/photo/s3Request'
import type { PhotoStore } from '../../src/server/photo/store'
import { sigV4 } from './sigV4'
import { ACCOUNT, standInS3, type Failing, type StandInS3 } from './standInS3'
import { behavesAsPhotoStore } from './storeBehaviour'

const JPEG = 'image/jpeg'
const slowDown: Failing = { status: 503, code: 'SlowDown' }
let s3: StandInS3
let waits: number[]
let clock: () => number

beforeEach(async () => {
  clock = Date.now
  waits = []
  s3 = await standInS3(() => clock())
})
afterEach(() => s3.close())

function open(settings: Partial<typeof ACCOUNT> = {}, trying: Partial<Trying> = {}): PhotoStore {
  const wait = async (ms: number) => void waits.push(ms)
  return openS3Store({ ...ACCOUNT, endpoint: s3.endpoint, ...settings }, { wait, chance: () => 0.5, ...trying })
}

test("the stand-in's check of signatures agrees with the example in AWS's own text", () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
  const headers = {
    host: 'examplebucket.s3.amazonaws.com', range: 'bytes=0-9',
    'x-amz-content-sha256': empty, 'x-amz-date': '20130524T000000Z',
  }
  const signature = sigV4(
    { method: 'GET', target: '/test.txt', headers },
    'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
    'host;range;x-amz-content-sha256;x-amz-date',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  )
  expect(signature).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
})

describe('an S3-compatible store', () => {
  behavesAsPhotoStore(async () => open())

  test('puts with the type, in the path of the bucket', async () => {
    await open().put('photo/x.jpg', Buffer.from('x'), JPEG)
    expect(s3.seen).toEqual(['PUT /photos/photo/x.jpg'])
    expect(s3.objects.get('photo/x.jpg')?.contentType).toBe(JPEG)
  })
})

test('the settings name the store; without any it is the folder', async () => {
  const store = await openPhotoStore({ ...ACCOUNT, endpoint: s3.endpoint }, '/not-used')
  await store.put('photo/x.jpg', Buffer.from('x'), JPEG)
  expect([store.name, s3.objects.size]).toEqual([`s3 ${s3.endpoint}/photos`, 1])
})

describe('tries again', () => {
  const cases: [string, Failing][] = [
    ['503 SlowDown', slowDown],
    ['500 InternalError', { status: 500, code: 'InternalError' }],
    ['429', { status: 429, code: 'TooManyRequests' }],
    ['400 RequestTimeout', { status: 400, code: 'RequestTimeout' }],
    ['409 OperationAborted', { status: 409, code: 'OperationAborted' }],
    ['a connection cut before the answer', 'cutBeforeAnswer'],
  ]
  test.each(cases)('after %s, and the photo is kept once', async (_, failing) => {
    s3.failNext(failing, failing)
    await open().put('photo/x.jpg', Buffer.from('kept'), JPEG)
    expect(s3.seen).toHaveLength(3)
    expect(s3.objects.get('photo/x.jpg')?.bytes.toString()).toBe('kept')
    expect(waits).toEqual([100, 200])
  })

  test('after a connection cut in the middle of a photo: never half a photo', async () => {
    const store = open()
    await store.put('photo/x.jpg', Buffer.alloc(50_000, 'x'), JPEG)
    s3.failNext('cutInBody')
    expect(await store.get('photo/x.jpg')).toHaveLength(50_000)
    expect(s3.seen.filter((line) => line.startsWith('GET'))).toHaveLength(2)
  })

  test('after no answer within the time', async () => {
    const store = open({}, { answerWithinMs: 300 })
    s3.failNext('noAnswer')
    await store.put('photo/x.jpg', Buffer.from('kept'), JPEG)
    expect(s3.objects.size).toBe(1)
  })

  test('as late as the store asks, up to the longest wait', async () => {
    s3.failNext({ status: 503, code: 'SlowDown', retryAfter: 2 }, { status: 503, code: 'SlowDown', retryAfter: 600 })
    await open().put('photo/x.jpg', Buffer.from('x'), JPEG)
    expect(waits).toEqual([2_000, 5_000])
  })
})

describe('gives up with a name for it', () => {
  test('overloaded five times: BUSY', async () => {
    s3.failNext(slowDown, slowDown, slowDown, slowDown, slowDown)
    await expect(open().put('photo/x.jpg', Buffer.from('x'), JPEG)).rejects.toMatchObject({
      name: 'PhotoStoreError', problem: 'BUSY', sentence: expect.stringContaining('请'), message: expect.stringContaining('SlowDown'),
    })
    expect([s3.seen.length, waits]).toEqual([5, [100, 200, 400, 800]])
  })

  test('nobody there: UNREACHABLE', async () => {
    const store = open()
    await s3.close()
    await expect(store.get('photo/x.jpg')).rejects.toMatchObject({ problem: 'UNREACHABLE', message: expect.stringContaining('ECONNREFUSED') })
    expect(waits).toHaveLength(4)
  })

  test.each([
    ['a wrong secret', { secretAccessKey: 'wrong' }, 'DENIED', 'SignatureDoesNotMatch'],
    ['an unknown key', { accessKeyId: 'NOBODY' }, 'DENIED', 'InvalidAccessKeyId'],
    ['another region', { region: 'us-east-1' }, 'DENIED', 'AuthorizationHeaderMalformed'],
    ['a bucket that is not there', { bucket: 'none' }, 'NO_BUCKET', 'NoSuchBucket'],
  ] as const)('%s: at once, with no second try', async (_, settings, problem, code) => {
    const store = open(settings)
    const doings = [
      () => store.put('photo/x.jpg', Buffer.from('x'), JPEG),
      () => store.get('photo/x.jpg'),
      () => store.remove('photo/x.jpg'),
      async () => { for await (const { key } of store.list('photo/')) throw new Error(key) },
    ]
    for (const doing of doings) await expect(doing()).rejects.toMatchObject({ problem, message: expect.stringContaining(code) })
    expect(s3.seen).toHaveLength(doings.length)
  })

  test('a clock that is wrong by more than a quarter of an hour: DENIED', async () => {
    clock = () => Date.now() + 16 * 60_000
    await expect(open().get('photo/x.jpg')).rejects.toMatchObject({ problem: 'DENIED', message: expect.stringContaining('RequestTimeTooSkewed') })
  })

  test('over quota: FULL', async () => {
    s3.failNext({ status: 403, code: 'QuotaExceeded' })
    await expect(open().put('photo/x.jpg', Buffer.from('x'), JPEG)).rejects.toMatchObject({ problem: 'FULL' })
  })

  test('neither key nor secret stands in a message', async () => {
    const error: unknown = await open({ secretAccessKey: 'wrong-secret' }).get('photo/x.jpg').catch((thrown: unknown) => thrown)
    expect(String(error)).not.toMatch(/wrong-secret|STANDINKEY/)
  })
})

test.each([
  ['path', undefined, 'https://s3.example.com/base/photos'],
  ['path', 'path', 'https://s3.example.com/base/photos'],
  ['host', 'host', 'https://photos.s3.example.com/base'],
] as const)('the bucket in the %s', (_, addressing, url) => {
  expect(bucketUrl({ ...ACCOUNT, endpoint: 'https://s3.example.com/base/', addressing })).toBe(url)
})

test('a listing that is no listing is not read as an empty one', () => {
  expect(() => readListing('<html>welcome to the hotel network</html>')).toThrow('no ListBucketResult')
  expect(textOf('<Key>a&amp;b&#38;c&#x26;d&lt;</Key>', 'Key')).toBe('a&b&c&d<')
})
