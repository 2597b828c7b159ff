import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { HOUR } from '../../domain/calendar'
import { assertKey, PhotoStoreError, type PhotoStore, type StoredObject } from './store'

/** Half-written files live here; a key's segment never starts with a dot, so the two cannot meet. */
const UNFINISHED = '.unfinished'

/**
 * Keeps photos in a folder. Bytes are written aside, fsynced, renamed into place, and the folder is fsynced:
 * after `put` returns, a power cut loses nothing; before, no half file stands under the key.
 */
export async function openFolderStore(folder: string): Promise<PhotoStore> {
  const root = resolve(folder)
  const unfinished = join(root, UNFINISHED)
  const makeFolder = folderMaker(root)
  await explained(async () => {
    await mkdir(dirname(root), { recursive: true })
    await makeFolder(unfinished)
    await access(unfinished, constants.W_OK)
    await removeLeftOver(unfinished)
  })
  const pathOf = (key: string): string => {
    assertKey(key)
    return join(root, ...key.split('/'))
  }

  return {
    name: `folder ${root}`,
    put: (key, bytes) => explained(async () => {
      const path = pathOf(key)
      await makeFolder(dirname(path))
      await putFile(path, join(unfinished, randomUUID()), bytes)
    }),
    get: (key) => explained(() => missingAs(undefined, readFile(pathOf(key)))),
    remove: (key) => explained(() => rm(pathOf(key), { force: true })),
    list: (prefix) => listFiles(root, prefix),
  }
}

async function putFile(path: string, aside: string, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(aside, 'wx', 0o640)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
}

/**
 * Makes folders below the root, each one's name fsynced into its parent. What this process has not fsynced
 * itself it fsyncs, found or made: another process may have been killed, or be still, between the two steps.
 */
function folderMaker(root: string): (folder: string) => Promise<void> {
  const durable = new Set<string>([dirname(root)])
  return async function make(folder) {
    if (durable.has(folder)) return
    await make(dirname(folder))
    await mkdir(folder, { mode: 0o750 }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    await syncFolder(dirname(folder))
    durable.add(folder)
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A killed server leaves its half-written files; an hour later no other process can still be writing them. */
async function removeLeftOver(unfinished: string): Promise<void> {
  for await (const entry of await opendir(unfinished)) {
    const path = join(unfinished, entry.name)
    const found = await missingAs(undefined, stat(path))
    if (found && Date.now() - found.mtimeMs > HOUR) await rm(path, { force: true })
  }
}

/** Walks only the folders that the prefix can reach. What is removed meanwhile is left out. */
async function* listFiles(root: string, prefix: string): AsyncIterable<StoredObject> {
  const start = resolve(root, prefix.slice(0, prefix.lastIndexOf('/') + 1))
  if (start !== root && !start.startsWith(root + sep)) return
  const folders = [start]
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const entries = await explained(() => missingAs(undefined, opendir(folder)))
    for await (const entry of entries ?? []) {
      const path = join(folder, entry.name)
      const key = relative(root, path).split(sep).join('/')
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory() && couldReach(`${key}/`, prefix)) folders.push(path)
      if (!entry.isFile() || !key.startsWith(prefix)) continue
      const found = await missingAs(undefined, stat(path))
      if (found) yield { key, bytes: found.size, changedAt: found.mtimeMs }
    }
  }
}

const couldReach = (folder: string, prefix: string) => folder.startsWith(prefix) || prefix.startsWith(folder)

async function missingAs<T, Instead>(instead: Instead, reading: Promise<T>): Promise<T | Instead> {
  try {
    return await reading
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return instead
    throw error
  }
}

async function explained<T>(doing: () => Promise<T>): Promise<T> {
  try {
    return await doing()
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    const full = code === 'ENOSPC' || code === 'EDQUOT'
    const denied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
    throw new PhotoStoreError(full ? 'FULL' : denied ? 'DENIED' : 'UNEXPECTED', code, { cause: error })
  }
}

/** By shape: the file system's errors are not of this realm's `Error` where the server is embedded or tested. */
function codeOf(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
