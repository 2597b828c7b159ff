import { useEffect, useState } from 'react'
import { MINUTE } from '../../../domain/calendar'

/** The time by this phone, a minute at a time: what falls due while a page is open is offered then. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}
