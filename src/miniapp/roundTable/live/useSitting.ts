import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { readSitting, type SittingMessage, type SittingPage } from '../../../contract/sitting'
import { call } from '../../api'
import { useSession } from '../../session'
import { keepLine } from './connect'

export interface LiveSitting {
  /** As it was last shown; absent while nobody sits. */
  sitting?: SittingPage
  /** Something was heard, if only that nobody sits. */
  known: boolean
  /** The line is there: what is shown is what is. */
  live: boolean
  /** By how much the server's clock is ahead of this one's, in ms. */
  ahead: number
  /** Asks by the other way, for when no line can be had. */
  reload: () => Promise<void>
}

type Seen = Pick<LiveSitting, 'sitting' | 'known' | 'live' | 'ahead'>

const seenBy = ({ sitting }: SittingMessage, live: boolean): Seen => ({ known: true, live, ahead: sitting ? Date.parse(sitting.now) - Date.now() : 0, ...(sitting && { sitting }) })

/** A sitting as it goes on. Hidden, the page hangs up; shown again, or when the line was lost, it comes back where the table is now. */
export function useSitting(meetingId: string): LiveSitting {
  const [seen, setSeen] = useState<Seen>({ known: false, live: false, ahead: 0 })
  const [shown, setShown] = useState(true)
  const who = useSession()?.acting?.id
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown || !meetingId) return
    return keepLine(meetingId, {
      onMessage: (message) => setSeen(seenBy(message, true)),
      onLost: () => setSeen((before) => ({ ...before, live: false })),
    })
  }, [meetingId, shown, who])
  const reload = async () => {
    const message = await call(readSitting, { params: { meetingId } }).catch(() => undefined)
    if (message) setSeen((before) => seenBy(message, before.live))
  }
  return { ...seen, reload }
}
