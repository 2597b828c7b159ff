import Taro from '@tarojs/taro'
import { signal, useSignal } from './signal'

/** Whether this phone has a network, as far as it knows. */
export const online = signal(true)

let watching = false

/** Begins to follow the network; once. */
export function watchNetwork(): void {
  if (watching) return
  watching = true
  if (process.env.TARO_ENV === 'h5') {
    const look = () => online.set(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return look()
  }
  void Taro.getNetworkType().then(({ networkType }) => online.set(networkType !== 'none'), () => undefined)
  Taro.onNetworkStatusChange(({ isConnected }) => online.set(isConnected))
}

/** Whether there is a network now. */
export const useOnline = () => useSignal(online)
