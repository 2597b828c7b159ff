import { useCallback, useEffect, useRef, useState, type DependencyList } from 'react'
import { asProblem, type Problem } from './problem'
import { useLoad } from './useLoad'

export interface Rows<T> {
  rows: readonly T[]
  /** Null or absent on the last page. */
  cursor?: string | null
}

/**
 * A list page by page. The result is what `List` wants: `<List {...useRows(...)} keyOf render empty />`.
 * `load` is given the cursor of the page to fetch, undefined for the first.
 */
export function useRows<T>(load: (cursor?: string) => Promise<Rows<T>>, deps: DependencyList) {
  const first = useLoad(() => load(undefined), deps)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ of: Rows<T>; problem: Problem }>()
  const { data, put, reload } = first
  const latest = useRef(data)
  useEffect(() => {
    latest.current = data
  }, [data])

  const onMore = useCallback(async () => {
    const before = latest.current
    if (!before?.cursor || busy) return
    setBusy(true)
    try {
      const next = await load(before.cursor)
      if (latest.current === before) put({ rows: [...before.rows, ...next.rows], cursor: next.cursor })
    } catch (thrown) {
      setFailed({ of: before, problem: asProblem(thrown) })
    } finally {
      setBusy(false)
    }
  }, [load, busy, put])

  return {
    items: data?.rows,
    more: !!data?.cursor,
    loading: busy || first.loading,
    problem: first.problem ?? (failed && failed.of === data ? failed.problem : undefined),
    onMore: () => void onMore(),
    onRetry: () => void reload(),
    reload,
  }
}
