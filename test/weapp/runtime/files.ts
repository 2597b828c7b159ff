import { WxFailure, wxFunction } from './api'

export interface Files {
  /** A new temporary file; its path. */
  put(bytes: Buffer): string
  read(path: string): Buffer
}

const KEPT = 'wxfile://usr'

/** The phone's files: temporary ones, and those that the app keeps in its own folder. */
export function files() {
  const all = new Map<string, Buffer>()
  let made = 0
  const self: Files = {
    put(bytes) {
      const path = `wxfile://tmp_${++made}.jpg`
      all.set(path, bytes)
      return path
    },
    read(path) {
      const bytes = all.get(path)
      if (!bytes) throw new WxFailure(`file not found: ${path}`)
      return bytes
    },
  }
  const keep = (path: string) => {
    const kept = `${KEPT}/store_${++made}.jpg`
    all.set(kept, self.read(path))
    all.delete(path)
    return kept
  }
  const manager = {
    saveFile: wxFunction('saveFile', ({ tempFilePath }) => ({ savedFilePath: keep(tempFilePath) })),
    saveFileSync: keep,
    unlink: wxFunction('unlink', ({ filePath }) => {
      self.read(filePath)
      all.delete(filePath)
    }),
    removeSavedFile: wxFunction('removeSavedFile', ({ filePath }) => void all.delete(filePath)),
    access: wxFunction('access', ({ path }) => void self.read(path)),
    accessSync: (path: string) => void self.read(path),
  }
  return { ...self, functions: { getFileSystemManager: () => manager, env: { USER_DATA_PATH: KEPT } } }
}
