/** Longer timers are not waited for: a draft's pause is, a call's time-out is not. */
const SOON = 1_000

/**
 * Knows when the app has come to rest: no call on its way and no short timer pending.
 * Waiting is by what happens, never by a pause.
 */
export function quiet() {
  let busy = 0
  let waiting: (() => void)[] = []
  const end = () => {
    busy--
    look()
  }
  /** What a call or a timer leaves behind in promises comes first. */
  const look = () => {
    if (busy === 0) setImmediate(() => setImmediate(() => busy === 0 && settle()))
  }
  const settle = () => {
    const settled = waiting
    waiting = []
    for (const done of settled) done()
  }
  const timers = new Map<unknown, () => void>()
  return {
    start: () => void busy++,
    end,
    atRest: () => new Promise<void>((done) => {
      waiting.push(done)
      look()
    }),
    timers: {
      setTimeout(act: (...given: unknown[]) => void, delay = 0, ...given: unknown[]) {
        const counts = delay < SOON
        if (counts) busy++
        const timer = setTimeout(() => {
          timers.delete(timer)
          try {
            act(...given)
          } finally {
            if (counts) end()
          }
        }, delay)
        timers.set(timer, counts ? end : () => undefined)
        return timer
      },
      clearTimeout(timer: unknown) {
        clearTimeout(timer as NodeJS.Timeout)
        timers.get(timer)?.()
        timers.delete(timer)
      },
    },
    /** Ends every timer: the app is closed. */
    close() {
      for (const timer of timers.keys()) clearTimeout(timer as NodeJS.Timeout)
      timers.clear()
    },
  }
}
