import Taro, { type SocketTask } from '@tarojs/taro'
import { LIVE_PATH, type SittingMessage } from '../../../contract/sitting'
import { fill } from '../../api'
import { ORIGIN } from '../../origin'
import { token } from '../../token'

/** A lost line is tried again so soon; the pause doubles up to the longest. */
const AGAIN = 300
const AGAIN_MOST = 5_000

export interface Line {
  onMessage: (message: SittingMessage) => void
  onLost: () => void
}

const httpOrigin = (): string => (process.env.TARO_ENV === 'h5' ? window.location.origin : ORIGIN)

/** Keeps a line to a sitting open, and opens it again whenever it is lost. Returns how to hang up. */
export function keepLine(meetingId: string, { onMessage, onLost }: Line): () => void {
  let over = false
  let pause = AGAIN
  let timer: ReturnType<typeof setTimeout> | undefined
  let line: SocketTask | undefined

  const again = (of: SocketTask | undefined) => {
    if (over || (of && of !== line)) return
    line = undefined
    onLost()
    clearTimeout(timer)
    timer = setTimeout(() => void open(), pause)
    pause = Math.min(pause * 2, AGAIN_MOST)
  }
  const open = async () => {
    try {
      const task = await Taro.connectSocket({ url: httpOrigin().replace(/^http/, 'ws') + fill({ path: LIVE_PATH }, { meetingId }) })
      if (over) return task.close({})
      line = task
      task.onOpen(() => task.send({ data: JSON.stringify({ token: token.get() }) }))
      task.onMessage(({ data }) => {
        pause = AGAIN
        onMessage(JSON.parse(String(data)) as SittingMessage)
      })
      task.onClose(() => again(task))
      task.onError(() => again(task))
    } catch {
      again(undefined)
    }
  }
  void open()
  return () => {
    over = true
    clearTimeout(timer)
    line?.close({})
  }
}
