import Taro from '@tarojs/taro'
import { newKey } from '../key'

const STORE = 'files'

/** Keeps a picture on this phone until it is sent: temporary files go when the app is closed. Answers its name. */
export async function keepFile(path: string): Promise<string> {
  if (process.env.TARO_ENV !== 'h5') {
    return new Promise((resolve, reject) =>
      Taro.getFileSystemManager().saveFile({
        tempFilePath: path,
        success: (result) => resolve((result as { savedFilePath: string }).savedFilePath),
        fail: reject,
      }),
    )
  }
  const bytes = await (await fetch(path)).blob()
  const name = newKey()
  await inStore('readwrite', (store) => store.put(bytes, name))
  return name
}

/** A path from which the kept picture can be shown and uploaded; undefined when the phone has lost it. */
export async function openFile(name: string): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'h5') return name
  const bytes = await inStore<Blob | undefined>('readonly', (store) => store.get(name))
  return bytes && URL.createObjectURL(bytes)
}

/** Lets the kept picture go. */
export function dropFile(name: string): void {
  if (process.env.TARO_ENV !== 'h5') {
    Taro.getFileSystemManager().removeSavedFile({ filePath: name, fail: () => undefined })
    return
  }
  void inStore('readwrite', (store) => store.delete(name)).catch(() => undefined)
}

function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('xiaoyuanzhuo', 1)
    open.onupgradeneeded = () => open.result.createObjectStore(STORE)
    open.onerror = () => reject(open.error)
    open.onsuccess = () => {
      const change = open.result.transaction(STORE, mode)
      const request = act(change.objectStore(STORE))
      change.oncomplete = () => {
        open.result.close()
        resolve(request.result as T)
      }
      change.onabort = change.onerror = () => reject(change.error)
    }
  })
}
