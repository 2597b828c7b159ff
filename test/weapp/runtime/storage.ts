import { WxFailure, wxFunction } from './api'

const ONE = 1024 * 1024
const ALL = 10 * ONE

/** What the phone keeps: JSON, 1 MB under a key, 10 MB in all. `kept` goes from one start of the app to the next. */
export function storage(kept = new Map<string, string>()) {
  const set = (key: string, data: unknown) => {
    const text = JSON.stringify(data)
    if (text === undefined) throw new WxFailure('parameter error: data is undefined')
    const others = [...kept].reduce((sum, [name, value]) => (name === key ? sum : sum + Buffer.byteLength(value)), 0)
    const bytes = Buffer.byteLength(text)
    if (bytes > ONE || others + bytes > ALL) throw new WxFailure('exceed max size')
    kept.set(key, text)
  }
  const get = (key: string): unknown => {
    const text = kept.get(key)
    return text === undefined ? '' : JSON.parse(text)
  }
  return {
    kept,
    functions: {
      getStorageSync: get,
      setStorageSync: set,
      removeStorageSync: (key: string) => void kept.delete(key),
      clearStorageSync: () => kept.clear(),
      getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: ALL / 1024 }),
      getStorage: wxFunction('getStorage', ({ key }) => {
        if (!kept.has(key)) throw new WxFailure('data not found')
        return { data: get(key) as object }
      }),
      setStorage: wxFunction('setStorage', ({ key, data }) => set(key, data)),
      removeStorage: wxFunction('removeStorage', ({ key }) => void kept.delete(key)),
    },
  }
}
