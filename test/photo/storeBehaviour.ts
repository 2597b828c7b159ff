import type { PhotoStore, StoredObject } from '../../src/server/photo/store'

const JPEG = 'image/jpeg'
const bytes = (text: string) => Buffer.from(text, 'utf8')

async function all(store: PhotoStore, prefix: string): Promise<StoredObject[]> {
  const objects: StoredObject[] = []
  for await (const object of store.list(prefix)) objects.push(object)
  return objects.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** What every photo store does, whichever it is. `open` gives an empty one. */
export function behavesAsPhotoStore(open: () => Promise<PhotoStore>): void {
  test('gives back what was put, byte for byte', async () => {
    const store = await open()
    const everyByte = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 256))
    await store.put('photo/e1/ab/one.jpg', everyByte, JPEG)
    expect((await store.get('photo/e1/ab/one.jpg'))?.equals(everyByte)).toBe(true)
  })

  test('put twice is the same as once, and the later bytes stand', async () => {
    const store = await open()
    await store.put('photo/one.jpg', bytes('first'), JPEG)
    await store.put('photo/one.jpg', bytes('first'), JPEG)
    expect(await all(store, '')).toMatchObject([{ key: 'photo/one.jpg', bytes: 5 }])
    await Promise.all([store.put('photo/one.jpg', bytes('second'), JPEG), store.put('photo/one.jpg', bytes('second'), JPEG)])
    expect(await all(store, '')).toMatchObject([{ key: 'photo/one.jpg', bytes: 6 }])
    expect((await store.get('photo/one.jpg'))?.toString()).toBe('second')
  })

  test('what is not there is undefined to read, and no error to remove', async () => {
    const store = await open()
    expect(await store.get('photo/none.jpg')).toBeUndefined()
    await store.remove('photo/none.jpg')
    await store.put('photo/one.jpg', bytes('x'), JPEG)
    await store.remove('photo/one.jpg')
    expect(await store.get('photo/one.jpg')).toBeUndefined()
    expect(await all(store, '')).toEqual([])
  })

  test('lists what starts with the prefix, whole folders or not, with size and time', async () => {
    const store = await open()
    for (const key of ['photo/e1/aa/x.jpg', 'photo/e1/ab/y.jpg', 'photo/e2/aa/z.jpg', 'other/w.jpg']) {
      await store.put(key, bytes(key), JPEG)
    }
    const keys = async (prefix: string) => (await all(store, prefix)).map(({ key }) => key)
    expect(await keys('photo/e1/')).toEqual(['photo/e1/aa/x.jpg', 'photo/e1/ab/y.jpg'])
    expect(await keys('photo/e')).toEqual(['photo/e1/aa/x.jpg', 'photo/e1/ab/y.jpg', 'photo/e2/aa/z.jpg'])
    expect(await keys('photo/e1/ab/y')).toEqual(['photo/e1/ab/y.jpg'])
    expect(await keys('none/')).toEqual([])
    expect(await keys('')).toHaveLength(4)
    const [object] = await all(store, 'other/')
    expect(object?.bytes).toBe('other/w.jpg'.length)
    expect(Math.abs(Date.now() - (object?.changedAt ?? 0))).toBeLessThan(60_000)
  })

  test('lists more than one page', async () => {
    const store = await open()
    const keys = Array.from({ length: 25 }, (_, at) => `photo/${String(at).padStart(3, '0')}.jpg`)
    await Promise.all(keys.map((key) => store.put(key, bytes('x'), JPEG)))
    expect((await all(store, 'photo/')).map(({ key }) => key)).toEqual(keys)
  })

  test.each(['../outside.jpg', 'photo/../../outside.jpg', '/outside.jpg', '.unfinished/x'])('takes no key %j', async (key) => {
    const store = await open()
    for (const doing of [() => store.put(key, bytes('x'), JPEG), () => store.get(key), () => store.remove(key)]) {
      await expect((async () => doing())()).rejects.toThrow('not a key of the photo store')
    }
  })
}
