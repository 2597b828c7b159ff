import { useCallback, useRef, useState } from 'react'
import { newKey } from './key'
import { asProblem, isPassing, type Problem } from './problem'
import { toast } from './ui/ask'

export interface Act {
  busy: boolean
  problem?: Problem
  /** Does it; a second press while it runs does nothing. True when it succeeded. */
  run: (act: (key: string) => Promise<unknown>, done?: string) => Promise<boolean>
}

/**
 * One act of a person: busy while it runs, its refusal said, and its key kept while nobody knows
 * whether it arrived, so that pressing again does not do it twice. `shown`: the form shows `problem`
 * itself, so that it is not said in passing as well.
 */
export function useAct(problems: 'said' | 'shown' = 'said'): Act {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const running = useRef(false)
  const key = useRef<string>()

  const run = useCallback<Act['run']>(async (act, done) => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setProblem(undefined)
    key.current ??= newKey()
    try {
      await act(key.current)
      key.current = undefined
      if (done) toast(done)
      return true
    } catch (thrown) {
      const why = asProblem(thrown)
      if (!isPassing(why)) key.current = undefined
      setProblem(why)
      if (problems === 'said') toast(why.message)
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [problems])
  return { busy, problem, run }
}
