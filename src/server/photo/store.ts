/** What a store says of one object in a listing. `changedAt`: ms since the epoch, by the store's own clock. */
export interface StoredObject {
  readonly key: string
  readonly bytes: number
  readonly changedAt: number
}

/**
 * Where the bytes of photos are kept: a folder, or any S3-compatible store.
 * A store belongs to one database: what that database does not know, the sweep removes.
 */
export interface PhotoStore {
  readonly name: string
  /** Returns only when the bytes would survive a power cut. The same key put twice is the same as once. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<Buffer | undefined>
  /** Removing what is not there is no error: a sweep that was cut short runs again. */
  remove(key: string): Promise<void>
  /** Every object whose key starts with the prefix, in no promised order. */
  list(prefix: string): AsyncIterable<StoredObject>
}

export type PhotoStoreProblem =
  /** No answer, or a broken one, after all tries. */
  | 'UNREACHABLE'
  /** It answers that it is overloaded, after all tries. */
  | 'BUSY'
  /** The key, the secret, the clock or the permission is wrong: an operator must mend it. */
  | 'DENIED'
  | 'NO_BUCKET'
  /** No room left on the disk, or over quota. */
  | 'FULL'
  | 'UNEXPECTED'

const SENTENCES: Record<PhotoStoreProblem, string> = {
  UNREACHABLE: '照片存储暂时连不上，请稍后再传一次。',
  BUSY: '照片存储正忙，请过一会儿再传一次。',
  DENIED: '照片存储拒绝了服务器的访问，请管理员检查访问密钥、权限和服务器时间。',
  NO_BUCKET: '照片存储里没有设置的存储桶，请管理员检查存储桶名称。',
  FULL: '照片存储已满，请管理员清理或扩容后再传。',
  UNEXPECTED: '照片存储出了意外的错误，请稍后再传一次；一直不行请联系管理员。',
}

/** The store failed: nobody's wrong input, so an exception. `sentence` may be shown, `message` is for the log. */
export class PhotoStoreError extends Error {
  override readonly name = 'PhotoStoreError'
  readonly problem: PhotoStoreProblem
  readonly sentence: string

  constructor(problem: PhotoStoreProblem, detail: string, options?: ErrorOptions) {
    super(`photo store: ${problem}: ${detail}`, options)
    this.problem = problem
    this.sentence = SENTENCES[problem]
  }
}

const SEGMENT = /^[a-z0-9][a-z0-9._-]*$/

/**
 * The only keys a store takes: lower case, so that a disk that ignores case tells them apart,
 * and no segment that starts with a dot, so that none leads out of the folder.
 */
export function assertKey(key: string): void {
  const valid = key.length <= 255 && key.split('/').every((segment) => SEGMENT.test(segment))
  if (!valid) throw new TypeError(`not a key of the photo store: ${JSON.stringify(key.slice(0, 80))}`)
}
