import { chmod, mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolderStore } from '../../src/server/photo/folder'
import { openPhotoStore } from '../../src/server/photo/openPhotoStore'
import { behavesAsPhotoStore } from './storeBehaviour'

let base: string
let count = 0
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'xyz-photo-folder-'))
})
afterAll(() => rm(base, { recursive: true, force: true }))
const emptyFolder = () => join(base, `store-${count++}`)

describe('a folder', () => {
  behavesAsPhotoStore(() => openPhotoStore(undefined, emptyFolder()))
})

test('what was put is there for the next process', async () => {
  const folder = emptyFolder()
  await (await openFolderStore(folder)).put('photo/e1/ab/x.jpg', Buffer.from('kept'), 'image/jpeg')
  expect((await (await openFolderStore(folder)).get('photo/e1/ab/x.jpg'))?.toString()).toBe('kept')
})

test('half-written files of a killed server are no photos, and go after an hour', async () => {
  const folder = emptyFolder()
  await openFolderStore(folder)
  const unfinished = join(folder, '.unfinished')
  const longAgo = new Date(Date.now() - 61 * 60_000)
  await writeFile(join(unfinished, 'old'), 'half')
  await utimes(join(unfinished, 'old'), longAgo, longAgo)
  await writeFile(join(unfinished, 'being-written'), 'half')

  const store = await openFolderStore(folder)
  for await (const { key } of store.list('')) throw new Error(`listed ${key}`)
  expect(await readdir(unfinished)).toEqual(['being-written'])
})

test('a put that fails leaves nothing behind', async () => {
  const folder = emptyFolder()
  const store = await openFolderStore(folder)
  await mkdir(join(folder, 'photo', 'x.jpg', 'in-the-way'), { recursive: true })
  await expect(store.put('photo/x.jpg', Buffer.from('x'), 'image/jpeg')).rejects.toMatchObject({
    name: 'PhotoStoreError', problem: 'UNEXPECTED',
  })
  expect(await readdir(join(folder, '.unfinished'))).toEqual([])
})

test('other accounts of the machine cannot read a photo', async () => {
  const folder = emptyFolder()
  const store = await openFolderStore(folder)
  await store.put('photo/ab/x.jpg', Buffer.from('x'), 'image/jpeg')
  for (const path of ['', 'photo', 'photo/ab', 'photo/ab/x.jpg']) {
    expect((await stat(join(folder, path))).mode & 0o007).toBe(0)
  }
})

test('a folder that is a file is said so, not half opened', async () => {
  const folder = emptyFolder()
  await writeFile(folder, '')
  await expect(openFolderStore(folder)).rejects.toMatchObject({ name: 'PhotoStoreError' })
})

test('a folder without leave to write: DENIED, with what the operator should look at', async () => {
  const folder = emptyFolder()
  await mkdir(folder)
  await chmod(folder, 0o500)
  await asSomebodyElse(async () => {
    await expect(openFolderStore(folder)).rejects.toMatchObject({ problem: 'DENIED', sentence: expect.stringContaining('权限') })
  })
})

/** Root may write everywhere: as root, the test becomes nobody for a moment. */
async function asSomebodyElse(doing: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return doing()
  process.seteuid?.(65534)
  try {
    await doing()
  } finally {
    process.seteuid?.(0)
  }
}
