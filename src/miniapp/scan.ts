import Taro from '@tarojs/taro'

/** In the browser there is no scanner: the code is typed. */
export const CAN_SCAN = process.env.TARO_ENV !== 'h5'

/** What the camera read; undefined when it was given up. */
export async function scan(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode', 'barCode'] })).result
  } catch {
    return undefined
  }
}

export interface Scanned {
  /** A sign at a place, or a slip of paper with a matter on it. */
  kind: 'place' | 'slip'
  code: string
}

/** What a scanned or typed text means: our own links name their page, anything else is the code on a sign. */
export function readScanned(text: string): Scanned | undefined {
  const code = /[?&]code=([^&#]+)/.exec(text)?.[1]
  if (code) return { kind: text.includes('slip/index') ? 'slip' : 'place', code: decodeURIComponent(code) }
  const bare = text.trim()
  return bare && !/[\s/]/.test(bare) ? { kind: 'place', code: bare } : undefined
}
