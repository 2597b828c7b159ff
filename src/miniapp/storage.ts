import Taro from '@tarojs/taro'

/** Reads what this phone keeps under a key; undefined when there is nothing or it cannot be read. */
export function recall<T>(key: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key)
    return value === '' || value == null ? undefined : (value as T)
  } catch {
    return undefined
  }
}

/** Keeps a value on this phone; false when there is no room for it. */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

/** Forgets a key. */
export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Nothing was kept: nothing to forget.
  }
}
