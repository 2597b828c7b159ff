import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { Pool } from '../../src/server/db/pool'
import { openFolderStore } from '../../src/server/photo/folder'
import type { PhotoDeps } from '../../src/server/photo/keepPhoto'
import type { PhotoStore } from '../../src/server/photo/store'

export interface Estate {
  readonly estateId: string
  readonly personId: string
}

/** An estate with one person in it: what a photo's row points to. */
export async function anEstate(pool: Pool): Promise<Estate> {
  const [estateId, personId] = [v7(), v7()]
  await pool.query(`insert into estate (id, name, printed_area) values ($1, '照片小区', 0)`, [estateId])
  await pool.query(`insert into person (id, name) values ($1, '张三')`, [personId])
  return { estateId, personId }
}

export async function anotherPerson(pool: Pool): Promise<string> {
  const id = v7()
  await pool.query(`insert into person (id, name) values ($1, '李四')`, [id])
  return id
}

/** A folder for the file's photos, removed after it; the clock stands where the test sets it. */
export function photoDeps(pool: () => Pool): PhotoDeps & { at: number; photos: PhotoStore } {
  let folder: string
  const deps = {
    get pool() { return pool() },
    photos: undefined as unknown as PhotoStore,
    at: Date.now(),
    clock: () => deps.at,
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xyz-photos-'))
    deps.photos = await openFolderStore(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return deps
}

export async function keysOf(photos: PhotoStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of photos.list('photo/')) keys.push(key)
  return keys.sort()
}
