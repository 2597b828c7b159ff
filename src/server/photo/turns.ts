/** Runs at most `atOnce` of what it is given at a time, first come first served. */
export function turns(atOnce: number): <T>(doing: () => Promise<T>) => Promise<T> {
  let free = atOnce
  const waiting: (() => void)[] = []
  return async (doing) => {
    if (free > 0) free -= 1
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await doing()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
