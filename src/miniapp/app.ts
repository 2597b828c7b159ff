import { useDidShow } from '@tarojs/taro'
import { useEffect, type PropsWithChildren } from 'react'
import { dressBrowser } from './browser'
import { watchNetwork } from './network'
import { flushOutbox, watchOutbox } from './queue/outbox'
import { startSession } from './session'
import './app.scss'

/** The app's root: follows the network and sends what waits. Pages bring their own frame (`ui/Page`). */
export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    startSession()
    watchNetwork()
    watchOutbox()
    if (process.env.TARO_ENV === 'h5') dressBrowser()
  }, [])
  useDidShow(() => void flushOutbox())
  return children
}
