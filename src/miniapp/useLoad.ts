import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState, type DependencyList } from 'react'
import { estateTurns } from './estate'
import { asProblem, isOffline, type Problem } from './problem'
import { online } from './network'
import { session } from './session'
import { useSignal } from './signal'

export interface Loaded<T> {
  /** The last answer; stays while it is loaded again, and when that fails. */
  data?: T
  problem?: Problem
  loading: boolean
  /** Loads again; settles when done, never throws. */
  reload: () => Promise<void>
  /** Puts in what a write answered, with no second request. */
  put: (data: T) => void
}

/** Changes when somebody else logs in, acts as something else, or looks at another estate. */
const useActing = () => {
  const page = useSignal(session)
  return `${page?.person.id ?? ''} ${page?.acting?.id ?? ''} ${useSignal(estateTurns)}`
}

/** Loads when the page opens, when `deps` or the one who acts change, each time the page is shown again, and when the network is back. */
export function useLoad<T>(load: () => Promise<T>, deps: DependencyList): Loaded<T> {
  const [state, setState] = useState<{ data?: T; problem?: Problem; loading: boolean }>({ loading: true })
  const turn = useRef(0)
  const shown = useRef(false)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller names what it depends on
  const loadNow = useCallback(load, [...deps, useActing()])

  const reload = useCallback(async () => {
    const mine = ++turn.current
    setState((before) => (before.loading ? before : { ...before, loading: true }))
    const after = await loadNow().then(
      (data) => ({ data, problem: undefined }),
      (thrown: unknown) => ({ problem: asProblem(thrown) }),
    )
    if (mine === turn.current) setState((before) => ({ ...before, ...after, loading: false }))
  }, [loadNow])

  useEffect(() => {
    setState({ loading: true })
    void reload()
    const turns = turn
    return () => {
      turns.current++
    }
  }, [reload])
  useDidShow(() => {
    if (shown.current) void reload()
    shown.current = true
  })
  const lost = !!state.problem && isOffline(state.problem)
  useEffect(() => (lost ? online.watch((is) => void (is && reload())) : undefined), [lost, reload])

  const put = useCallback((data: T) => setState({ data, loading: false }), [])
  return { ...state, reload, put }
}
