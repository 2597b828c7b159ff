import { useDidShow } from '@tarojs/taro'
import { useEffect, type PropsWithChildren } from 'react'
import { whenLoginNeeded } from './api'
import { dressBrowser } from './browser'
import './kept'
import { sendLess } from './lean'
import { watchNetwork } from './network'
import { watchPrivacy } from './privacy/asked'
import { flushOutbox, watchOutbox } from './queue/outbox'
import { loginAgain } from './requireLogin'
import { freshenSession, startSession } from './session'
import './app.scss'

if (process.env.TARO_ENV === 'weapp') sendLess()

/** The app's root: follows the network and sends what waits. Pages bring their own frame (`ui/Page`). */
export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    startSession()
    whenLoginNeeded(loginAgain)
    watchPrivacy()
    watchNetwork()
    watchOutbox()
    if (process.env.TARO_ENV === 'h5') dressBrowser()
  }, [])
  useDidShow(() => {
    void flushOutbox()
    void freshenSession()
  })
  return children
}
