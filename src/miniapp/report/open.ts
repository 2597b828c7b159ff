import Taro from '@tarojs/taro'
import { CAN_SCAN, readScanned, scan } from '../scan'
import { loginSilently } from '../session'
import { token } from '../token'
import { toast } from '../ui/ask'

/** Opens the form of a report; `code` of a sign fills in the place. */
export function openReport(code?: string): void {
  // In WeChat nothing is asked for it, and the form then knows one's home.
  if (!token.get()) void loginSilently()
  open(code ? `?code=${encodeURIComponent(code)}` : '')
}

/** Scans the sign at a place, or a slip: goes to the form with the place in it, or to the slip's matter. */
export async function scanAndReport(): Promise<void> {
  if (!CAN_SCAN) return open('?scan=1')
  const text = await scan()
  if (text === undefined) return
  const found = readScanned(text)
  if (!found) return toast('这不是小区的码，请扫墙上的地点牌或纸条上的码')
  if (found.kind === 'slip') void Taro.navigateTo({ url: `/slip/index?code=${encodeURIComponent(found.code)}` })
  else openReport(found.code)
}

const open = (query: string) => void Taro.navigateTo({ url: `/report/index${query}` })
