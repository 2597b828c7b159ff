import { PhotoStoreError, type StoredObject } from './store'

/** One page of ListObjectsV2. `next`: the token that asks for the page after it. */
export interface Listing {
  readonly objects: readonly StoredObject[]
  readonly next: string | undefined
}

/** Reads the answer's XML: a flat form with no attributes of its own, so that no XML parser is needed. */
export function readListing(xml: string): Listing {
  if (!xml.includes('<ListBucketResult')) throw new PhotoStoreError('UNEXPECTED', 'the listing is no ListBucketResult')
  const objects = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, content = '']) => ({
    key: textOf(content, 'Key') ?? '',
    bytes: Number(textOf(content, 'Size')),
    changedAt: Date.parse(textOf(content, 'LastModified') ?? ''),
  }))
  const truncated = textOf(xml, 'IsTruncated') === 'true'
  return { objects, next: truncated ? textOf(xml, 'NextContinuationToken') : undefined }
}

/** The text of the first such element, its entities resolved. */
export function textOf(xml: string, element: string): string | undefined {
  const text = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(xml)?.[1]
  return text?.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
  })
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
