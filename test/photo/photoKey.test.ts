import { photoKey, readPhotoKey } from '../../src/server/photo/photoKey'
import { assertKey } from '../../src/server/photo/store'

const photo = {
  estateId: '0193b2f0-0000-7000-8000-0000000000e1',
  id: '0193b2f1-1234-7abc-8def-0123456789ab',
  sha256: 'a1'.repeat(32),
}

test('a key names estate, shard, photo, hash and size, and reads back', () => {
  const key = photoKey(photo, 'thumb')
  expect(key).toBe(`photo/${photo.estateId}/ab/${photo.id}.${photo.sha256}.thumb.jpg`)
  expect(readPhotoKey(key)).toEqual({ ...photo, size: 'thumb' })
  expect(() => assertKey(key)).not.toThrow()
})

test.each([
  ['of another program', 'backup/2026/dump.sql'],
  ['under our prefix, yet no photo', 'photo/readme.txt'],
  ['another shard', photoKey(photo, 'full').replace('/ab/', '/ac/')],
  ['no hash', `photo/${photo.estateId}/ab/${photo.id}.full.jpg`],
  ['a size that we do not make', photoKey(photo, 'full').replace('full', 'huge')],
  ['something behind it', `${photoKey(photo, 'full')}.bak`],
])('not a key of a photo: %s', (_, key) => {
  expect(readPhotoKey(key)).toBeUndefined()
})

test.each([
  '', '/', '/etc/passwd', '../secret', 'photo/../../secret', 'photo/./x', 'photo//x', 'photo/.hidden', '.unfinished/x',
  'photo\\..\\x', 'C:/x', 'photo/x\0.jpg', 'photo/A.jpg', 'photo/%2e%2e/x', 'photo/照片', 'photo/x ', 'x'.repeat(256),
])('a store takes no key %j', (key) => {
  expect(() => assertKey(key)).toThrow(TypeError)
})
