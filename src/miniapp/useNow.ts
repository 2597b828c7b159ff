import { useEffect, useState } from 'react'
import { MINUTE } from '../domain/calendar'

/** The time by this phone, a minute at a time or as often as is asked: what falls due while a page is open is offered then. */
export function useNow(every = MINUTE): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
